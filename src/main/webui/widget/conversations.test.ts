import { expect, test } from "vitest";
import { inOrder, isClosed, nextConversation } from "./conversations";
import { lin, me, timelineOf } from "./testing";

const earlier = timelineOf("z", [me, "hello", 1], "hidden", "resolved");
const later = timelineOf("a", [me, "me again", 30]);

test("conversations stand in the order in which they began, whatever their ids", () => {
  expect(inOrder([later, earlier]).map(({ conversation }) => conversation)).toEqual(["z", "a"]);
});

test("closed is what was said last about it", () => {
  expect(isClosed(earlier)).toBe(true);
  expect(isClosed(later)).toBe(false);
  expect(isClosed(timelineOf("c", [me, "x"], "resolved", "open", [lin, "y"]))).toBe(false);
});

test("the next message joins the conversation going on, else it opens a new one", () => {
  expect(nextConversation([])).toBe("new");
  expect(nextConversation([later, earlier])).toBe("a");
  expect(nextConversation([earlier])).toBe("new");
  expect(nextConversation([timelineOf("empty")])).toBe("new");
});
