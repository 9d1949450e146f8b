import type { Timeline } from "../shared/timeline";

/** A visitor's conversations as one thread: in the order in which they began. */
export function inOrder(timelines: Iterable<Timeline>): Timeline[] {
  return [...timelines]
    .map((timeline) => ({ timeline, began: began(timeline) }))
    .sort((a, b) => a.began - b.began || (a.timeline.conversation < b.timeline.conversation ? -1 : 1))
    .map(({ timeline }) => timeline);
}

/** Whether the last thing said about the conversation's state is that it was resolved. */
export function isClosed(timeline: Timeline): boolean {
  return timeline.entries.findLast((entry) => entry.kind === "status")?.body.status === "resolved";
}

/** Where the visitor's next message belongs: the conversation going on, else a new one. */
export function nextConversation(timelines: Iterable<Timeline>): string | "new" {
  const latest = inOrder(timelines).at(-1);
  return latest && latest.cursor > 0 && !isClosed(latest) ? latest.conversation : "new";
}

function began({ entries }: Timeline): number {
  for (const entry of entries) if (entry.kind !== "hidden") return Date.parse(entry.at);
  return Infinity;
}
