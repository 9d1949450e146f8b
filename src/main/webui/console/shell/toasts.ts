import { Changes } from "../changes.ts";

/** A short word at the edge of the screen, with at most one thing to do about it. */
export interface Toast {
  text: string;
  tone: "done" | "failed";
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 6_000;

/** The toast on show; a new one takes the place of the old. */
export class Toasts extends Changes {
  #shown: Toast | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): Toast | null {
    return this.#shown;
  }

  show(toast: Toast): void {
    this.#shown = toast;
    this.release();
    this.changed();
  }

  /** Keeps the toast while somebody points at it or has the focus in it. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** Lets the toast go after its time. */
  release(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dismiss(), SHOWN_MS);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#shown = null;
    this.changed();
  }
}
