export const BASE_MS = 500;
export const CAP_MS = 20_000;

/** A random wait between nothing and a ceiling that doubles with each failed attempt up to the cap. */
export function fullJitter(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt, 16));
}

/** Counts attempts in a row and hands out the wait before the next; it never says to give up. */
export class Backoff {
  #attempt = 0;

  next(): number {
    return fullJitter(this.#attempt++);
  }

  reset(): void {
    this.#attempt = 0;
  }
}
