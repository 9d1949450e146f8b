import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import { Desk } from "../desk.ts";
import { Session } from "../session/session.ts";
import "../sign-in/sign-in.ts";
import { callAttention } from "./attention.ts";
import "./desk-view.ts";

/** The console: the sign-in page, or the desk of the agent who is signed in. */
@customElement("parley-console")
export class ConsoleAppElement extends ConsoleElement {
  readonly #session = new Session();
  #desk: Desk | null = null;

  protected override stores() {
    return [this.#session];
  }

  protected override watch(until: AbortSignal): void {
    this.#session.addEventListener("change", () => this.#follow(), { signal: until });
    this.#follow();
  }

  override render() {
    return this.#desk
      ? html`<parley-desk .desk=${this.#desk}></parley-desk>`
      : html`<parley-sign-in .session=${this.#session}></parley-sign-in>`;
  }

  /** Gives each agent a desk of their own, and takes it away with them. */
  #follow(): void {
    const { agent } = this.#session;
    if (agent?.id === this.#desk?.agent.id) return;
    this.#desk?.close();
    this.#desk = agent ? new Desk(agent, this.#session) : null;
    void this.#desk?.open();
    if (!agent) callAttention(0);
  }
}
