import { isTemporary } from "./codes";
import { Line, type ChatState } from "./line";
import { Outbox } from "./outbox";
import { pagesOf } from "./pages";
import type { ClientFrame, Hello, ServerFrame, Welcome } from "./protocol";
import { Receiver } from "./receiver";
import { Sender } from "./sender";
import { Store } from "./store";
import type { Pending, Timeline } from "./timeline";
import { wakes } from "./wake";

export { SignedOut, type ChatState } from "./line";

export interface ChatOptions {
  /** The server's base address. */
  url: string;
  /** The uuidv7 of this device. */
  session: string;
  /** Key prefix in local storage for the outbox. */
  storage: string;
  /** A valid access token; rejects with SignedOut if there can be none. */
  token(forceNew: boolean): Promise<string>;
  /** Agents only, and always for agents: from when on summaries are wanted. */
  inboxSince?(): string | undefined;
}

/** One device's chat: holds its messages until the server has them, keeps its timelines without gaps and its line up. */
export class Chat extends EventTarget {
  readonly outbox: Outbox;
  readonly #line: Line;
  readonly #sender: Sender;
  readonly #receiver: Receiver;
  #endWakes: (() => void) | undefined;
  #epoch: string | undefined;

  constructor(private readonly options: ChatOptions) {
    super();
    const post = (frame: ClientFrame) => this.#line.post(frame);
    const visitor = options.inboxSince === undefined;
    this.outbox = new Outbox(options.storage, new Store());
    this.#line = new Line(options.url, {
      token: options.token,
      hello: () => this.#hello(),
      frame: (frame) => this.#frame(frame),
      down: () => this.#down(),
      state: () => this.#tell("state"),
    });
    this.#sender = new Sender(this.outbox, visitor, {
      post,
      changed: () => this.#tell("outbox"),
      stuck: () => this.#line.renew(),
    });
    this.#receiver = new Receiver(visitor, pagesOf(options.url, options.token), {
      post,
      arrived: (id) => this.#sender.arrived(id),
      lost: (conversation) => this.#sender.again(conversation),
      changed: (conversation) => this.dispatchEvent(new CustomEvent("timeline", { detail: { conversation } })),
      caughtUp: () => this.#tell("caught-up"),
    });
  }

  get state(): ChatState {
    return this.#line.state;
  }

  /** When the next attempt is made, while offline. */
  get retryAt(): number | null {
    return this.#line.retryAt;
  }

  /** How many messages of others the last resume brought. */
  get caughtUp(): number {
    return this.#receiver.missed;
  }

  get timelines(): ReadonlyMap<string, Timeline> {
    return this.#receiver.timelines;
  }

  /** The timeline of a conversation, created on demand. */
  timeline(conversation: string): Timeline {
    return this.#receiver.timeline(conversation);
  }

  /** Connects and stays connected until stopped. */
  start(): void {
    this.#endWakes ??= wakes({
      back: () => this.retryNow(),
      lost: () => this.#line.renew(),
      looked: () => this.#looked(),
      restored: () => this.#restored(),
      stored: (key) => this.#sender.stored(key),
    });
    if (!["connecting", "online"].includes(this.state)) this.#line.open();
  }

  stop(): void {
    this.#endWakes?.();
    this.#endWakes = undefined;
    this.#line.end("idle");
  }

  /** Tries at once instead of waiting. */
  retryNow(): void {
    if (this.state === "offline" || this.state === "connecting") this.#line.open();
  }

  /** Takes the connection back from another tab. */
  takeOver(): void {
    if (this.state === "replaced") this.#line.open();
  }

  /** Stores a message and then sends it as soon as its turn comes. */
  send(conversation: string | "new", kind: "text" | "note", text: string): Pending {
    return this.#sender.send(conversation, kind, text);
  }

  /** Sends a failed message again with the same id; a visitor's, whose conversation is closed or gone, in a new one. */
  retry(id: string): void {
    this.#sender.retry(id);
  }

  /** Drops a failed message for good. */
  discard(id: string): void {
    this.#sender.discard(id);
  }

  /** Receives full entries of a conversation, over this connection and all later ones. */
  follow(conversation: string): void {
    this.#receiver.follow(conversation);
  }

  unfollow(conversation: string): void {
    this.#receiver.unfollow(conversation);
  }

  /** Marks a conversation as read up to an entry. */
  read(conversation: string, seq: number): void {
    this.#receiver.read(conversation, seq);
  }

  /** How far the person here has read a conversation, on this device or another. */
  readUpTo(conversation: string): number {
    return this.#receiver.readUpTo(conversation);
  }

  #hello(): Hello {
    const { session, inboxSince } = this.options;
    return { type: "hello", session, epoch: this.#epoch, cursors: this.#receiver.cursors, inbox_since: inboxSince?.() };
  }

  #frame(frame: ServerFrame): void {
    switch (frame.type) {
      case "welcome":
        return this.#welcome(frame);
      case "entry":
        return this.#receiver.entry(frame);
      case "reset":
        return this.#receiver.reset(frame);
      case "ack":
        return this.#sender.ack(frame, this.timeline(frame.conversation).cursor >= frame.seq);
      case "nack":
        return this.#sender.nack(frame);
      case "caught_up":
        this.#line.settled();
        return this.#receiver.caughtUp();
      case "ping":
        return this.#receiver.heads(frame.heads ?? {});
      case "mark":
        return this.#receiver.mark(frame);
      case "summary":
        return void this.dispatchEvent(new CustomEvent("summary", { detail: frame }));
      case "error":
        if (frame.id) this.#sender.nack({ ...frame, type: "nack", id: frame.id, temporary: isTemporary(frame.code) });
        else if (frame.conversation) this.#receiver.refused(frame.conversation);
    }
  }

  #welcome({ epoch, heads, max_in_flight }: Welcome): void {
    this.#epoch = epoch;
    this.#receiver.open(heads);
    this.#sender.open(max_in_flight);
  }

  #down(): void {
    this.#sender.close();
    this.#receiver.close();
  }

  #looked(): void {
    this.takeOver();
    if (this.state === "offline") this.#line.open();
    this.#line.check();
    this.#sender.stored();
  }

  #restored(): void {
    if (this.state === "online" || this.state === "connecting") this.#line.open();
    else this.#looked();
  }

  #tell(event: "state" | "outbox" | "caught-up"): void {
    this.dispatchEvent(new Event(event));
  }
}
