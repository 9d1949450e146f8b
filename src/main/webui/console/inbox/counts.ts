import type { Conversation } from "../../shared/protocol.ts";
import { belongs } from "./views.ts";

/** How many unresolved conversations each tab holds, as the server counts them. */
export interface Counts {
  unassigned: number;
  mine: number;
  all: number;
}

/** The counts after one known conversation changed from one state to the next. */
export function recount(counts: Counts, before: Conversation, now: Conversation, me: string): Counts {
  const shifted = { ...counts };
  for (const tab of ["unassigned", "mine", "all"] as const) {
    const change = Number(belongs(now, tab, me)) - Number(belongs(before, tab, me));
    shifted[tab] = Math.max(0, shifted[tab] + change);
  }
  return shifted;
}
