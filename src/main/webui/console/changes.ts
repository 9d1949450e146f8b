/** A store that says "change" whenever what it shows may be different; elements listen and draw again. */
export class Changes extends EventTarget {
  #told = false;

  /** Tells the listeners once, however often it is called within one turn. */
  protected changed(): void {
    if (this.#told) return;
    this.#told = true;
    queueMicrotask(() => {
      this.#told = false;
      this.dispatchEvent(new Event("change"));
    });
  }
}
