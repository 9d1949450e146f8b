import type { Code } from "./protocol";

const TEMPORARY: readonly Code[] = ["rate_limited", "too_many_in_flight", "unavailable"];

/** Whether what was refused with this code may succeed later, unchanged. */
export function isTemporary(code: Code): boolean {
  return TEMPORARY.includes(code);
}

/** Whether a visitor's message refused with this code belongs in a new conversation: its own is resolved, or not theirs any more. */
export function goesAsNew(code: string | undefined): boolean {
  return code === "closed" || code === "not_found";
}
