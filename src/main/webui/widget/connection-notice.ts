import type { ChatState } from "../shared/chat";

export type Shown =
  | { kind: "none" | "offline" | "replaced" | "stopped" | "signed-out" }
  | { kind: "caught-up"; missed: number };

/** How long a connection may be away before the person is told; planned reconnects are shorter. */
export const PATIENCE_MS = 1200;
/** How long the count of messages caught up stays. */
export const PRAISE_MS = 5000;

/** What the person is told about the connection, given what became of it and when. */
export class ConnectionNotice {
  #state: ChatState = "idle";
  #everCaughtUp = false;
  #awaySince: number | null = null;
  #told = false;
  #praise: { missed: number; until: number } | null = null;

  /** The chat changed its state. */
  state(state: ChatState, now: number): void {
    if (state === "offline") this.#awaySince ??= now;
    this.#state = state;
  }

  /** The chat has caught up after a resume. */
  caughtUp(missed: number, now: number): void {
    if (this.#told && this.#everCaughtUp && missed > 0) this.#praise = { missed, until: now + PRAISE_MS };
    this.#everCaughtUp = true;
    this.#awaySince = null;
    this.#told = false;
  }

  /** What to show now, and in how many milliseconds to ask again (null: only after a change). */
  shown(now: number): { notice: Shown; again: number | null } {
    const state = this.#state;
    if (state === "replaced" || state === "stopped" || state === "signed-out") {
      return { notice: { kind: state }, again: null };
    }
    if (this.#awaySince !== null && state !== "online") {
      const left = this.#awaySince + PATIENCE_MS - now;
      if (left > 0) return { notice: { kind: "none" }, again: left };
      this.#told = true;
      return { notice: { kind: "offline" }, again: null };
    }
    const left = (this.#praise?.until ?? 0) - now;
    if (this.#praise && left > 0) return { notice: { kind: "caught-up", missed: this.#praise.missed }, again: left };
    return { notice: { kind: "none" }, again: null };
  }
}
