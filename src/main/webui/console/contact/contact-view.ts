import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Conversation } from "../../shared/protocol.ts";
import { ConsoleElement } from "../console-element.ts";
import type { Desk } from "../desk.ts";
import { hashOf } from "../place.ts";
import type { Contact } from "../session/server.ts";
import "../shell/avatar.ts";
import { base } from "../shell/base-styles.ts";
import { controls } from "../shell/control-styles.ts";
import { icons } from "../shell/icons.ts";
import { locale, nameOf, t } from "../texts.ts";
import { date, inFull } from "../when.ts";
import { attributesOf } from "./attributes.ts";
import { contactStyles } from "./contact-view.styles.ts";

/** The context pane: who the contact of the open conversation is and what else they wrote about. */
@customElement("parley-contact")
export class ContactViewElement extends ConsoleElement {
  static override styles = [base, controls, contactStyles];

  @property({ attribute: false }) desk!: Desk;

  protected override stores() {
    return [this.desk, this.desk.contact, this.desk.inbox];
  }

  override render() {
    const conversation = this.desk.selected;
    return html`<div class="top">
        <h2>${t("contact")}</h2>
        <button class="icon close" aria-label=${t("close")} @click=${() => this.dispatchEvent(new Event("close-drawer"))}>
          ${icons.close}
        </button>
      </div>
      <div class="scroll">${conversation ? this.#about(conversation) : html`<p class="word">${t("contact.none")}</p>`}</div>`;
  }

  #about(conversation: Conversation) {
    const { contact: store } = this.desk;
    const full = store.contact?.id === conversation.contact.id ? store.contact : null;
    const name = nameOf(conversation.contact);
    const email = full?.email ?? conversation.contact.email;
    return html`<div class="who">
        <parley-avatar .person=${conversation.contact.id} .name=${name}></parley-avatar>
        <div><b>${name}</b>${email ? html`<span>${email}</span>` : nothing}</div>
      </div>
      <dl>
        ${this.#line(t("contact.site"), conversation.site.name)}
        ${this.#line(t("contact.assignee"), conversation.assignee?.name ?? t("contact.assignee.none"))}
        ${full ? this.#moments(full) : nothing}
        ${full?.external_id ? this.#line(t("contact.external"), full.external_id) : nothing}
      </dl>
      ${store.failed ? html`<p class="word">${t("contact.failed")}</p>` : nothing}
      ${full ? html`${this.#attributes(full)}${this.#others(full, conversation)}` : nothing}`;
  }

  #moments({ created_at: first, last_seen_at: last }: Contact) {
    return html`${this.#moment(t("contact.first"), first)}${last ? this.#moment(t("contact.last"), last) : nothing}`;
  }

  #moment(name: string, at: string) {
    return html`<dt>${name}</dt><dd><time datetime=${at} title=${inFull(at, locale())}>${date(at, Date.now(), locale())}</time></dd>`;
  }

  #line(name: string, value: string) {
    return html`<dt>${name}</dt><dd>${value}</dd>`;
  }

  #attributes({ attributes }: Contact) {
    const known = attributesOf(attributes);
    if (known.length === 0) return nothing;
    return html`<h3>${t("contact.attributes")}</h3><dl>${known.map(([name, value]) => this.#line(name, value))}</dl>`;
  }

  #others({ conversations }: Contact, open: Conversation) {
    const others = conversations.filter((each) => each.id !== open.id);
    return html`<h3>${t("contact.earlier")}</h3>
      ${others.length === 0 ? html`<p class="none">${t("contact.earlier.none")}</p>` : nothing}
      <ul>
        ${others.map((each) => html`<li>
          <a href=${hashOf({ ...this.desk.place, conversation: each.id })}>
            <i class=${each.status === "resolved" ? "" : "open"}></i>
            <span>${each.preview ?? t("list.new")}</span>
            <time datetime=${each.touched_at}>${date(each.touched_at, Date.now(), locale())}</time>
          </a>
        </li>`)}
      </ul>`;
  }
}
