import { html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { ConsoleElement } from "../console-element.ts";
import { base } from "../shell/base-styles.ts";
import type { Connection } from "../shell/connection.ts";
import { controls } from "../shell/control-styles.ts";
import { icons } from "../shell/icons.ts";
import { locale, t } from "../texts.ts";
import { day } from "../when.ts";
import { eventLine } from "./event-line.ts";
import { logStyles } from "./log.styles.ts";
import "./message.ts";
import type { Row } from "./rows.ts";
import { Scroll } from "./scroll.ts";
import type { Thread } from "./thread.ts";

/** The messages of the open conversation. It stays at the newest unless somebody scrolls up to read. */
@customElement("parley-log")
export class LogElement extends ConsoleElement {
  static override styles = [base, controls, logStyles];

  @property({ attribute: false }) thread!: Thread;
  @property({ attribute: false }) connection!: Connection;
  @property() name = "";
  @state() private reading = false;
  @state() private announcing = false;
  @query(".scroll") private scroller!: HTMLElement;
  readonly #scroll = new Scroll(this, () => this.scroller, {
    left: () => this.#left(),
    returned: () => this.#returned(),
    top: () => void this.#older(),
  });
  #leftAt = 0;

  protected override stores() {
    return [this.thread, this.connection];
  }

  protected override watch(until: AbortSignal): void {
    const look = () => this.#look();
    addEventListener("focus", look, { signal: until });
    document.addEventListener("visibilitychange", look, { signal: until });
  }

  override render() {
    const { rows } = this.thread;
    const arriving = this.thread.arriving && rows.length === 0;
    return html`<div class="scroll" role="log" tabindex="0" aria-label=${t("thread.label", { name: this.name })}
        aria-live=${this.announcing ? "polite" : "off"} aria-relevant="additions" aria-busy=${arriving} @scroll=${this.#scroll.moved}>
        <div class="rows">
        ${this.thread.hasOlder ? html`<button class="older" @click=${this.#older}>${t("thread.older")}</button>` : nothing}
        ${arriving ? html`<p class="line">${t("thread.arriving")}</p>` : nothing}
        ${repeat(rows, (row) => row.key, (row) => this.#row(row))}
        </div>
      </div>
      ${this.reading ? this.#toNewest(rows) : nothing}`;
  }

  #row(row: Row) {
    if (row.type === "day") return html`<p class="line day">${day(row.at, Date.now(), locale())}</p>`;
    if (row.type === "event") return html`<p class="line">${eventLine(row.entry, this.thread.me.id)}</p>`;
    return html`<parley-message .bubble=${row} .thread=${this.thread} .offline=${this.connection.state !== "online"}
      .language=${locale()}></parley-message>`;
  }

  #toNewest(rows: Row[]) {
    const fresh = rows.filter((row) => row.type === "bubble" && !row.mine && (row.seq ?? 0) > this.#leftAt).length;
    return html`<button class="newest ${fresh > 0 ? "fresh" : ""}" @click=${() => this.#scroll.toBottom()}>
      ${icons.down}${fresh > 0 ? t("thread.fresh", { n: fresh }) : t("thread.latest")}
    </button>`;
  }

  protected override updated(): void {
    this.#look();
    if (!this.announcing && !this.thread.arriving) setTimeout(() => (this.announcing = true), 500);
  }

  /** What is on screen, at the newest, in a focused window, has been read. */
  #look(): void {
    if (!this.reading && !document.hidden && document.hasFocus()) this.thread.seen();
  }

  #left(): void {
    this.reading = true;
    this.#leftAt = this.thread.entries.at(-1)?.seq ?? 0;
    this.thread.hold(true);
  }

  #returned(): void {
    this.reading = false;
    this.thread.hold(false);
  }

  #older = async () => {
    if (!this.thread.hasOlder) return;
    const first = this.thread.entries[0];
    this.announcing = false;
    this.#scroll.keep();
    await this.thread.showOlder();
    if (this.thread.entries[0] === first) this.#scroll.forget();
  };
}
