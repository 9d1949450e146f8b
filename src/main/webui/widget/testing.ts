import type { Author, ConversationStatus, Entry } from "../shared/protocol";
import { Timeline } from "../shared/timeline";

export const lin: Author = { type: "agent", id: "a1", name: "Lin" };
export const me: Author = { type: "visitor", id: "v1", name: null };
export const noon = new Date(2026, 0, 5, 12).getTime();

type Said = [author: Author, text: string, minute?: number] | ConversationStatus | "hidden";

/** A timeline in which this was said, one minute after another unless told otherwise. */
export function timelineOf(conversation: string, ...all: Said[]): Timeline {
  const timeline = new Timeline(conversation);
  all.forEach((said, index) => timeline.receive(entryOf(conversation, index + 1, said)));
  return timeline;
}

function entryOf(conversation: string, seq: number, said: Said): Entry {
  if (said === "hidden") return { type: "entry", conversation, seq, kind: "hidden" };
  const minute = Array.isArray(said) ? (said[2] ?? seq) : seq;
  const at = new Date(noon + minute * 60_000).toISOString();
  const placed = { type: "entry" as const, conversation, seq, id: `${conversation}-${seq}`, audience: "all" as const, at };
  if (typeof said === "string") return { ...placed, kind: "status", author: lin, body: { status: said } };
  return { ...placed, kind: "text", author: said[0], body: { text: said[1] } };
}
