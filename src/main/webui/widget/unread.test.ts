import { expect, test } from "vitest";
import { lin, me, timelineOf } from "./testing";
import { unread } from "./unread";

test("counts what others said beyond what was read, in all conversations", () => {
  const timelines = [timelineOf("c", [me, "a"], [lin, "b"], "hidden", [lin, "c"]), timelineOf("d", [lin, "e"], "resolved")];
  expect(unread(timelines, () => 0)).toBe(3);
  expect(unread(timelines, (conversation) => (conversation === "c" ? 2 : 0))).toBe(2);
  expect(unread(timelines, () => 9)).toBe(0);
});
