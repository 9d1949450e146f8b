import { expect, test } from "vitest";
import type { Pending } from "../shared/timeline";
import { items } from "./items";
import { lin, me, timelineOf } from "./testing";

const pending = (more: Partial<Pending>): Pending => ({
  id: "p1", conversation: "new", kind: "text", text: "on its way", at: 0, state: "queued", ...more,
});
const stateOf = (more: Partial<Pending>, online: boolean) => items([], [pending(more)], online)[0];

test("what the visitor said shows how far it got with the agents", () => {
  const timeline = timelineOf("c", [me, "one"], [me, "two"], [me, "three"], [lin, "hi"]);
  timeline.mark({ type: "mark", conversation: "c", by: "agent", delivered: 2, read: 1 });
  expect(items([timeline], [], true)).toMatchObject([
    { text: "one", state: "read", author: null },
    { text: "two", state: "delivered" },
    { text: "three", state: "stored" },
    { text: "hi", author: lin },
  ]);
});

test("hidden entries show nothing, status entries only when they change something", () => {
  const timeline = timelineOf("c", [me, "x"], "open", "hidden", "assigned", "resolved", "resolved", "open");
  expect(items([timeline], [], true).map(({ kind }) => kind)).toEqual(["message", "closed", "reopened"]);
});

test("a message under way is kept while offline, sending while online, unkept if the browser refused, stored once acknowledged", () => {
  expect(stateOf({}, false)).toMatchObject({ state: "kept" });
  expect(stateOf({}, true)).toMatchObject({ state: "sending" });
  expect(stateOf({ fleeting: true }, false)).toMatchObject({ state: "unkept" });
  expect(stateOf({ fleeting: true, seq: 4 }, true)).toMatchObject({ state: "stored" });
  expect(stateOf({ state: "sending", seq: 4 }, true)).toMatchObject({ state: "stored" });
  expect(stateOf({ state: "failed", code: "invalid" }, true)).toMatchObject({ state: "failed", code: "invalid" });
});
