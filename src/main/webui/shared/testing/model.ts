import type { Ack, Nack, Send } from "../protocol";
import type { FakeSocket } from "./server";

/** A server that keeps §4 to the letter for one visitor, and refuses, resolves and hangs up when told to. */
export class ModelServer {
  /** What is committed: ids in commit order, over all conversations. */
  readonly log: { id: string; conversation: string; seq: number }[] = [];
  #conversations = 0;
  #open: string | undefined;
  #heads = new Map<string, number>();
  #socket: FakeSocket | undefined;
  #taken = 0;
  #halted: string | undefined;
  #answers: (Ack | Nack)[] = [];

  /** The conversation that goes on, if one does. */
  get open(): string | undefined {
    return this.#open;
  }

  /** A new connection: halts and answers under way belonged to the last one. */
  accept(socket: FakeSocket): void {
    this.#socket = socket;
    this.#taken = 0;
    this.#halted = undefined;
    this.#answers = [];
    socket.welcome(Object.fromEntries(this.#heads));
  }

  resolve(): void {
    this.#open = undefined;
  }

  /** Decides the next frame the client has sent, if there is one. */
  take(refuse: boolean): void {
    const send = this.#socket?.all("send")[this.#taken];
    if (!send || this.#socket?.readyState !== 1) return;
    this.#taken++;
    this.#answers.push(this.#decide(send, refuse));
  }

  /** Lets the oldest answer arrive. */
  answer(): void {
    const answer = this.#answers.shift();
    if (answer && this.#socket?.readyState === 1) this.#socket.say(answer);
  }

  #decide({ id, conversation }: Send, refuse: boolean): Ack | Nack {
    const known = this.log.find((entry) => entry.id === id);
    if (id === this.#halted) this.#halted = undefined;
    if (known) return { type: "ack", ...known, at: "", duplicate: true };
    if (this.#halted) return { type: "nack", id, code: "unavailable", temporary: true, retry_after_ms: 800 };
    if (refuse) {
      this.#halted = id;
      return { type: "nack", id, code: "unavailable", temporary: true, retry_after_ms: 800 };
    }
    if (conversation !== "new" && conversation !== this.#open) return { type: "nack", id, code: "closed", temporary: false };
    this.#open ??= `c${++this.#conversations}`;
    const seq = (this.#heads.get(this.#open) ?? 0) + 1;
    this.#heads.set(this.#open, seq);
    this.log.push({ id, conversation: this.#open, seq });
    return { type: "ack", id, conversation: this.#open, seq, at: "", duplicate: false };
  }
}
