import type { Timeline } from "../shared/timeline";

/** How many messages of others there are beyond what the visitor has read. */
export function unread(timelines: Iterable<Timeline>, readUpTo: (conversation: string) => number): number {
  let count = 0;
  for (const { conversation, entries } of timelines) {
    const read = readUpTo(conversation);
    for (const entry of entries) if (entry.kind === "text" && entry.author.type !== "visitor" && entry.seq > read) count++;
  }
  return count;
}
