import { Backoff } from "./backoff";
import { ticks } from "./clock";
import { PageRefused, type Pages } from "./pages";
import type { ClientFrame, Entry, Heads, Reset } from "./protocol";
import type { Timeline } from "./timeline";

const ASK_AGAIN_MS = 2000;

export interface IntakeEvents {
  post(frame: ClientFrame): boolean;
  applied(entry: Entry): void;
  changed(conversation: string): void;
  /** The copy of a conversation is thrown away: the server holds less than it. */
  discarded(conversation: string): void;
  /** A conversation finished paging. */
  paged(): void;
}

/** Leads every entry through the gate of its conversation and asks for what is missing. */
export class Intake {
  #asked = new Map<string, { after: number; at: number }>();
  #paging = new Map<string, symbol>();

  constructor(
    private readonly timeline: (conversation: string) => Timeline,
    private readonly pages: Pages,
    private readonly on: IntakeEvents,
  ) {}

  get paging(): boolean {
    return this.#paging.size > 0;
  }

  entry(entry: Entry): void {
    const timeline = this.timeline(entry.conversation);
    const verdict = timeline.receive(entry);
    if (verdict === "apply") {
      this.on.applied(entry);
      this.on.changed(entry.conversation);
    } else if (verdict === "ask") this.#ask(timeline);
  }

  /** Notes how far the server is, without asking: a fill may be under way. */
  know(heads: Heads): void {
    for (const [conversation, head] of Object.entries(heads)) {
      const timeline = this.timeline(conversation);
      timeline.head = Math.max(timeline.head, head);
    }
  }

  /** Asks for whatever these conversations lack. */
  fill(timelines: Iterable<Timeline>): void {
    for (const timeline of timelines) if (timeline.cursor < timeline.head) this.#ask(timeline);
  }

  /** A question was refused: it may be put again at once. */
  refused(conversation: string): void {
    this.#asked.delete(conversation);
  }

  /** Too much is missing for the socket, or this copy is ahead of a restored server. */
  async reset({ conversation, from }: Reset): Promise<void> {
    const timeline = this.timeline(conversation);
    if (from === 0 && timeline.cursor > 0) {
      timeline.discard();
      this.on.discarded(conversation);
      this.on.changed(conversation);
    }
    const run = Symbol();
    this.#paging.set(conversation, run);
    timeline.loading = true;
    if (!(await this.#pageToEnd(timeline, () => this.#paging.get(conversation) === run))) return;
    this.#paging.delete(conversation);
    timeline.loading = false;
    this.on.post({ type: "fill", conversation, after: timeline.cursor });
    this.on.changed(conversation);
    this.on.paged();
  }

  /** The connection is gone, and with it every question put over it. */
  close(): void {
    for (const conversation of this.#paging.keys()) this.timeline(conversation).loading = false;
    this.#paging.clear();
    this.#asked.clear();
  }

  async #pageToEnd(timeline: Timeline, wanted: () => boolean): Promise<boolean> {
    const backoff = new Backoff();
    while (wanted()) {
      const before = timeline.cursor;
      try {
        const page = await this.pages(timeline.conversation, before);
        if (!wanted()) return false;
        for (const entry of page.entries) if (timeline.receive(entry) === "apply") this.on.applied(entry);
        this.on.changed(timeline.conversation);
        if (page.entries.length === 0 || timeline.cursor >= page.head) return true;
        if (timeline.cursor > before) continue;
      } catch (failure) {
        if (failure instanceof PageRefused && failure.status === 404) return wanted();
      }
      await new Promise((resolve) => setTimeout(resolve, backoff.next()));
    }
    return false;
  }

  #ask({ conversation, cursor: after, loading }: Timeline): void {
    const asked = this.#asked.get(conversation);
    if (loading || (asked?.after === after && ticks() - asked.at < ASK_AGAIN_MS)) return;
    if (this.on.post({ type: "fill", conversation, after })) this.#asked.set(conversation, { after, at: ticks() });
  }
}
