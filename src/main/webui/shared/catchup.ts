import type { Entry } from "./protocol";

/** Counts what others said while this device was away, from the welcome until everything missed is here. */
export class CatchUp {
  /** How many it was the last time. */
  missed = 0;
  #running: { missed: number; told: boolean } | undefined;

  begin(): void {
    this.#running = { missed: 0, told: false };
  }

  /** The connection went before everything was here. */
  abandon(): void {
    this.#running = undefined;
  }

  count({ kind }: Entry, mine: boolean): void {
    if (this.#running && !mine && (kind === "text" || kind === "note")) this.#running.missed++;
  }

  /** The server says that from now on all is live. */
  told(): void {
    if (this.#running) this.#running.told = true;
  }

  /** Ends it if the server has said so and nothing is still being paged; true if it ended. */
  end(paging: boolean): boolean {
    if (!this.#running?.told || paging) return false;
    this.missed = this.#running.missed;
    this.#running = undefined;
    return true;
  }
}
