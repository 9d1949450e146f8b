import type { Chat, ChatState } from "../../shared/chat.ts";
import { Changes } from "../changes.ts";

const TOLD_MS = 5_000;
/** A drop shorter than this is not worth a banner. */
const PATIENCE_MS = 1_200;

/** What the agent should know of the connection. Fires "back" when it has caught up after having been away. */
export class Connection extends Changes {
  #away = false;
  #told: number | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly chat: Chat) {
    super();
    chat.addEventListener("state", () => this.#follow());
    chat.addEventListener("caught-up", () => this.#back());
  }

  get state(): ChatState {
    return this.chat.state;
  }

  /** True once the connection has been gone for long enough to say so. */
  get away(): boolean {
    return this.#away && this.state !== "online";
  }

  /** How many entries the last absence brought, for a few seconds after it. */
  get caughtUp(): number | null {
    return this.#told;
  }

  get retryAt(): number | null {
    return this.chat.retryAt;
  }

  retryNow(): void {
    this.chat.retryNow();
  }

  takeOver(): void {
    this.chat.takeOver();
  }

  #follow(): void {
    const { state } = this;
    if (state === "online") clearTimeout(this.#patience);
    else if (state === "offline" && !this.#away) {
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => this.#leave(), PATIENCE_MS);
    }
    this.changed();
  }

  #leave(): void {
    this.#away = true;
    this.changed();
  }

  #back(): void {
    if (this.#away) this.#tell(this.chat.caughtUp);
    this.#away = false;
    this.dispatchEvent(new Event("back"));
    this.changed();
  }

  #tell(entries: number): void {
    this.#told = entries;
    setTimeout(() => {
      this.#told = null;
      this.changed();
    }, TOLD_MS);
  }
}
