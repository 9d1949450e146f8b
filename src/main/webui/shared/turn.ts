import type { Pending } from "./timeline";

/**
 * Tells which messages share one order: those of a conversation; and all of a visitor's,
 * as soon as one is for "new", because "new" and the conversation it becomes are one order.
 */
export function orders(pendings: Pending[]): (pending: Pending) => string {
  const visitor = pendings.some(({ conversation }) => conversation === "new");
  return visitor ? () => "new" : ({ conversation }) => conversation;
}

/** Picks the messages to write now: oldest first, none past one that has to wait, never more than `max` under way. */
export function turn(
  pendings: Pending[],
  flying: ReadonlyMap<string, number>,
  waiting: ReadonlyMap<string, number>,
  max: number,
  now: number,
): Pending[] {
  const unsettled = pendings.filter(({ state, seq }) => state !== "failed" && seq === undefined);
  const orderOf = orders(unsettled);
  const halted = new Set<string>();
  const chosen: Pending[] = [];
  for (const pending of unsettled) {
    if (halted.has(orderOf(pending)) || flying.has(pending.id)) continue;
    if ((waiting.get(pending.id) ?? 0) > now) halted.add(orderOf(pending));
    else if (flying.size + chosen.length >= max) break;
    else chosen.push(pending);
  }
  return chosen;
}
