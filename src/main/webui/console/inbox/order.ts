import type { Conversation } from "../../shared/protocol.ts";

type Placed = Pick<Conversation, "id" | "touched_at">;

/** Orders conversations by newest activity; equal moments fall back to the id, so the order is total. */
export function byActivity(a: Placed, b: Placed): number {
  const apart = Date.parse(b.touched_at) - Date.parse(a.touched_at);
  return apart || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** The conversation one step away, also from one that has just left the list. */
export function neighbour<T extends Placed>(list: readonly T[], from: Placed | null, step: 1 | -1): T | null {
  if (!from) return list[step === 1 ? 0 : list.length - 1] ?? null;
  const at = list.findIndex((each) => each.id === from.id);
  if (at >= 0) return list[at + step] ?? null;
  const after = list.findIndex((each) => byActivity(from, each) < 0);
  const next = after < 0 ? list.length : after;
  return list[step === 1 ? next : next - 1] ?? null;
}
