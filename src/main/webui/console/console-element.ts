import { LitElement } from "lit";
import { preferences } from "./preferences.ts";

/** An element of the console: it draws again when its stores or the person's preferences change. */
export abstract class ConsoleElement extends LitElement {
  #watched: AbortController | null = null;

  /** The stores this element draws from, asked for when it is put on the page. */
  protected stores(): EventTarget[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watched = new AbortController();
    const { signal } = this.#watched;
    for (const store of [preferences, ...this.stores()]) {
      store.addEventListener("change", () => this.requestUpdate(), { signal });
    }
    this.watch(signal);
  }

  override disconnectedCallback(): void {
    this.#watched?.abort();
    super.disconnectedCallback();
  }

  /** A place to listen further, until the signal ends it. */
  protected watch(_until: AbortSignal): void {}
}
