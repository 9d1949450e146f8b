import { ticks } from "./clock";
import type { ClientFrame, Heads } from "./protocol";

export const EVERY_MS = 1000;
export const EVERY_ENTRIES = 16;

/** Tells the server what was applied, at most once a second or every 16 entries. */
export class Receipts {
  #cursors: Heads = {};
  #untold = 0;
  #toldAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly post: (frame: ClientFrame) => boolean) {}

  applied(conversation: string, seq: number): void {
    this.#cursors[conversation] = seq;
    this.#untold++;
    const wait = this.#toldAt + EVERY_MS - ticks();
    if (this.#untold >= EVERY_ENTRIES || wait <= 0) this.#tell();
    else this.#timer ??= setTimeout(() => this.#tell(), wait);
  }

  /** The next hello carries the cursors itself. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#cursors = {};
    this.#untold = 0;
  }

  #tell(): void {
    const cursors = this.#cursors;
    this.reset();
    this.#toldAt = ticks();
    this.post({ type: "received", cursors });
  }
}
