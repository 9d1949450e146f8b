import type { Conversation } from "../../shared/protocol.ts";

/** A conversation for tests, with only what matters spelled out. */
export function conversation(id: string, seq: number, rest: Partial<Conversation> = {}): Conversation {
  return {
    id,
    seq,
    status: "queued",
    assignee: null,
    contact: { id: `contact-${id}`, name: null, email: null },
    preview: null,
    unread: 0,
    priority: 0,
    waiting_since: null,
    opened_at: "2026-03-01T10:00:00Z",
    touched_at: "2026-03-01T10:00:00Z",
    site: { id: "site", name: "Shop" },
    ...rest,
  };
}

/** A moment so many minutes after ten. */
export function at(minute: number): string {
  return new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
}
