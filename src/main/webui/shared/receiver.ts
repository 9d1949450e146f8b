import { CatchUp } from "./catchup";
import { Follows } from "./follows";
import { Intake } from "./intake";
import type { Pages } from "./pages";
import type { ClientFrame, Entry, Heads, Mark, Reset } from "./protocol";
import { Reading } from "./reading";
import { Receipts } from "./receipts";
import { Timeline } from "./timeline";

export interface ReceiverEvents {
  post(frame: ClientFrame): boolean;
  /** An entry with this id was applied; true if it is a message of this device. */
  arrived(id: string): boolean;
  /** The server has lost what it had of a conversation. */
  lost(conversation: string): void;
  changed(conversation: string): void;
  caughtUp(): void;
}

/** The receiving half of a chat: keeps the timelines without gaps, and tells the server how far they and their reader are. */
export class Receiver {
  readonly timelines = new Map<string, Timeline>();
  readonly #follows = new Follows();
  readonly #catchUp = new CatchUp();
  readonly #intake: Intake;
  readonly #receipts: Receipts;
  readonly #reading: Reading;

  constructor(
    private readonly visitor: boolean,
    pages: Pages,
    private readonly on: ReceiverEvents,
  ) {
    const post = (frame: ClientFrame) => on.post(frame);
    const timeline = (conversation: string) => this.timeline(conversation);
    this.#intake = new Intake(timeline, pages, {
      post,
      applied: (entry) => this.#applied(entry),
      changed: (conversation) => on.changed(conversation),
      discarded: (conversation) => this.#discarded(conversation),
      paged: () => this.#endResume(),
    });
    this.#receipts = new Receipts(post);
    this.#reading = new Reading(visitor ? "visitor" : "agent", timeline, post);
  }

  /** How many messages of others the last resume brought. */
  get missed(): number {
    return this.#catchUp.missed;
  }

  /** The cursors to say hello with. */
  get cursors(): Heads {
    return this.#follows.cursors(this.timelines.values());
  }

  /** The timeline of a conversation, created on demand. */
  timeline(conversation: string): Timeline {
    let timeline = this.timelines.get(conversation);
    if (!timeline) this.timelines.set(conversation, (timeline = new Timeline(conversation)));
    return timeline;
  }

  follow(conversation: string): void {
    this.#follows.add(conversation);
    this.on.post({ type: "follow", conversation, after: this.timeline(conversation).cursor });
  }

  unfollow(conversation: string): void {
    this.#follows.remove(conversation);
    this.on.post({ type: "unfollow", conversation });
  }

  read(conversation: string, seq: number): void {
    this.#reading.read(conversation, seq);
  }

  readUpTo(conversation: string): number {
    return this.#reading.upTo(conversation);
  }

  /** A connection begins, and the server tells how far it is. */
  open(heads: Heads): void {
    this.#catchUp.begin();
    this.#intake.know(heads);
  }

  /** The connection is gone. */
  close(): void {
    this.#catchUp.abandon();
    this.#intake.close();
    this.#receipts.reset();
  }

  entry(entry: Entry): void {
    this.#intake.entry(entry);
  }

  reset(reset: Reset): void {
    void this.#intake.reset(reset);
  }

  /** Somebody has received or read more. */
  mark(mark: Mark): void {
    if (this.timeline(mark.conversation).mark(mark)) this.on.changed(mark.conversation);
  }

  /** A ping tells what has changed. */
  heads(heads: Heads): void {
    this.#intake.know(heads);
    this.#fill();
  }

  /** A question about the conversation was refused. */
  refused(conversation: string): void {
    this.#intake.refused(conversation);
  }

  /** The server says that from now on all is live. */
  caughtUp(): void {
    this.#catchUp.told();
    this.#reading.resume();
    this.#fill();
    this.#endResume();
  }

  #applied(entry: Entry): void {
    this.#receipts.applied(entry.conversation, entry.seq);
    if (entry.kind === "hidden") return;
    const own = this.on.arrived(entry.id);
    this.#catchUp.count(entry, own || (this.visitor && entry.author.type === "visitor"));
  }

  #discarded(conversation: string): void {
    this.#reading.forget(conversation);
    this.on.lost(conversation);
  }

  #endResume(): void {
    if (this.#catchUp.end(this.#intake.paging)) this.on.caughtUp();
  }

  #fill(): void {
    this.#intake.fill(this.#follows.kept(this.timelines.values()));
  }
}
