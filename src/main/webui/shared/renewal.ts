import type { ClientFrame, Instant } from "./protocol";

const EARLY_MS = 60_000;
const RETRY_MS = 10_000;

/** Renews the token of a living connection before it expires. */
export class Renewal {
  #expiresAt = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly token: (forceNew: boolean) => Promise<string>,
    private readonly post: (frame: ClientFrame) => boolean,
    private readonly failed: (reason: unknown) => void,
  ) {}

  /** True when the token last used has expired or is about to. */
  get due(): boolean {
    return Date.now() > this.#expiresAt - EARLY_MS;
  }

  /** Learns when the token in use expires, and renews it in time. */
  schedule(expiresAt: Instant): void {
    this.#expiresAt = Date.parse(expiresAt) || Infinity;
    const left = this.#expiresAt - Date.now();
    if (left < 2 ** 31) this.#in(Math.max(left - EARLY_MS, left / 2, RETRY_MS));
  }

  /** The connection is gone: the next one brings its own token. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #in(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renew(), ms);
  }

  async #renew(): Promise<void> {
    this.#in(RETRY_MS * 3); // unless `refreshed` comes first
    try {
      this.post({ type: "refresh", token: await this.token(true) });
    } catch (reason) {
      this.failed(reason);
    }
  }
}
