import { Chat } from "../shared/chat";
import type { Author } from "../shared/protocol";
import { Store } from "../shared/store";
import { ConnectionNotice, type Shown } from "./connection-notice";
import { nextConversation } from "./conversations";
import { items } from "./items";
import { rows, type Row } from "./rows";
import { prefixOf, type Tenant } from "./tenant";
import { unread } from "./unread";
import { VisitorSession } from "./visitor-session";

const FRAME_MS = 16;

/** The visitor's side of one site's chat, as the elements show it; fires "change", however much happens, once a frame. */
export class VisitorChat extends EventTarget {
  readonly #session: VisitorSession;
  readonly #chat: Chat;
  readonly #notice = new ConnectionNotice();
  #settled = false;
  #changing: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor({ url, site }: Tenant) {
    super();
    const prefix = prefixOf({ site });
    const session = (this.#session = new VisitorSession(url, site, prefix, new Store()));
    session.addEventListener("name", () => this.#changed());
    this.#chat = new Chat({
      url,
      storage: prefix,
      get session() {
        return session.id;
      },
      token: (forceNew) => session.token(forceNew),
    });
    this.#chat.addEventListener("state", () => {
      this.#notice.state(this.#chat.state, Date.now());
      this.#changed();
    });
    this.#chat.addEventListener("caught-up", () => {
      this.#settled = true;
      this.#notice.caughtUp(this.#chat.caughtUp, Date.now());
      this.#changed();
    });
    for (const event of ["timeline", "outbox"]) this.#chat.addEventListener(event, () => this.#changed());
  }

  /** True if this browser has talked to the site before. */
  get known(): boolean {
    return this.#session.known;
  }

  get siteName(): string | null {
    return this.#session.siteName;
  }

  /** True once the history has arrived: from then on, what comes is news. */
  get settled(): boolean {
    return this.#settled;
  }

  get rows(): Row[] {
    return rows(items(this.#chat.timelines.values(), this.#chat.outbox.all(), this.#chat.state === "online"));
  }

  get notice(): Shown {
    return this.#notice.shown(Date.now()).notice;
  }

  get unread(): number {
    return unread(this.#chat.timelines.values(), (conversation) => this.#chat.readUpTo(conversation));
  }

  /** The people and bots who answered, the latest first. */
  get answering(): Author[] {
    const authors = new Map<string, Author>();
    const said = [...this.#chat.timelines.values()].flatMap(({ entries }) => entries.filter((entry) => entry.kind === "text"));
    said.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    for (const { author } of said) if (author.type !== "visitor" && !authors.has(author.id)) authors.set(author.id, author);
    return [...authors.values()];
  }

  start(): void {
    if (this.#chat.state === "idle") this.#chat.start();
  }

  send(text: string): void {
    const unsent = this.#chat.outbox.all().some(({ conversation }) => conversation === "new");
    this.#chat.send(unsent ? "new" : nextConversation(this.#chat.timelines.values()), "text", text);
  }

  retry(id: string): void {
    this.#chat.retry(id);
  }

  discard(id: string): void {
    this.#chat.discard(id);
  }

  /** What the person asks for in the notice: try again, or use the chat in this tab. */
  reconnect(): void {
    this.#chat.takeOver();
    this.#chat.retryNow();
  }

  /** The visitor has everything before their eyes. */
  seen(): void {
    if (!this.#settled || this.unread === 0) return;
    for (const { conversation, cursor } of this.#chat.timelines.values()) this.#chat.read(conversation, cursor);
    this.#changed();
  }

  #changed(): void {
    this.#changing ??= setTimeout(() => {
      this.#changing = undefined;
      clearTimeout(this.#again);
      const { again } = this.#notice.shown(Date.now());
      if (again !== null) this.#again = setTimeout(() => this.#changed(), again);
      this.dispatchEvent(new Event("change"));
    }, FRAME_MS);
  }
}
