import { expect, it } from "vitest";
import type { TextEntry } from "../../shared/protocol.ts";
import type { Pending } from "../../shared/timeline.ts";
import { type Row, rowsOf } from "./rows.ts";

const me = { id: "lin", name: "Lin" };
const maya = { type: "visitor", id: "maya", name: "Maya" } as const;
const lin = { type: "agent", id: "lin", name: "Lin" } as const;
const none = { delivered: 0, read: 0 };

function text(seq: number, author: TextEntry["author"], minute = seq, day = 1): TextEntry {
  const at = new Date(2026, 2, day, 10, minute).toISOString();
  return { type: "entry", conversation: "a", seq, id: `m${seq}`, kind: "text", audience: "all", author, body: { text: `${seq}` }, at };
}

const pending = (id: string, rest: Partial<Pending> = {}): Pending => ({
  id, conversation: "a", kind: "text", text: "later", at: new Date(2026, 2, 1, 11).getTime(), state: "sending", ...rest,
});

const bubbles = (rows: Row[]) => rows.filter((row) => row.type === "bubble");

it("separates days", () => {
  const rows = rowsOf([text(1, maya), text(2, maya, 2, 2)], [], none, me);
  expect(rows.map((row) => row.type)).toEqual(["day", "bubble", "day", "bubble"]);
});

it("shows how far each message of the team has come", () => {
  const rows = rowsOf([text(1, lin, 1), text(2, lin, 10), text(3, lin, 20), text(4, maya, 30)], [], { read: 1, delivered: 2 }, me);
  expect(bubbles(rows).map((bubble) => bubble.progress)).toEqual(["read", "delivered", "sent", null]);
});

it("shares time and state among messages of one author that follow each other", () => {
  const rows = rowsOf([text(1, maya, 1), text(2, maya, 2), text(3, maya, 20), text(4, lin, 21)], [], none, me);
  expect(bubbles(rows).map((bubble) => bubble.last)).toEqual([false, true, true, true]);
});

it("puts what is still in the outbox at the end, and shows it once when its entry is there", () => {
  const rows = rowsOf([text(1, lin)], [pending("m1"), pending("x"), pending("y", { state: "failed", code: "closed" })], none, me);
  expect(bubbles(rows).map((bubble) => [bubble.id, bubble.progress])).toEqual([["m1", "sent"], ["x", "sending"], ["y", "failed"]]);
});

it("keeps a message's key from outbox to log, so that it stays the same row", () => {
  const before = bubbles(rowsOf([], [pending("m1")], none, me));
  const after = bubbles(rowsOf([text(1, lin)], [], none, me));
  expect(after[0]?.key).toBe(before[0]?.key);
});

it("tells when the browser refused to keep a message", () => {
  expect(bubbles(rowsOf([], [pending("m1", { fleeting: true })], none, me))[0]?.progress).toBe("unkept");
});

it("shows an acknowledged message as sent before its entry has come", () => {
  expect(bubbles(rowsOf([], [pending("m1", { seq: 4 })], none, me))[0]?.progress).toBe("sent");
});
