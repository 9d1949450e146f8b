import { goesAsNew } from "./codes";
import { Delivery, type DeliveryEvents } from "./delivery";
import type { Outbox } from "./outbox";
import type { Ack, Nack } from "./protocol";
import type { Pending } from "./timeline";

/** The sending half of a chat: a message is stored here first, then delivered, and held until its entry is back. */
export class Sender {
  readonly #delivery: Delivery;

  constructor(
    private readonly outbox: Outbox,
    private readonly visitor: boolean,
    private readonly on: DeliveryEvents,
  ) {
    this.#delivery = new Delivery(outbox, visitor, on);
  }

  /** A connection allows sends. */
  open(max: number): void {
    this.outbox.sync();
    this.#delivery.open(max);
  }

  /** The connection is gone. */
  close(): void {
    this.#delivery.close();
  }

  send(conversation: string | "new", kind: Pending["kind"], text: string): Pending {
    const { id } = this.outbox.add(conversation, kind, text);
    this.#delivery.pump();
    return this.outbox.get(id)!;
  }

  retry(id: string): void {
    const pending = this.outbox.get(id);
    if (pending?.state !== "failed") return;
    this.outbox.requeue(pending, this.visitor && goesAsNew(pending.code) ? "new" : pending.conversation);
    this.#delivery.pump();
  }

  discard(id: string): void {
    if (this.outbox.get(id)?.state === "failed" && this.outbox.forget(id)) this.on.changed();
  }

  /** The server has stored a message; `applied` if its entry is here already. */
  ack(ack: Ack, applied: boolean): void {
    this.#delivery.ack(ack);
    if (applied && this.outbox.forget(ack.id)) this.on.changed();
  }

  nack(nack: Nack): void {
    this.#delivery.nack(nack);
  }

  /** An entry was applied; true if it is a message that was held here. */
  arrived(id: string): boolean {
    const pending = this.outbox.get(id);
    this.outbox.forget(id);
    if (pending) this.#delivery.arrived(pending);
    return pending !== undefined;
  }

  /** The server has lost what it had of a conversation: even what it acknowledged goes again. */
  again(conversation: string): void {
    this.outbox.unacknowledge(conversation);
    this.#delivery.pump();
  }

  /** Another tab changed what is stored under the key; null means everything, and no key that something may have. */
  stored(key?: string | null): void {
    if (typeof key !== "string") this.outbox.sync();
    else if (!this.outbox.adopt(key)) return;
    this.#delivery.pump();
  }
}
