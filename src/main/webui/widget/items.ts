import type { Author, Entry } from "../shared/protocol";
import type { Pending, Timeline } from "../shared/timeline";
import { inOrder } from "./conversations";

export type MessageState = "kept" | "unkept" | "sending" | "stored" | "delivered" | "read" | "failed";

export interface Message {
  kind: "message";
  id: string;
  at: number;
  text: string;
  /** Null for the visitor's own. */
  author: Author | null;
  state?: MessageState;
  code?: string;
}

export interface Notice {
  kind: "closed" | "reopened";
  id: string;
  at: number;
}

export type Item = Message | Notice;

/** Everything the visitor sees, in order: what was said in all conversations, then what is still on its way. */
export function items(timelines: Iterable<Timeline>, pendings: Pending[], online: boolean): Item[] {
  return [...inOrder(timelines).flatMap(saidIn), ...pendings.map((pending) => underWay(pending, online))];
}

function saidIn(timeline: Timeline): Item[] {
  const said: Item[] = [];
  let closed = false;
  for (const entry of timeline.entries) {
    if (entry.kind === "text") said.push(message(entry, timeline));
    if (entry.kind !== "status") continue;
    const resolved = entry.body.status === "resolved";
    if (resolved !== closed) said.push({ kind: resolved ? "closed" : "reopened", id: entry.id, at: Date.parse(entry.at) });
    closed = resolved;
  }
  return said;
}

function message(entry: Extract<Entry, { kind: "text" }>, { marks: { agent } }: Timeline): Message {
  const { id, author, body, seq } = entry;
  const said = { kind: "message" as const, id, at: Date.parse(entry.at), text: body.text };
  if (author.type !== "visitor") return { ...said, author };
  const state = seq <= agent.read ? "read" : seq <= agent.delivered ? "delivered" : "stored";
  return { ...said, author: null, state };
}

function underWay({ id, at, text, state, seq, code, fleeting }: Pending, online: boolean): Message {
  const waiting = fleeting ? "unkept" : online || state === "sending" ? "sending" : "kept";
  const shown = seq !== undefined ? "stored" : state === "failed" ? "failed" : waiting;
  return { kind: "message", id, at, text, author: null, state: shown, code };
}
