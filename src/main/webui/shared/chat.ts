import { CatchUp } from "./catchup";
import { isTemporary } from "./codes";
import { Delivery } from "./delivery";
import { Follows } from "./follows";
import { Intake } from "./intake";
import { Line, type ChatState } from "./line";
import { Outbox } from "./outbox";
import { pagesOf } from "./pages";
import type { Ack, ClientFrame, Entry, Hello, ServerFrame, Welcome } from "./protocol";
import { Reading } from "./reading";
import { Receipts } from "./receipts";
import { Store } from "./store";
import { Timeline, type Pending } from "./timeline";
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
  readonly #timelines = new Map<string, Timeline>();
  readonly #follows = new Follows();
  readonly #catchUp = new CatchUp();
  readonly #visitor: boolean;
  readonly #line: Line;
  readonly #delivery: Delivery;
  readonly #intake: Intake;
  readonly #receipts: Receipts;
  readonly #reading: Reading;
  #endWakes: (() => void) | undefined;
  #epoch: string | undefined;

  constructor(private readonly options: ChatOptions) {
    super();
    const post = (frame: ClientFrame) => this.#line.post(frame);
    const visitor = (this.#visitor = options.inboxSince === undefined);
    this.outbox = new Outbox(options.storage, new Store());
    this.#line = new Line(options.url, {
      token: options.token,
      hello: () => this.#hello(),
      frame: (frame) => this.#frame(frame),
      down: () => this.#down(),
      state: () => this.#tell("state"),
    });
    this.#delivery = new Delivery(this.outbox, visitor, {
      post,
      changed: () => this.#tell("outbox"),
      stuck: () => this.#line.renew(),
    });
    this.#intake = new Intake((conversation) => this.timeline(conversation), pagesOf(options.url, options.token), {
      post,
      applied: (entry) => this.#applied(entry),
      changed: (conversation) => this.#changed(conversation),
      paged: () => this.#endResume(),
    });
    this.#receipts = new Receipts(post);
    this.#reading = new Reading(visitor ? "visitor" : "agent", (conversation) => this.timeline(conversation), post);
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
    return this.#catchUp.missed;
  }

  get timelines(): ReadonlyMap<string, Timeline> {
    return this.#timelines;
  }

  /** The timeline of a conversation, created on demand. */
  timeline(conversation: string): Timeline {
    let timeline = this.#timelines.get(conversation);
    if (!timeline) this.#timelines.set(conversation, (timeline = new Timeline(conversation)));
    return timeline;
  }

  /** Connects and stays connected until stopped. */
  start(): void {
    this.#endWakes ??= wakes({
      back: () => this.retryNow(),
      lost: () => this.#line.renew(),
      looked: () => this.#looked(),
      stored: (key) => this.#stored(key),
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
    const pending = this.outbox.add(conversation, kind, text);
    this.#delivery.pump();
    return pending;
  }

  /** Sends a failed message again with the same id; a visitor's, refused as `closed`, in a new conversation. */
  retry(id: string): void {
    const pending = this.outbox.get(id);
    if (pending?.state !== "failed") return;
    this.outbox.requeue(pending, pending.code === "closed" && this.#visitor ? "new" : pending.conversation);
    this.#delivery.pump();
  }

  /** Drops a failed message for good. */
  discard(id: string): void {
    if (this.outbox.get(id)?.state === "failed" && this.outbox.forget(id)) this.#tell("outbox");
  }

  /** Receives full entries of a conversation, over this connection and all later ones. */
  follow(conversation: string): void {
    this.#follows.add(conversation);
    this.#line.post({ type: "follow", conversation, after: this.timeline(conversation).cursor });
  }

  unfollow(conversation: string): void {
    this.#follows.remove(conversation);
    this.#line.post({ type: "unfollow", conversation });
  }

  /** Marks a conversation as read up to an entry. */
  read(conversation: string, seq: number): void {
    this.#reading.read(conversation, seq);
  }

  /** How far the person here has read a conversation, on this device or another. */
  readUpTo(conversation: string): number {
    return this.#reading.upTo(conversation);
  }

  #hello(): Hello {
    const { session, inboxSince } = this.options;
    const cursors = this.#follows.cursors(this.#timelines.values());
    return { type: "hello", session, epoch: this.#epoch, cursors, inbox_since: inboxSince?.() };
  }

  #frame(frame: ServerFrame): void {
    switch (frame.type) {
      case "welcome":
        return this.#welcome(frame);
      case "entry":
        return this.#intake.entry(frame);
      case "reset":
        return void this.#intake.reset(frame);
      case "ack":
        return this.#acked(frame);
      case "nack":
        return this.#delivery.nack(frame);
      case "caught_up":
        return this.#caught();
      case "ping":
        this.#intake.know(frame.heads ?? {});
        return this.#fill();
      case "mark":
        if (this.timeline(frame.conversation).mark(frame)) this.#changed(frame.conversation);
        return;
      case "summary":
        return void this.dispatchEvent(new CustomEvent("summary", { detail: frame }));
      case "error":
        if (frame.id) this.#delivery.nack({ ...frame, type: "nack", id: frame.id, temporary: isTemporary(frame.code) });
        else if (frame.conversation) this.#intake.refused(frame.conversation);
    }
  }

  #welcome({ epoch, heads, max_in_flight }: Welcome): void {
    this.#epoch = epoch;
    this.#catchUp.begin();
    this.#intake.know(heads);
    this.outbox.sync();
    this.#delivery.open(max_in_flight);
  }

  #caught(): void {
    this.#catchUp.told();
    this.#line.settled();
    this.#reading.resume();
    this.#fill();
    this.#endResume();
  }

  #endResume(): void {
    if (this.#catchUp.end(this.#intake.paging)) this.#tell("caught-up");
  }

  #applied(entry: Entry): void {
    this.#receipts.applied(entry.conversation, entry.seq);
    if (entry.kind === "hidden") return;
    const own = this.outbox.forget(entry.id);
    if (own) this.#delivery.settled(entry.id);
    this.#catchUp.count(entry, own || (this.#visitor && entry.author.type === "visitor"));
  }

  #acked(ack: Ack): void {
    this.#delivery.ack(ack);
    if (this.timeline(ack.conversation).cursor >= ack.seq && this.outbox.forget(ack.id)) this.#tell("outbox");
  }

  #down(): void {
    this.#catchUp.abandon();
    this.#delivery.close();
    this.#intake.close();
    this.#receipts.reset();
  }

  #fill(): void {
    this.#intake.fill(this.#follows.kept(this.#timelines.values()));
  }

  #looked(): void {
    this.takeOver();
    if (this.state === "offline") this.#line.open();
    this.#line.check();
  }

  #stored(key: string | null): void {
    if (key !== null && this.outbox.adopt(key)) this.#delivery.pump();
  }

  #changed(conversation: string): void {
    this.dispatchEvent(new CustomEvent("timeline", { detail: { conversation } }));
  }

  #tell(event: "state" | "outbox" | "caught-up"): void {
    this.dispatchEvent(new Event(event));
  }
}
