import { expect, it, vi } from "vitest";
import type { TextEntry } from "../../shared/protocol.ts";
import { History } from "./history.ts";

function entries(from: number, to: number): TextEntry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    type: "entry", conversation: "a", seq: from + index, id: `m${from + index}`, kind: "text", audience: "all",
    author: { type: "visitor", id: "v", name: null }, body: { text: "" }, at: "2026-03-01T10:00:00Z",
  }));
}

const span = (shown: readonly { seq: number }[]) => [shown[0]?.seq, shown.at(-1)?.seq];

it("shows the newest entries and slides with them", () => {
  const history = new History(vi.fn());
  expect(span(history.join(entries(1, 200)))).toEqual([121, 200]);
  expect(span(history.join(entries(1, 201)))).toEqual([122, 201]);
});

it("keeps its first entry while somebody reads further up", () => {
  const history = new History(vi.fn());
  history.pin(entries(1, 200));
  expect(span(history.join(entries(1, 230)))).toEqual([121, 230]);
  history.float();
  expect(span(history.join(entries(1, 230)))).toEqual([151, 230]);
});

it("goes back through what is held before it asks the server", async () => {
  const before = vi.fn(async (seq: number) => ({ entries: entries(Math.max(1, seq - 100), seq - 1) }));
  const history = new History(before);
  const held = entries(151, 300);
  await history.older(held);
  expect(span(history.join(held))).toEqual([151, 300]);
  expect(before).not.toHaveBeenCalled();
  await history.older(held);
  await history.older(held);
  expect(before.mock.calls).toEqual([[151], [51]]);
  expect(span(history.join(held))).toEqual([1, 300]);
  await history.older(held);
  expect(before).toHaveBeenCalledTimes(2);
});
