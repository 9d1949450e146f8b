import { expect, test } from "vitest";
import { items } from "./items";
import { rows, type Row } from "./rows";
import { lin, me, timelineOf } from "./testing";

const laid = (all: Row[]) =>
  all.map((row) => {
    if (row.kind === "bubble") return row.message.text + (row.last ? " ." : "") + (row.foot ? " @" : "");
    return row.kind === "name" ? `<${row.name}>` : row.kind === "notice" ? row.text : "day";
  });

test("messages of one side close together are a group: one name, one tail, one foot", () => {
  const timeline = timelineOf("c", [me, "a"], [me, "b"], [lin, "c"], [lin, "d"], [lin, "e", 20]);
  expect(laid(rows(items([timeline], [], true)))).toEqual(["day", "a", "b . @", "<Lin>", "c", "d . @", "<Lin>", "e . @"]);
});

test("a foot also stands where the state changes within a group", () => {
  const timeline = timelineOf("c", [me, "a"], [me, "b"]);
  timeline.mark({ type: "mark", conversation: "c", by: "agent", read: 1 });
  expect(laid(rows(items([timeline], [], true)))).toEqual(["day", "a @", "b . @"]);
});

test("each day has its line", () => {
  const timeline = timelineOf("c", [me, "a"], [me, "b", 24 * 60]);
  expect(laid(rows(items([timeline], [], true)))).toEqual(["day", "a . @", "day", "b . @"]);
});

test("only a closing that nothing follows says that writing again starts anew", () => {
  const first = timelineOf("c", [me, "a"], "resolved");
  const second = timelineOf("d", [me, "b", 10], "resolved");
  expect(laid(rows(items([first, second], [], true)))).toEqual(["day", "a . @", "closed", "b . @", "closed.again"]);
});

test("keys are unique and stay with their message", () => {
  const keys = rows(items([timelineOf("c", [me, "a"], [lin, "b"], "resolved")], [], true)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain("c-2");
});
