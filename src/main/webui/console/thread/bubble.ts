import type { Entry } from "../../shared/protocol.ts";
import type { Pending } from "../../shared/timeline.ts";
import type { Reached } from "./rows.ts";

/** How far an agent's message has come. A note goes no further than sent. */
export type Progress = "sending" | "unkept" | "failed" | "sent" | "delivered" | "read";

/** A message as the thread shows it. */
export interface Bubble {
  id: string;
  seq: number | null;
  side: "visitor" | "team";
  mine: boolean;
  author: string | null;
  text: string;
  note: boolean;
  at: string;
  progress: Progress | null;
  code: string | null;
  /** Whether its group ends here, so that time and state stand below it. */
  last: boolean;
}

const TOGETHER_MS = 5 * 60_000;

/** The bubble of an entry, or null where the entry is no message. */
export function bubbleOf(entry: Entry, reached: Reached, me: string): Bubble | null {
  if (entry.kind !== "text" && entry.kind !== "note") return null;
  const side = entry.author.type === "visitor" ? "visitor" : "team";
  const note = entry.kind === "note";
  return {
    id: entry.id,
    seq: entry.seq,
    side,
    mine: entry.author.type === "agent" && entry.author.id === me,
    author: entry.author.name,
    text: entry.body.text,
    note,
    at: entry.at,
    progress: side === "team" && !note ? progressOf(entry.seq, reached) : null,
    code: null,
    last: true,
  };
}

/** The bubble of a message that still waits in the outbox. */
export function bubbleOfPending(pending: Pending, me: { id: string; name: string }): Bubble {
  return {
    id: pending.id,
    seq: null,
    side: "team",
    mine: true,
    author: me.name,
    text: pending.text,
    note: pending.kind === "note",
    at: new Date(pending.at).toISOString(),
    progress: progressOfPending(pending),
    code: pending.code ?? null,
    last: true,
  };
}

/** Says whether a bubble goes on where the one before it left off, so that the two share one line of time and state. */
export function continues(before: Bubble, bubble: Bubble): boolean {
  return (
    before.side === bubble.side &&
    before.author === bubble.author &&
    before.mine === bubble.mine &&
    before.note === bubble.note &&
    before.progress === bubble.progress &&
    before.progress !== "failed" &&
    Date.parse(bubble.at) - Date.parse(before.at) < TOGETHER_MS
  );
}

function progressOfPending({ state, seq, fleeting, kind }: Pending): Progress | null {
  if (state === "failed") return "failed";
  if (seq === undefined) return fleeting ? "unkept" : "sending";
  return kind === "note" ? null : "sent";
}

function progressOf(seq: number, reached: Reached): Progress {
  if (seq <= reached.read) return "read";
  return seq <= reached.delivered ? "delivered" : "sent";
}
