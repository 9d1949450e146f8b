import type { Entry, HiddenEntry } from "../../shared/protocol.ts";
import type { Pending } from "../../shared/timeline.ts";
import { startOfDay } from "../when.ts";
import { type Bubble, bubbleOf, bubbleOfPending, continues } from "./bubble.ts";

type ShownEntry = Exclude<Entry, HiddenEntry>;

/** A line of the thread: a day, something that happened, or a message. */
export type Row =
  | { type: "day"; key: string; at: string }
  | { type: "event"; key: string; entry: ShownEntry }
  | ({ type: "bubble"; key: string } & Bubble);

/** What the visitor's devices have reported: the highest seq delivered and read. */
export interface Reached {
  delivered: number;
  read: number;
}

/** Lays entries and what is still in the outbox out as rows, oldest first. */
export function rowsOf(
  entries: readonly Entry[],
  pending: readonly Pending[],
  reached: Reached,
  me: { id: string; name: string },
): Row[] {
  const rows: Row[] = [];
  const shown = entries.filter((entry) => entry.kind !== "hidden");
  const settled = new Set(shown.map((entry) => entry.id));
  const bubbles: Bubble[] = [];
  let lastDay = Number.NaN;
  const startDay = (at: string) => {
    const started = startOfDay(Date.parse(at));
    if (started === lastDay) return;
    lastDay = started;
    rows.push({ type: "day", key: `day-${started}`, at });
  };
  const add = (bubble: Bubble) => {
    startDay(bubble.at);
    const before = bubbles.at(-1);
    if (before && rows.at(-1)?.type === "bubble" && continues(before, bubble)) before.last = false;
    const row: Row = { type: "bubble", key: bubble.id, ...bubble };
    bubbles.push(row);
    rows.push(row);
  };
  for (const entry of shown) {
    if (entry.kind === "assignment" || entry.kind === "status") {
      startDay(entry.at);
      rows.push({ type: "event", key: entry.id, entry });
    } else {
      const bubble = bubbleOf(entry, reached, me.id);
      if (bubble) add(bubble);
    }
  }
  for (const each of pending) if (!settled.has(each.id)) add(bubbleOfPending(each, me));
  return rows;
}
