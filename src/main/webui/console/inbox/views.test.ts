import { expect, it } from "vitest";
import { at, conversation } from "./sample.test-data.ts";
import { neighbour } from "./order.ts";
import { belongs, views } from "./views.ts";
import { waitingIn } from "./waiting.ts";

const lin = { id: "lin", name: "Lin" };
const tom = { id: "tom", name: "Tom" };

it.each([
  ["nobody's", conversation("a", 1), ["unassigned", "all"]],
  ["mine", conversation("a", 1, { assignee: lin, status: "assigned" }), ["mine", "all"]],
  ["a colleague's", conversation("a", 1, { assignee: tom, status: "assigned" }), ["all"]],
  ["resolved", conversation("a", 1, { assignee: lin, status: "resolved" }), ["resolved"]],
] as const)("a conversation that is %s belongs where an agent looks for it", (_, each, expected) => {
  expect(views.filter((view) => belongs(each, view, "lin"))).toEqual([...expected].sort(byView));
});

it("steps to the neighbour, also from a conversation that has left the list", () => {
  const [a, b, c] = [9, 7, 5].map((minute) => conversation(`c${minute}`, 1, { touched_at: at(minute) }));
  const left = conversation("left", 1, { touched_at: at(6) });
  const list = [a!, b!, c!];
  expect(neighbour(list, a!, 1)).toBe(b);
  expect(neighbour(list, a!, -1)).toBeNull();
  expect(neighbour(list, left, 1)).toBe(c);
  expect(neighbour(list, left, -1)).toBe(b);
  expect(neighbour(list, null, 1)).toBe(a);
});

it("says how many wait and since when the longest does", () => {
  const list = [
    conversation("a", 1, { waiting_since: at(7) }),
    conversation("b", 1, { waiting_since: at(3) }),
    conversation("c", 1, { waiting_since: at(1), status: "resolved" }),
    conversation("d", 1),
  ];
  expect(waitingIn(list)).toEqual({ count: 2, since: at(3) });
});

function byView(a: (typeof views)[number], b: (typeof views)[number]): number {
  return views.indexOf(a) - views.indexOf(b);
}
