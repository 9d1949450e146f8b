import type { Heads } from "./protocol";
import type { Timeline } from "./timeline";

/** A hello has to stay under 32 KiB. */
export const NAMED_AT_MOST = 500;

/** Remembers across connections which conversations this device wants in full. */
export class Follows {
  #wanted = new Set<string>();
  #unwanted = new Set<string>();

  add(conversation: string): void {
    this.#wanted.add(conversation);
    this.#unwanted.delete(conversation);
  }

  remove(conversation: string): void {
    this.#wanted.delete(conversation);
    this.#unwanted.add(conversation);
  }

  /** Those of the timelines that were not let go. */
  kept(timelines: Iterable<Timeline>): Timeline[] {
    return [...timelines].filter(({ conversation }) => !this.#unwanted.has(conversation));
  }

  /** The cursors a hello names: of all that was followed, by wish or by the server's doing, as many as fit a frame. */
  cursors(timelines: Iterable<Timeline>): Heads {
    const newest = this.kept(timelines).reverse();
    const wished = newest.filter(({ conversation }) => this.#wanted.has(conversation));
    const others = newest.filter(({ conversation, cursor }) => cursor > 0 && !this.#wanted.has(conversation));
    const named = [...wished, ...others].slice(0, NAMED_AT_MOST);
    return Object.fromEntries(named.map(({ conversation, cursor }) => [conversation, cursor]));
  }
}
