import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../shared/i18n";
import { dayOf } from "./clock";
import { downIcon, waveIcon } from "./icons";
import { linked } from "./linked";
import { stateLine } from "./message-state";
import { base } from "./palette";
import type { Bubble, Row } from "./rows";
import { threadSheet } from "./thread-sheet";

const NEAR_END = 60;

/** The visitor's thread as a log: announces what is added while live, stays at the end unless scrolled away. */
@customElement("parley-thread")
export class Thread extends LitElement {
  static override styles = [base, threadSheet];

  @property({ attribute: false }) rows: Row[] = [];
  /** False while history is drawn, so that it is not read out as news. */
  @property({ type: Boolean }) live = false;
  @state() private away = false;
  @query(".log") private log!: HTMLElement;
  readonly #resized = new ResizeObserver(() => this.away || this.toEnd());

  toEnd(): void {
    this.away = false;
    if (this.log) this.log.scrollTop = this.log.scrollHeight;
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.log);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("rows")) return;
    const before = changed.get("rows")?.at(-1)?.key;
    const last = this.rows.at(-1);
    const saidHere = last?.kind === "bubble" && !last.message.author && last.key !== before;
    if (saidHere || !this.away) this.toEnd();
  }

  protected override render() {
    return html`
      <div
        class="log"
        role="log"
        tabindex="0"
        aria-label=${t("log")}
        aria-live=${this.live ? "polite" : "off"}
        aria-relevant="additions"
        @scroll=${this.#scrolled}
        @click=${this.#act}
      >
        ${this.rows.length ? repeat(this.rows, ({ key }) => key, (row) => this.#row(row)) : empty()}
      </div>
      ${this.away ? html`<button class="latest" @click=${this.toEnd}>${downIcon}${t("latest")}</button>` : nothing}
    `;
  }

  #row(row: Row) {
    switch (row.kind) {
      case "day":
        return html`<p class="day">${dayOf(row.at)}</p>`;
      case "notice":
        return html`<p class="notice">${t(row.text)}</p>`;
      case "name": {
        const name = row.name ?? t("support");
        return html`<p class="name">${row.automatic ? t("automatic", { name }) : name}</p>`;
      }
      case "bubble":
        return this.#bubble(row);
    }
  }

  #bubble({ message, last, foot }: Bubble) {
    const mine = !message.author;
    const { state: reached } = message;
    const classes = { mine, last, foot, arrived: this.live, kept: reached === "kept" || reached === "unkept", failed: reached === "failed" };
    return html`<div class="message ${classMap(classes)}" data-id=${message.id}>
      ${mine ? html`<span class="unseen">${t("you")}:</span>` : nothing}
      <p class="bubble" dir="auto">${linked(message.text)}</p>
      ${foot ? stateLine(message) : nothing}
    </div>`;
  }

  #scrolled(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    this.away = scrollHeight - scrollTop - clientHeight > NEAR_END;
  }

  #act(event: Event): void {
    const { act, id } = (event.target as HTMLElement).closest("button")?.dataset ?? {};
    if (act) this.dispatchEvent(new CustomEvent(`parley-${act}`, { detail: id, bubbles: true, composed: true }));
  }
}

function empty() {
  return html`<div class="empty">${waveIcon}<strong>${t("empty.title")}</strong><span>${t("empty.text")}</span></div>`;
}
