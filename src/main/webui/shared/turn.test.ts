import { expect, test } from "vitest";
import type { Pending } from "./timeline";
import { turn } from "./turn";

const message = (id: string, conversation: string, more: Partial<Pending> = {}): Pending => ({
  id, conversation, kind: "text", text: id, at: 0, state: "queued", ...more,
});
const none = new Map<string, number>();
const ids = (pendings: Pending[]) => pendings.map(({ id }) => id);

test("oldest first, and never more under way than allowed", () => {
  const all = [message("1", "a"), message("2", "a"), message("3", "b"), message("4", "a")];
  expect(ids(turn(all, none, none, 16, 0))).toEqual(["1", "2", "3", "4"]);
  expect(ids(turn(all, none, none, 2, 0))).toEqual(["1", "2"]);
  expect(ids(turn(all, new Map([["1", 0]]), none, 2, 0))).toEqual(["2"]);
});

test("a message that has to wait halts its conversation, and no other", () => {
  const all = [message("1", "a"), message("2", "a"), message("3", "b")];
  expect(ids(turn(all, none, new Map([["1", 800]]), 16, 799))).toEqual(["3"]);
  expect(ids(turn(all, none, new Map([["1", 800]]), 16, 800))).toEqual(["1", "2", "3"]);
});

test("'new' and the conversation it becomes are one order", () => {
  const all = [message("1", "new"), message("2", "a")];
  expect(turn(all, none, new Map([["1", 800]]), 16, 0)).toEqual([]);
});

test("failed and acknowledged messages are not sent and halt nothing", () => {
  const all = [message("1", "a", { state: "failed" }), message("2", "a", { state: "sending", seq: 4 }), message("3", "a")];
  expect(ids(turn(all, none, none, 16, 0))).toEqual(["3"]);
});
