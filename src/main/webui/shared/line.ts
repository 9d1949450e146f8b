import { afterClose } from "./afterclose";
import { Backoff } from "./backoff";
import { Connection, GIVEN_UP } from "./connection";
import type { ClientFrame, Hello, ServerFrame } from "./protocol";
import { Renewal } from "./renewal";

/** There is no token to be had without the person. */
export class SignedOut extends Error {}

export type ChatState = "idle" | "connecting" | "online" | "offline" | "replaced" | "stopped" | "signed-out";

export interface LineEvents {
  token(forceNew: boolean): Promise<string>;
  hello(): Hello;
  frame(frame: ServerFrame): void;
  /** The connection is gone; comes before the new state. */
  down(): void;
  state(): void;
}

const ATTEMPT_MS = 20_000;

/** Keeps a connection up: opens one after another, waits between them, and never gives up unless told to. */
export class Line {
  readonly #backoff = new Backoff();
  readonly #renewal: Renewal;
  #state: ChatState = "idle";
  #retryAt: number | null = null;
  #connection: Connection | undefined;
  #attempt = 0;
  #failures = 0;
  #refreshFirst = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly url: string, private readonly on: LineEvents) {
    const failed = (reason: unknown) => reason instanceof SignedOut && this.end("signed-out");
    this.#renewal = new Renewal((forceNew) => on.token(forceNew), (frame) => this.post(frame), failed);
  }

  get state(): ChatState {
    return this.#state;
  }

  get retryAt(): number | null {
    return this.#retryAt;
  }

  /** Writes a frame; false unless online. */
  post(frame: ClientFrame): boolean {
    return this.#state === "online" && (this.#connection?.post(frame) ?? false);
  }

  /** Connects now, whatever was being waited for. */
  open(): void {
    this.#hangUp();
    void this.#connect(this.#attempt);
  }

  /** Hangs up and stays in this state. */
  end(state: ChatState): void {
    this.#hangUp();
    this.#become(state);
  }

  /** Reconnects if the connection turns out to be dead. */
  check(): void {
    this.#connection?.check();
  }

  /** Gives the connection up and makes it anew. */
  renew(): void {
    if (this.#state === "online") this.#down(GIVEN_UP, "");
  }

  /** Everything missed has arrived: the next failure is a first one. */
  settled(): void {
    this.#backoff.reset();
  }

  async #connect(attempt: number): Promise<void> {
    this.#timer = setTimeout(() => this.#down(GIVEN_UP, ""), ATTEMPT_MS);
    this.#become("connecting");
    const forceNew = this.#refreshFirst || this.#renewal.due || this.#failures % 4 === 2;
    try {
      const token = await this.on.token(forceNew);
      if (attempt !== this.#attempt) return;
      if (forceNew) this.#refreshFirst = false;
      this.#connection = new Connection(this.url, token, () => this.on.hello(), {
        frame: (frame) => this.#frame(frame),
        down: (code, reason) => this.#down(code, reason),
      });
    } catch (reason) {
      if (attempt !== this.#attempt) return;
      if (reason instanceof SignedOut) this.end("signed-out");
      else this.#down(GIVEN_UP, "");
    }
  }

  #frame(frame: ServerFrame): void {
    if (frame.type === "welcome") {
      clearTimeout(this.#timer);
      this.#failures = 0;
      this.#renewal.schedule(frame.expires_at);
      this.#become("online");
    } else if (frame.type === "refreshed") {
      this.#renewal.schedule(frame.expires_at);
    } else if (frame.type === "drain") {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.open(), Math.random() * 0.8 * frame.in_ms);
    }
    this.on.frame(frame);
  }

  #down(code: number, reason: string): void {
    if (this.#state !== "online") this.#failures++;
    const next = afterClose(code, reason);
    if (next.do === "stop") return this.end("stopped");
    if (next.do === "yield") return this.end("replaced");
    this.#refreshFirst ||= next.refresh;
    this.#hangUp();
    const wait = next.atLeastMs + this.#backoff.next();
    this.#retryAt = Date.now() + wait;
    this.#timer = setTimeout(() => this.open(), wait);
    this.#become("offline");
  }

  #hangUp(): void {
    this.#attempt++;
    clearTimeout(this.#timer);
    this.#renewal.stop();
    this.#retryAt = null;
    if (!this.#connection) return;
    this.#connection.close();
    this.#connection = undefined;
    this.on.down();
  }

  #become(state: ChatState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.on.state();
  }
}
