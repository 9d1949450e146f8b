import type { ReactiveController, ReactiveControllerHost } from "lit";

const NEAR_BOTTOM_PX = 48;
const NEAR_TOP_PX = 120;

interface Moves {
  /** Somebody scrolled away from the newest. */
  left(): void;
  /** The newest is in sight again. */
  returned(): void;
  /** The top is near. */
  top(): void;
}

/** Keeps a scrolled log at its bottom until somebody scrolls up, and in place when older rows come in above. */
export class Scroll implements ReactiveController {
  #stuck = true;
  #top = 0;
  #fromBottom: number | null = null;
  #height = 0;
  #size: ResizeObserver | null = null;

  constructor(
    host: ReactiveControllerHost,
    private readonly scroller: () => HTMLElement | null,
    private readonly moves: Moves,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const element = this.scroller();
    if (this.#size || !element) return;
    // Rows draw themselves after their log has; their sizes are known here, before anything is painted.
    this.#size = new ResizeObserver(() => this.#settle());
    for (const each of [element, ...element.children]) this.#size.observe(each);
  }

  hostDisconnected(): void {
    this.#size?.disconnect();
    this.#size = null;
  }

  /** Remembers the place, before older rows are put above it. */
  keep(): void {
    const element = this.scroller();
    if (!element) return;
    this.#fromBottom = element.scrollHeight - element.scrollTop;
    this.#height = element.scrollHeight;
  }

  /** Forgets the place again, when nothing was put above it. */
  forget(): void {
    this.#fromBottom = null;
  }

  toBottom(): void {
    const element = this.scroller();
    if (element) element.scrollTop = element.scrollHeight;
  }

  moved = (): void => {
    const element = this.scroller();
    if (!element) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    // Rows that come in push the bottom away too; only somebody who scrolls goes up.
    const up = scrollTop < this.#top;
    this.#top = scrollTop;
    const stuck = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX || (this.#stuck && !up);
    if (stuck !== this.#stuck) {
      this.#stuck = stuck;
      if (stuck) this.moves.returned();
      else this.moves.left();
    }
    if (!stuck && scrollTop < NEAR_TOP_PX && this.#fromBottom === null) this.moves.top();
  };

  #settle(): void {
    const element = this.scroller();
    if (!element) return;
    if (this.#stuck) this.toBottom();
    else if (this.#fromBottom !== null && element.scrollHeight !== this.#height) {
      element.scrollTop = element.scrollHeight - this.#fromBottom;
      this.#fromBottom = null;
    }
  }
}
