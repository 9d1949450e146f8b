import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Conversation } from "../../shared/protocol.ts";
import { ConsoleElement } from "../console-element.ts";
import type { Desk } from "../desk.ts";
import { base } from "../shell/base-styles.ts";
import { controls } from "../shell/control-styles.ts";
import { icons } from "../shell/icons.ts";
import { altKey } from "../shell/keys.ts";
import { nameOf, t } from "../texts.ts";
import { threadHeaderStyles } from "./thread-header.styles.ts";

/** Who the open conversation is with, and what can be decided about it. */
@customElement("parley-thread-header")
export class ThreadHeaderElement extends ConsoleElement {
  static override styles = [base, controls, threadHeaderStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) conversation: Conversation | null = null;

  override render() {
    const { conversation } = this;
    return html`<header>
      <button class="icon back" aria-label=${t("back")} @click=${() => this.desk.go({ conversation: null })}>${icons.back}</button>
      <h2>${conversation ? nameOf(conversation.contact) : t("thread.arriving")}</h2>
      ${conversation ? html`<span class="pill quiet">${conversation.site.name}</span>` : nothing}
      <div class="decide">
        ${conversation ? this.#decisions(conversation) : nothing}
        <button class="icon card" aria-label=${t("contact.open")} title=${t("contact.open")} @click=${this.#openContact}>${icons.card}</button>
      </div>
    </header>`;
  }

  /** Puts the focus on the way back to the list. */
  async arrive(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".back")?.focus();
  }

  #decisions({ id, status, assignee }: Conversation) {
    const { decisions, agent } = this.desk;
    if (status === "resolved") {
      return html`<button class="button" @click=${() => decisions.reopen(id)}>${t("reopen")}</button>`;
    }
    const mine = assignee?.id === agent.id;
    return html`${mine
        ? nothing
        : html`<button class="button take" title=${altKey("A")} aria-label=${t("assign.me")} aria-keyshortcuts="Alt+A"
            @click=${() => decisions.assignToMe(id)}>${icons.take}<span>${t("assign.me")}</span></button>`}
      <button class="button first" aria-keyshortcuts="Alt+E" @click=${() => decisions.resolve(id)}>
        ${t("resolve")} <kbd aria-hidden="true">${altKey("E")}</kbd>
      </button>`;
  }

  #openContact = () => this.dispatchEvent(new Event("open-contact", { bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementTagNameMap {
    "parley-thread-header": ThreadHeaderElement;
  }
}
