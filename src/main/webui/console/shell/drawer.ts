import type { ReactiveController, ReactiveControllerHost } from "lit";

const RAIL = matchMedia("(max-width: 759px)");
const CONTACT = matchMedia("(max-width: 1099px)");

/** A pane that slides over the others where there is no room beside them: takes the focus and gives it back. */
export class Drawer implements ReactiveController {
  #from: HTMLElement | null = null;
  #closed: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onClose: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const redraw = () => this.host.requestUpdate();
    this.#closed = new AbortController();
    const { signal } = this.#closed;
    for (const query of [RAIL, CONTACT]) query.addEventListener("change", redraw, { signal });
    addEventListener("keydown", (event) => event.key === "Escape" && this.#from && this.close(), { signal });
  }

  hostDisconnected(): void {
    this.#closed?.abort();
  }

  /** Whether there is room for one pane only. */
  get onePane(): boolean {
    return RAIL.matches;
  }

  /** Whether the named pane, opened, covers the others at this width. */
  covers(open: "rail" | "contact" | null): boolean {
    return (open === "rail" && RAIL.matches) || (open === "contact" && CONTACT.matches);
  }

  /** Moves the focus into the pane once it is drawn. */
  async enter(pane: () => HTMLElement | null): Promise<void> {
    this.#from = deepestFocus();
    await this.host.updateComplete;
    pane()?.shadowRoot?.querySelector<HTMLElement>("a, button:not([hidden])")?.focus();
  }

  close = (): void => {
    this.onClose();
    const from = this.#from;
    this.#from = null;
    void this.host.updateComplete.then(() => from?.focus());
  };
}

function deepestFocus(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : null;
}
