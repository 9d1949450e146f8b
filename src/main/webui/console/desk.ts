import { Chat } from "../shared/chat.ts";
import type { Conversation, Summary } from "../shared/protocol.ts";
import { Changes } from "./changes.ts";
import { ContactStore } from "./contact/contact-store.ts";
import { InboxStore } from "./inbox/inbox-store.ts";
import { neighbour } from "./inbox/order.ts";
import { type Place, hashOf, placeOf } from "./place.ts";
import { deviceSession } from "./session/device.ts";
import { Server } from "./session/server.ts";
import type { Session, SignedIn } from "./session/session.ts";
import { Connection } from "./shell/connection.ts";
import { Toasts } from "./shell/toasts.ts";
import { Decisions } from "./thread/decisions.ts";
import { Drafts } from "./thread/drafts.ts";
import { Thread } from "./thread/thread.ts";

const REFRESH_MS = 60_000;

/** A signed-in agent's desk: the stores the elements draw from, joined to one connection. Fires "change" on moving. */
export class Desk extends Changes {
  readonly inbox: InboxStore;
  readonly contact: ContactStore;
  readonly connection: Connection;
  readonly toasts = new Toasts();
  readonly decisions: Decisions;
  readonly drafts: Drafts;
  readonly chat: Chat;
  thread: Thread | null = null;
  place: Place = placeOf(location.hash);
  readonly #server: Server;
  readonly #closed = new AbortController();

  constructor(
    readonly agent: SignedIn,
    readonly session: Session,
  ) {
    super();
    const token = (forceNew: boolean) => session.token(forceNew);
    const storage = `parley:console:${agent.id}`;
    this.#server = new Server(token);
    this.inbox = new InboxStore(this.#server, agent.id);
    this.contact = new ContactStore(this.#server);
    this.decisions = new Decisions(this.#server, this.inbox, this.toasts);
    this.drafts = new Drafts(localStorage, storage);
    const inboxSince = () => this.inbox.since;
    this.chat = new Chat({ url: location.origin, session: deviceSession(storage), storage, token, inboxSince });
    this.connection = new Connection(this.chat);
  }

  /** Loads the inbox, then connects, then keeps both current until the desk is closed. */
  async open(): Promise<void> {
    const { signal } = this.#closed;
    addEventListener("hashchange", () => this.#arrive(), { signal });
    this.chat.addEventListener("summary", (event) => this.inbox.hear((event as CustomEvent<Summary>).detail), { signal });
    this.connection.addEventListener("back", () => void this.inbox.refresh(), { signal });
    this.inbox.addEventListener("change", () => void this.contact.show(this.selected?.contact.id ?? null), { signal });
    const timer = setInterval(() => document.hidden || void this.inbox.refresh(), REFRESH_MS);
    signal.addEventListener("abort", () => clearInterval(timer));
    await this.inbox.refresh(this.place.view, "mine", "unassigned");
    if (signal.aborted) return;
    this.#arrive();
    this.chat.start();
  }

  close(): void {
    this.#closed.abort();
    this.thread?.leave();
    this.chat.stop();
  }

  get selected(): Conversation | null {
    return this.thread?.conversation ?? null;
  }

  get list(): Conversation[] {
    return this.inbox.inbox.list(this.place.view);
  }

  go(place: Partial<Place>): void {
    location.hash = hashOf({ ...this.place, ...place });
  }

  /** Opens the conversation above or below the selected one. */
  step(by: 1 | -1): void {
    const next = neighbour(this.list, this.selected, by);
    if (next) this.go({ conversation: next.id });
  }

  #arrive(): void {
    this.place = placeOf(location.hash);
    const { view, conversation } = this.place;
    if (!this.inbox.paging(view).loaded && !this.inbox.paging(view).loading) void this.inbox.load(view);
    if (conversation !== (this.thread?.id ?? null)) {
      this.thread?.leave();
      this.thread = conversation ? new Thread(conversation, this.chat, this.inbox, this.#server, this.agent) : null;
      void this.thread?.open();
      void this.contact.show(this.selected?.contact.id ?? null);
    }
    this.changed();
  }
}
