import { v7 } from "uuid";

/** The id of this device for one agent; a device belongs to whom it first served, so each agent has its own. */
export function deviceSession(prefix: string): string {
  const key = `${prefix}:device`;
  const kept = localStorage.getItem(key);
  if (kept) return kept;
  const made = v7();
  localStorage.setItem(key, made);
  return made;
}
