import { LitElement, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Conversation } from "../../shared/protocol.ts";
import { hashOf } from "../place.ts";
import "../shell/avatar.ts";
import { base } from "../shell/base-styles.ts";
import { controls } from "../shell/control-styles.ts";
import { nameOf, t } from "../texts.ts";
import { age, inFull, waited } from "../when.ts";
import { inboxRowStyles } from "./inbox-row.styles.ts";
import type { View } from "./views.ts";

/** One conversation in the list: who, what last, how long ago, how many unread, how long waiting. */
@customElement("parley-inbox-row")
export class InboxRowElement extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base, controls, inboxRowStyles];

  @property({ attribute: false }) conversation!: Conversation;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) me = "";
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) language = "en";
  @property({ type: Boolean, reflect: true }) selected = false;

  override render() {
    const { id, contact, preview, touched_at, unread, assignee } = this.conversation;
    const name = nameOf(contact);
    const elsewhere = assignee && assignee.id !== this.me;
    return html`<a href=${hashOf({ view: this.view, conversation: id })} aria-current=${this.selected ? "true" : nothing}
      class=${unread > 0 ? "unread" : ""}>
      <parley-avatar .person=${contact.id} .name=${name}></parley-avatar>
      <span class="name"><b>${name}</b>${elsewhere ? html`<span class="pill quiet">${assignee.name}</span>` : nothing}</span>
      <time datetime=${touched_at} title=${inFull(touched_at, this.language)}>${age(touched_at, this.now, this.language)}</time>
      <span class="preview">${preview ?? t("list.new")}</span>
      <span class="marks">${this.#waits()}${unread > 0
        ? html`<span class="pill">${unread}<span class="unseen"> ${t("list.unread", { n: "" })}</span></span>`
        : nothing}</span>
    </a>`;
  }

  #waits() {
    const { waiting_since: since, status } = this.conversation;
    if (!since || status === "resolved") return nothing;
    const time = waited(since, this.now, this.language);
    return html`<span class="pill wait" title=${t("list.waits", { time })}>${time}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "parley-inbox-row": InboxRowElement;
  }
}
