import { expect, test } from "vitest";
import type { Pending } from "./timeline";
import { late, turn } from "./turn";

const message = (id: string, conversation: string, more: Partial<Pending> = {}): Pending => ({
  id, conversation, kind: "text", text: id, at: 0, state: "queued", ...more,
});
const none = new Map<string, number>();
const agent = false;
const visitor = true;
const ids = (pendings: Pending[]) => pendings.map(({ id }) => id);

test("oldest first, and never more under way than allowed", () => {
  const all = [message("1", "a"), message("2", "a"), message("3", "b"), message("4", "a")];
  expect(ids(turn(all, none, none, 16, 0, agent))).toEqual(["1", "2", "3", "4"]);
  expect(ids(turn(all, none, none, 2, 0, agent))).toEqual(["1", "2"]);
  expect(ids(turn(all, new Map([["1", 0]]), none, 2, 0, agent))).toEqual(["2"]);
});

test("a message that has to wait halts its conversation, and no other", () => {
  const all = [message("1", "a"), message("2", "a"), message("3", "b")];
  expect(ids(turn(all, none, new Map([["1", 800]]), 16, 799, agent))).toEqual(["3"]);
  expect(ids(turn(all, none, new Map([["1", 800]]), 16, 800, agent))).toEqual(["1", "2", "3"]);
});

test("'new' and the conversation it becomes are one order", () => {
  const all = [message("1", "new"), message("2", "a")];
  expect(turn(all, none, new Map([["1", 800]]), 16, 0, visitor)).toEqual([]);
});

test("all conversations of a visitor are one order, and one for another waits for the answers before it", () => {
  const all = [message("1", "a"), message("2", "a"), message("3", "new"), message("4", "new")];
  expect(ids(turn(all, none, none, 16, 0, visitor))).toEqual(["1", "2"]);
  expect(ids(turn(all, new Map([["1", 0], ["2", 0]]), none, 16, 0, visitor))).toEqual([]);
  expect(ids(turn(all.slice(2), none, none, 16, 0, visitor))).toEqual(["3", "4"]);
});

test("what was refused waits until the younger ones under way are answered", () => {
  const all = [message("1", "a"), message("2", "a"), message("3", "b")];
  expect(ids(turn(all, new Map([["2", 0]]), none, 16, 0, agent))).toEqual(["3"]);
});

test("it is too late for order if an older one was never written while a younger one was refused", () => {
  const all = [message("1", "new"), message("2", "a")];
  expect(late(all, none, new Map([["2", 800]]), visitor)).toBe(true);
  expect(late(all, none, new Map([["2", 800]]), agent)).toBe(false);
  expect(late(all, new Map([["1", 0]]), new Map([["2", 800]]), visitor)).toBe(false);
  expect(late(all, none, new Map([["1", 800]]), visitor)).toBe(false);
});

test("failed and acknowledged messages are not sent and halt nothing", () => {
  const all = [message("1", "a", { state: "failed" }), message("2", "a", { state: "sending", seq: 4 }), message("3", "a")];
  expect(ids(turn(all, none, none, 16, 0, agent))).toEqual(["3"]);
});
