import type { Code } from "./protocol";

const TEMPORARY: readonly Code[] = ["rate_limited", "too_many_in_flight", "unavailable"];

/** Whether what was refused with this code may succeed later, unchanged. */
export function isTemporary(code: Code): boolean {
  return TEMPORARY.includes(code);
}
