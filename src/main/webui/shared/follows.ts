import type { Heads } from "./protocol";
import type { Timeline } from "./timeline";

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

  /** The cursors a hello names: of all that was followed, by wish or by the server's doing. */
  cursors(timelines: Iterable<Timeline>): Heads {
    const named = this.kept(timelines).filter(({ conversation, cursor }) => cursor > 0 || this.#wanted.has(conversation));
    return Object.fromEntries(named.map(({ conversation, cursor }) => [conversation, cursor]));
  }
}
