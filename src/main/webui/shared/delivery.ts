import type { Outbox } from "./outbox";
import type { Ack, ClientFrame, Nack, Send } from "./protocol";
import type { Pending } from "./timeline";
import { orders, turn } from "./turn";

export const ACK_WITHIN_MS = 20_000;
const FRAME_LIMIT = 32 * 1024;

export interface DeliveryEvents {
  post(frame: ClientFrame): boolean;
  changed(): void;
  /** A message has waited too long for its ack: the connection is to be made anew. */
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
    const now = Date.now();
    for (const pending of turn(this.outbox.all(), this.#flying, this.#waiting, this.#max, now)) {
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
    this.settled(id);
  }

  /** The server has this message, as its ack or its entry says. */
  settled(id: string): void {
    this.#flying.delete(id);
    this.#waiting.delete(id);
    this.pump();
  }

  nack({ id, code, temporary, retry_after_ms = 1000 }: Nack): void {
    const pending = this.outbox.get(id);
    if (!pending || pending.seq !== undefined) return;
    if (temporary) {
      this.#recall(pending);
      this.#waiting.set(id, Date.now() + retry_after_ms);
    } else if (code === "closed" && this.visitor) {
      this.#reroute(pending.conversation);
    } else {
      this.#flying.delete(id);
      this.outbox.fail(pending, code);
    }
    this.pump();
  }

  /** Takes back a refused message and all later ones of its order: they are written again, oldest first. */
  #recall(refused: Pending): void {
    const all = this.outbox.all();
    const orderOf = orders(all);
    for (const pending of all) {
      if (pending.id < refused.id || orderOf(pending) !== orderOf(refused)) continue;
      if (this.#flying.delete(pending.id)) pending.state = "queued";
    }
  }

  /** A visitor's messages for a resolved conversation open a new one, all of them, in their order. */
  #reroute(closed: string): void {
    if (closed === "new") return; // a late answer to the earlier copy
    for (const pending of this.outbox.all()) {
      if (pending.conversation !== closed || pending.state === "failed" || pending.seq !== undefined) continue;
      this.#flying.delete(pending.id);
      this.outbox.requeue(pending, "new");
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
    const next = Math.min(stuckAt, ...this.#waiting.values());
    if (next === Infinity) return;
    this.#timer = setTimeout(() => (stuckAt <= Date.now() ? this.on.stuck() : this.pump()), Math.max(0, next - Date.now()));
  }
}

function sendFrame({ id, conversation, kind, text }: Pending): Send {
  return { type: "send", id, conversation, kind, body: { text }, audience: kind === "note" ? "agents" : "all" };
}
