import { html, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { ConsoleElement } from "../console-element.ts";
import type { Desk } from "../desk.ts";
import { hashOf } from "../place.ts";
import { base } from "../shell/base-styles.ts";
import { Clock } from "../shell/clock.ts";
import { controls } from "../shell/control-styles.ts";
import { icons } from "../shell/icons.ts";
import { locale, t } from "../texts.ts";
import { waited } from "../when.ts";
import { emptyList } from "./empty-list.ts";
import { inboxListStyles } from "./inbox-list.styles.ts";
import "./inbox-row.ts";
import { waitingIn } from "./waiting.ts";

const TABS = ["unassigned", "mine", "all"] as const;
const AHEAD_PX = 500;

/** The list of conversations of a view, with its tabs; it loads further pages as it is scrolled. */
@customElement("parley-inbox")
export class InboxListElement extends ConsoleElement {
  static override styles = [base, controls, inboxListStyles];

  @property({ attribute: false }) desk!: Desk;
  @query(".scroll") private scroller!: HTMLElement;
  readonly #clock = new Clock(this, 1_000);
  #shown: string | null = null;
  #focused: HTMLElement | null = null;

  protected override stores() {
    return [this.desk, this.desk.inbox];
  }

  override render() {
    const { view } = this.desk.place;
    return html`<div class="top">
        <button class="icon menu" aria-label=${t("menu")} @click=${() => this.dispatchEvent(new Event("open-rail"))}>
          ${icons.menu}
        </button>
        <h2>${t(view === "resolved" ? "view.resolved" : "inbox")}</h2>
        ${this.#waiting()}
      </div>
      <nav aria-label=${t("inbox")}>${view === "resolved" ? nothing : TABS.map((tab) => this.#tab(tab))}</nav>
      <div class="scroll" @scroll=${this.#page}>${this.#list()}</div>`;
  }

  #tab(tab: (typeof TABS)[number]) {
    const count = this.desk.inbox.inbox.counts?.[tab];
    return html`<a href=${hashOf({ ...this.desk.place, view: tab })} aria-current=${this.desk.place.view === tab ? "page" : nothing}>
      ${t(`view.${tab}`)} ${count ?? nothing}
    </a>`;
  }

  #waiting() {
    const { desk } = this;
    const { count, since } = waitingIn(desk.list);
    if (!since) return nothing;
    const more = desk.inbox.paging(desk.place.view).next !== null;
    const time = more ? "" : ` · ${waited(since, this.#clock.now, locale())}`;
    return html`<span class="pill wait">${t("list.waiting", { n: more ? `${count}+` : count })}${time}</span>`;
  }

  #list() {
    const { list, place, inbox } = this.desk;
    const { next, loaded, failed } = inbox.paging(place.view);
    const again = html`<div class="word" role="alert">${t("list.failed")}
      <button class="button" @click=${() => inbox.load(place.view)}>${t("list.again")}</button></div>`;
    if (list.length === 0 && failed) return again;
    if (list.length === 0) return loaded ? emptyList(place.view, inbox.inbox.counts) : html`<p class="word">${t("list.loading")}</p>`;
    return html`<ul aria-label=${t("list.label", { view: t(`view.${place.view}`) })}>
        ${repeat(list, (each) => each.id, (each) => html`<li>
          <parley-inbox-row .conversation=${each} .view=${place.view} .me=${this.desk.agent.id} .now=${this.#clock.now}
            .language=${locale()} ?selected=${each.id === place.conversation}></parley-inbox-row>
        </li>`)}
      </ul>
      ${next === null ? nothing : failed ? again : html`<p class="word">${t("list.more")}</p>`}`;
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement?.closest<HTMLElement>("parley-inbox-row") ?? null;
  }

  protected override updated(): void {
    // A row that moves up the list is taken out and put in again, which costs it the focus.
    if (this.#focused?.isConnected && !this.shadowRoot?.activeElement) this.#focused.focus({ preventScroll: true });
    this.#page();
    const { conversation } = this.desk.place;
    if (conversation === this.#shown) return;
    const row = this.renderRoot.querySelector("parley-inbox-row[selected]");
    if (row || !conversation) this.#shown = conversation;
    row?.scrollIntoView({ block: "nearest" });
  }

  /** Puts the focus on a conversation's row. */
  focusRow(id: string): void {
    const rows = this.renderRoot.querySelectorAll("parley-inbox-row");
    [...rows].find((row) => row.conversation.id === id)?.focus();
  }

  #page = () => {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    const { inbox, place } = this.desk;
    if (clientHeight > 0 && scrollTop + clientHeight > scrollHeight - AHEAD_PX) void inbox.more(place.view);
  };
}
