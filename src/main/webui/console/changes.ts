const TOGETHER_MS = 10;

/** A store that says "change" whenever what it shows may be different; elements listen and draw again. */
export class Changes extends EventTarget {
  #telling = false;

  /** Tells the listeners soon, and once for all that changes until then: entries come in bursts. */
  protected changed(): void {
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      this.dispatchEvent(new Event("change"));
    }, TOGETHER_MS);
  }
}
