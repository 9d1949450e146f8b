import type { Entry } from "../../shared/protocol.ts";

const NEWEST = 80;
const STEP = 100;

/**
 * How far back a thread is shown. While it floats it shows the newest entries only; pinned, it keeps its first
 * entry. It goes back through what the timeline holds and beyond that asks the server for the pages before.
 */
export class History {
  #older: readonly Entry[] = [];
  #from: number | null = null;
  #asking: Promise<void> | null = null;

  constructor(private readonly before: (seq: number) => Promise<{ entries: Entry[] }>) {}

  /** What is shown of the older pages and of the entries the timeline holds, ascending and without a gap. */
  join(held: readonly Entry[]): readonly Entry[] {
    const from = this.#from;
    if (from === null) return held.slice(-NEWEST);
    const first = held[0]?.seq ?? 1;
    if (from >= first) return held.filter((entry) => entry.seq >= from);
    const older = this.#older.filter((entry) => entry.seq >= from && entry.seq < first);
    return older.at(-1)?.seq === first - 1 ? [...older, ...held] : held;
  }

  /** Keeps the first shown entry where it is, for as long as somebody reads further up. */
  pin(held: readonly Entry[]): void {
    this.#from ??= this.join(held)[0]?.seq ?? null;
  }

  /** Goes back to the newest entries only. */
  float(): void {
    this.#from = null;
  }

  /** Goes one step further back. */
  async older(held: readonly Entry[]): Promise<void> {
    const first = this.join(held)[0]?.seq ?? 1;
    const oldestHeld = held[0]?.seq ?? 1;
    if (first > oldestHeld) this.#from = Math.max(oldestHeld, first - STEP);
    else if (first > 1) await (this.#asking ??= this.#ask(first).finally(() => (this.#asking = null)));
  }

  async #ask(first: number): Promise<void> {
    const { entries } = await this.before(first).catch(() => ({ entries: [] as Entry[] }));
    const start = entries[0]?.seq;
    if (start === undefined) return;
    this.#older = [...entries, ...this.#older.filter((entry) => entry.seq >= first)];
    this.#from = start;
  }
}
