import { ticks } from "./clock";
import { goesAsNew } from "./codes";
import type { Outbox } from "./outbox";
import type { Ack, ClientFrame, Nack, Send } from "./protocol";
import type { Pending } from "./timeline";
import { late, turn } from "./turn";

export const ACK_WITHIN_MS = 20_000;
const FRAME_LIMIT = 32 * 1024;

export interface DeliveryEvents {
  post(frame: ClientFrame): boolean;
  changed(): void;
  /** No ack in time, or no way on in order: the connection is to be made anew. */
  stuck(): void;
}

/** Brings the outbox to the server in order, over one connection after another. */
export class Delivery {
  #flying = new Map<string, number>();
  #waiting = new Map<string, number>();
  #max = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly visitor: boolean,
    private readonly on: DeliveryEvents,
  ) {}

  /** A connection allows sends: everything unacknowledged goes again. */
  open(max: number): void {
    this.#ground();
    this.#max = max;
    this.pump();
  }

  /** The connection is gone: nothing is under way any more. */
  close(): void {
    this.#max = 0;
    this.#ground();
    clearTimeout(this.#timer);
    this.on.changed();
  }

  /** Writes whatever may be written now. */
  pump(): void {
    const now = ticks();
    const all = this.outbox.all();
    if (late(all, this.#flying, this.#waiting, this.visitor)) return this.on.stuck();
    for (const pending of turn(all, this.#flying, this.#waiting, this.#max, now, this.visitor)) {
      const frame = sendFrame(pending);
      if (new TextEncoder().encode(JSON.stringify(frame)).length > FRAME_LIMIT) {
        this.outbox.fail(pending, "too_large");
      } else if (this.on.post(frame)) {
        pending.state = "sending";
        this.#waiting.delete(pending.id);
        this.#flying.set(pending.id, now);
      } else break;
    }
    this.#watch();
    this.on.changed();
  }

  ack({ id, conversation, seq }: Ack): void {
    const pending = this.outbox.get(id);
    if (pending) this.outbox.acknowledge(pending, conversation, seq);
    this.#settle(id);
  }

  /** The entry of a message has arrived; one that was refused goes once more, because only that ends the server's halt. */
  arrived(pending: Pending): void {
    if (this.#waiting.has(pending.id)) this.on.post(sendFrame(pending));
    this.#settle(pending.id);
  }

  nack({ id, code, temporary, retry_after_ms = 1000 }: Nack): void {
    const pending = this.outbox.get(id);
    if (!pending || pending.seq !== undefined || pending.state === "failed") return;
    this.#flying.delete(id);
    if (temporary) {
      pending.state = "queued";
      this.#waiting.set(id, ticks() + retry_after_ms);
    } else if (this.visitor && goesAsNew(code) && pending.conversation !== "new") {
      this.#reroute(pending.conversation);
    } else {
      this.outbox.fail(pending, code);
    }
    this.pump();
  }

  #settle(id: string): void {
    this.#flying.delete(id);
    this.#waiting.delete(id);
    this.pump();
  }

  /** A visitor's messages for a conversation that takes no more open a new one; those under way hear it themselves. */
  #reroute(conversation: string): void {
    for (const pending of this.outbox.all()) {
      if (pending.conversation !== conversation || pending.state === "failed" || pending.seq !== undefined) continue;
      if (!this.#flying.has(pending.id)) this.outbox.requeue(pending, "new");
    }
  }

  #ground(): void {
    for (const pending of this.outbox.all()) if (pending.state === "sending" && pending.seq === undefined) pending.state = "queued";
    this.#flying.clear();
    this.#waiting.clear();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#max === 0) return;
    const stuckAt = Math.min(...[...this.#flying.values()].map((at) => at + ACK_WITHIN_MS));
    const now = ticks();
    const next = Math.min(stuckAt, ...[...this.#waiting.values()].filter((at) => at > now));
    if (next === Infinity) return;
    this.#timer = setTimeout(() => (stuckAt <= ticks() ? this.on.stuck() : this.pump()), Math.max(0, next - now));
  }
}

function sendFrame({ id, conversation, kind, text }: Pending): Send {
  return { type: "send", id, conversation, kind, body: { text }, audience: kind === "note" ? "agents" : "all" };
}
