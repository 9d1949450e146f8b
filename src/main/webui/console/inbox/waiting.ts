import type { Conversation } from "../../shared/protocol.ts";

/** How many conversations of a list wait for an answer, and since when the longest does. */
export function waitingIn(list: readonly Conversation[]): { count: number; since: string | null } {
  const since = list
    .filter((each) => each.status !== "resolved")
    .map((each) => each.waiting_since)
    .filter((at) => at !== null)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return { count: since.length, since: since[0] ?? null };
}
