import type { Mark, Side } from "./protocol";

export interface Reached {
  delivered: number;
  read: number;
}

export type Marks = Record<Side, Reached>;

/** Nobody has received or read anything yet. */
export function noMarks(): Marks {
  return { visitor: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } };
}

/** Raises the marks by what a frame says and tells whether anything grew; they never fall, so any order converges. */
export function raise(marks: Marks, mark: Pick<Mark, "by" | "delivered" | "read">): boolean {
  const reached = marks[mark.by];
  const read = Math.max(reached.read, mark.read ?? 0);
  const delivered = Math.max(reached.delivered, mark.delivered ?? 0, read);
  const grew = read > reached.read || delivered > reached.delivered;
  reached.read = read;
  reached.delivered = delivered;
  return grew;
}
