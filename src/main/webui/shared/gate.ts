export type Verdict = "apply" | "drop" | "ask";

/** Decides what becomes of an entry that arrives at a device which has applied everything up to `cursor`. */
export function gate(cursor: number, seq: number): Verdict {
  if (seq === cursor + 1) return "apply";
  return seq <= cursor ? "drop" : "ask";
}
