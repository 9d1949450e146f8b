import type { Chat } from "../../shared/chat.ts";
import type { Conversation, Entry } from "../../shared/protocol.ts";
import { type Pending, type Timeline, pendingOf } from "../../shared/timeline.ts";
import { Changes } from "../changes.ts";
import type { InboxStore } from "../inbox/inbox-store.ts";
import { Problem } from "../session/problem.ts";
import type { Server } from "../session/server.ts";
import type { Tone } from "./drafts.ts";
import { History } from "./history.ts";
import { type Row, rowsOf } from "./rows.ts";

/** The conversation on screen: its log, what is still on its way, and what can be said in it. */
export class Thread extends Changes {
  /** True when the conversation does not exist or is not for this agent. */
  missing = false;
  readonly #history: History;
  readonly #left = new AbortController();

  constructor(
    readonly id: string,
    private readonly chat: Chat,
    private readonly inbox: InboxStore,
    server: Server,
    readonly me: { id: string; name: string },
  ) {
    super();
    this.#history = new History((seq) => server.entriesBefore(id, seq));
    const { signal } = this.#left;
    const mine = (event: Event) => {
      if ((event as CustomEvent<{ conversation: string }>).detail.conversation === id) this.changed();
    };
    chat.addEventListener("timeline", mine, { signal });
    chat.addEventListener("outbox", () => this.changed(), { signal });
    inbox.addEventListener("change", () => this.changed(), { signal });
  }

  get conversation(): Conversation | undefined {
    return this.inbox.inbox.get(this.id);
  }

  get #timeline(): Timeline {
    return this.chat.timeline(this.id);
  }

  /** The entries to show: the older pages asked for, then the newest part of what the timeline holds. */
  get entries(): readonly Entry[] {
    return this.#history.join(this.#timeline.entries);
  }

  get rows(): Row[] {
    return rowsOf(this.entries, this.pending, this.#timeline.marks.visitor, this.me);
  }

  get pending(): Pending[] {
    return pendingOf(this.chat, this.id);
  }

  /** Whether the log is not here yet. */
  get arriving(): boolean {
    return this.#timeline.loading || (this.#timeline.entries.length === 0 && !this.missing);
  }

  get hasOlder(): boolean {
    return (this.entries[0]?.seq ?? 1) > 1;
  }

  async open(): Promise<void> {
    this.chat.follow(this.id);
    if (this.conversation) return;
    try {
      await this.inbox.find(this.id);
    } catch (cause) {
      this.missing = cause instanceof Problem && cause.code === "not_found";
      this.changed();
    }
  }

  /** Stops following, unless the conversation is this agent's own. */
  leave(): void {
    this.#left.abort();
    if (this.conversation?.assignee?.id !== this.me.id) this.chat.unfollow(this.id);
  }

  async showOlder(): Promise<void> {
    await this.#history.older(this.#timeline.entries);
    this.changed();
  }

  /** Keeps the top of the thread in place while somebody reads further up; lets it go at the bottom. */
  hold(reading: boolean): void {
    if (reading) this.#history.pin(this.#timeline.entries);
    else this.#history.float();
  }

  /** Says that a person has everything that is here before their eyes. */
  seen(): void {
    const { cursor, marks } = this.#timeline;
    if (cursor > marks.agent.read) this.chat.read(this.id, cursor);
  }

  send(tone: Tone, text: string): void {
    this.chat.send(this.id, tone, text);
  }

  retry(message: string): void {
    this.chat.retry(message);
  }

  discard(message: string): void {
    this.chat.discard(message);
  }
}
