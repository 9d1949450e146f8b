import type { Conversation, Summary } from "../../shared/protocol.ts";
import { Changes } from "../changes.ts";
import type { Server } from "../session/server.ts";
import { Inbox } from "./inbox.ts";
import type { View } from "./views.ts";

interface Paging {
  next: string | null;
  loading: boolean;
  loaded: boolean;
  failed: boolean;
}

const RECOUNT_AFTER_MS = 800;
/** A shorter absence than this is made good by summaries alone. */
const RECENT_MS = 20_000;

/** The inbox, loaded page by page over HTTP and kept current by summaries. */
export class InboxStore extends Changes {
  readonly inbox: Inbox;
  readonly #paging = new Map<View, Paging>();
  #recount: ReturnType<typeof setTimeout> | undefined;
  #asked: string | null = null;

  constructor(
    private readonly server: Server,
    me: string,
  ) {
    super();
    this.inbox = new Inbox(me);
  }

  paging(view: View): Readonly<Paging> {
    return this.#paging.get(view) ?? { next: null, loading: false, loaded: false, failed: false };
  }

  /** The moment from which summaries are wanted: never later than what the server itself has told. */
  get since(): string | undefined {
    const touched = this.inbox.touchedAt;
    if (!this.#asked || !touched) return this.#asked ?? undefined;
    return Date.parse(touched) < Date.parse(this.#asked) ? touched : this.#asked;
  }

  /** Loads the first page of a view; what the page no longer names is dropped. */
  async load(view: View): Promise<void> {
    const asked = this.inbox.clock;
    await this.#page(view, null, (found, next) => this.inbox.load(view, found, next !== null, asked));
  }

  /** Loads the next page of a view, if there is one, none is on its way and the last did not fail. */
  async more(view: View): Promise<void> {
    const { next, loading, failed } = this.paging(view);
    if (next && !loading && !failed) await this.#page(view, next, (found, then) => this.inbox.extend(view, found, then !== null));
  }

  /** Loads the counts, these views and every view that has been looked at, unless that was done just now. */
  async refresh(...views: View[]): Promise<void> {
    if (this.#asked && Date.now() - Date.parse(this.#asked) < RECENT_MS) return;
    const asked = new Date().toISOString();
    const wanted = [...new Set([...views, ...this.#paging.keys()])];
    await Promise.all([this.count(), ...wanted.map((view) => this.load(view))]);
    if (!wanted.some((view) => this.paging(view).failed)) this.#asked = asked;
  }

  async count(): Promise<void> {
    const counts = await this.server.counts().catch(() => null);
    if (counts) this.inbox.counts = counts;
    this.changed();
  }

  /** Makes sure a conversation is known, whichever view it is in. */
  async find(id: string): Promise<Conversation> {
    const conversation = await this.server.conversation(id);
    this.take(conversation);
    return this.inbox.get(id) ?? conversation;
  }

  /** Takes in a conversation as an HTTP answer told it. */
  take(conversation: Conversation): void {
    this.inbox.merge(conversation);
    this.changed();
  }

  /** Takes in a summary; one of a conversation never heard of makes the counts uncertain. */
  hear(summary: Summary): void {
    const { type: _, conversation: id, ...rest } = summary;
    if (this.inbox.merge({ id, ...rest }) === "new") {
      clearTimeout(this.#recount);
      this.#recount = setTimeout(() => void this.count(), RECOUNT_AFTER_MS);
    }
    this.changed();
  }

  async #page(view: View, after: string | null, apply: (found: Conversation[], next: string | null) => void): Promise<void> {
    const before = this.paging(view);
    this.#paging.set(view, { ...before, loading: true });
    this.changed();
    try {
      const { conversations, next } = await this.server.conversations(view, after);
      apply(conversations, next);
      this.#paging.set(view, { next, loading: false, loaded: true, failed: false });
    } catch {
      this.#paging.set(view, { ...before, loading: false, failed: true });
    }
    this.changed();
  }
}
