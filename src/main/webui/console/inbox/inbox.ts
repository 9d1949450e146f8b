import type { Conversation } from "../../shared/protocol.ts";
import { type Counts, recount } from "./counts.ts";
import { byActivity } from "./order.ts";
import { type View, belongs } from "./views.ts";

/** What came of handing a conversation to the inbox. */
export type Merged = "new" | "changed" | "stale";

/** What this agent's console knows of the tenant's conversations. Pure: it neither loads nor listens. */
export class Inbox {
  counts: Counts | null = null;
  readonly #known = new Map<string, Conversation>();
  readonly #merges = new Map<string, number>();
  readonly #floors = new Map<View, Conversation | null>();
  #clock = 0;

  constructor(readonly me: string) {}

  /** A reading of the inbox's own clock, to tell what was merged after it. */
  get clock(): number {
    return this.#clock;
  }

  get(id: string): Conversation | undefined {
    return this.#known.get(id);
  }

  /** Takes in one state of a conversation: one older than known is ignored, an equal one replaces. */
  merge(conversation: Conversation): Merged {
    const before = this.#known.get(conversation.id);
    if (before && conversation.seq < before.seq) return "stale";
    this.#known.set(conversation.id, conversation);
    this.#merges.set(conversation.id, ++this.#clock);
    if (!before) return "new";
    if (this.counts) this.counts = recount(this.counts, before, conversation, this.me);
    return "changed";
  }

  /**
   * Takes in the first page of a view, asked for at `asked` on the inbox's clock. Whatever the page
   * should have held but did not, and nothing newer was heard of, has left the view unseen: it is forgotten.
   */
  load(view: View, page: readonly Conversation[], more: boolean, asked: number): void {
    const named = new Set(page.map((each) => each.id));
    this.#floors.set(view, more ? (page.at(-1) ?? null) : null);
    for (const each of this.list(view)) {
      if (!named.has(each.id) && (this.#merges.get(each.id) ?? 0) <= asked) this.#known.delete(each.id);
    }
    for (const each of page) this.merge(each);
  }

  /** Takes in a further page of a view. */
  extend(view: View, page: readonly Conversation[], more: boolean): void {
    for (const each of page) this.merge(each);
    this.#floors.set(view, more ? (page.at(-1) ?? null) : null);
  }

  /** The conversations of a view, newest activity first, down to where its loaded pages end. */
  list(view: View): Conversation[] {
    const floor = this.#floors.get(view) ?? null;
    return [...this.#known.values()]
      .filter((each) => belongs(each, view, this.me) && (!floor || byActivity(each, floor) <= 0))
      .sort(byActivity);
  }

  /** How many conversations that concern this agent hold something unread. */
  get unread(): number {
    return [...this.#known.values()].filter(
      (each) => each.unread > 0 && (belongs(each, "mine", this.me) || belongs(each, "unassigned", this.me)),
    ).length;
  }

  /** The newest moment of activity known, on the server's clock. */
  get touchedAt(): string | null {
    return [...this.#known.values()].sort(byActivity)[0]?.touched_at ?? null;
  }
}
