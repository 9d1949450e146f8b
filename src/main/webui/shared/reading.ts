import type { ClientFrame, Side } from "./protocol";
import type { Timeline } from "./timeline";

export const EVERY_MS = 500;

/** Sends how far the person here has read, throttled, and again after a reconnect if the server has not heard it. */
export class Reading {
  #wanted = new Map<string, number>();
  #told = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly side: Side,
    private readonly timeline: (conversation: string) => Timeline,
    private readonly post: (frame: ClientFrame) => boolean,
  ) {}

  read(conversation: string, seq: number): void {
    if (seq <= (this.#wanted.get(conversation) ?? 0)) return;
    this.#wanted.set(conversation, seq);
    this.#timer ??= setTimeout(() => this.#tell(), EVERY_MS);
  }

  /** How far the person here has read, whether or not the server has heard it. */
  upTo(conversation: string): number {
    return Math.max(this.#wanted.get(conversation) ?? 0, this.timeline(conversation).marks[this.side].read);
  }

  /** What was read of this conversation is not there any more. */
  forget(conversation: string): void {
    this.#wanted.delete(conversation);
    this.#told.delete(conversation);
  }

  /** A new connection is caught up, all marks of the server are known. */
  resume(): void {
    this.#told.clear();
    this.#tell();
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [conversation, read] of this.#wanted) {
      const known = Math.max(this.#told.get(conversation) ?? 0, this.timeline(conversation).marks[this.side].read);
      if (read > known && this.post({ type: "mark", conversation, read })) this.#told.set(conversation, read);
    }
  }
}
