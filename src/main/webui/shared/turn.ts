import type { Pending } from "./timeline";

type Times = ReadonlyMap<string, number>;

/** Tells which messages share one order: an agent's of one conversation, and all of a visitor's, as on the server. */
function orders(visitor: boolean): (pending: Pending) => string {
  return ({ conversation }) => (visitor ? "" : conversation);
}

function unsettled({ state, seq }: Pending): boolean {
  return state !== "failed" && seq === undefined;
}

/**
 * Picks the messages to write now: oldest first, none past one that has to wait, never more than `max` under way.
 * None is written while a younger one of its order is under way, nor while an older one for another conversation is:
 * what was refused goes again once all answers are here, so that no two copies of an order mix.
 */
export function turn(all: Pending[], flying: Times, waiting: Times, max: number, now: number, visitor: boolean): Pending[] {
  const orderOf = orders(visitor);
  const youngest = new Map<string, string>();
  for (const pending of all) if (flying.has(pending.id)) youngest.set(orderOf(pending), pending.id);
  const halted = new Set<string>();
  const heading = new Map<string, string>();
  const chosen: Pending[] = [];
  for (const pending of all.filter(unsettled)) {
    const { id, conversation } = pending;
    const order = orderOf(pending);
    if (halted.has(order)) continue;
    const turns = (heading.get(order) ?? conversation) !== conversation;
    heading.set(order, conversation);
    if (flying.has(id)) continue;
    if (turns || id < (youngest.get(order) ?? "") || (waiting.get(id) ?? 0) > now) halted.add(order);
    else if (flying.size + chosen.length >= max) break;
    else chosen.push(pending);
  }
  return chosen;
}

/**
 * Tells whether a refused message halts its order on the server while an older one has yet to be written, as when that
 * has to go as "new": the older would meet the halt and the younger end it, so only a new connection keeps the order.
 */
export function late(all: Pending[], flying: Times, waiting: Times, visitor: boolean): boolean {
  const orderOf = orders(visitor);
  const unwritten = new Set<string>();
  for (const pending of all.filter(unsettled)) {
    if (waiting.has(pending.id) && unwritten.has(orderOf(pending))) return true;
    if (!waiting.has(pending.id) && !flying.has(pending.id)) unwritten.add(orderOf(pending));
  }
  return false;
}
