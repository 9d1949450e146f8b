import { LitElement, html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { t } from "../shared/i18n";
import type { Author } from "../shared/protocol";
import type { Store } from "../shared/store";
import "./avatars";
import type { Composer } from "./composer";
import "./composer";
import type { Shown } from "./connection-notice";
import { minimiseIcon } from "./icons";
import "./notice";
import { base, palette } from "./palette";
import { panelSheet } from "./panel-sheet";
import type { Row } from "./rows";
import type { Thread } from "./thread";
import "./thread";

/** The open chat: header, notice, thread and composer. Fires "parley-minimise"; its parts' events pass through it. */
@customElement("parley-panel")
export class Panel extends LitElement {
  static override styles = [palette, base, panelSheet];

  @property({ attribute: false }) siteName: string | null = null;
  @property({ attribute: false }) answering: Author[] = [];
  @property({ attribute: false }) notice: Shown = { kind: "none" };
  @property({ attribute: false }) rows: Row[] = [];
  @property({ attribute: false }) live = false;
  @property({ attribute: false }) drafts!: Store;
  @property({ attribute: false }) draftKey = "";
  @query("parley-composer") private composer!: Composer;
  @query("parley-thread") private thread!: Thread;
  @query(".minimise") private minimise!: HTMLElement;

  /** Comes into view with the newest at the end and the focus where the visitor goes on. */
  async shown(focus: boolean): Promise<void> {
    await this.updateComplete;
    this.thread.toEnd();
    this.composer.fit();
    if (focus) this.#rest();
  }

  protected override willUpdate(): void {
    this.setAttribute("aria-label", this.siteName ? t("region", { name: this.siteName }) : t("name.none"));
  }

  protected override render() {
    const name = this.siteName ?? t("name.none");
    const person = this.answering.find((author) => author.type === "agent" && author.name)?.name;
    return html`
      <button class="skip" @click=${() => this.composer.focus()}>${t("skip")}</button>
      <header>
        <parley-avatars aria-hidden="true" .authors=${this.answering} .site=${name}></parley-avatars>
        <div class="who">
          <h2>${name}</h2>
          <small>${person ? t("lead.with", { name: person }) : t("lead.none")}</small>
        </div>
        <button class="minimise" aria-label=${t("minimise")} @click=${this.#minimise}>${minimiseIcon}</button>
      </header>
      <parley-notice .notice=${this.notice} @parley-reconnect=${this.#rest}></parley-notice>
      <parley-thread
        .rows=${this.rows}
        .live=${this.live}
        @parley-retry=${this.#rest}
        @parley-discard=${this.#rest}
      ></parley-thread>
      <parley-composer .drafts=${this.drafts} .draftKey=${this.draftKey}></parley-composer>
      <footer>${t("foot")}</footer>
    `;
  }

  /** Puts the focus where the visitor goes on, also when the button they pressed is about to vanish. */
  #rest(): void {
    // On a touch screen the keyboard would cover what the visitor came to read.
    (matchMedia("(pointer: coarse)").matches ? this.minimise : this.composer).focus();
  }

  #minimise(): void {
    this.dispatchEvent(new Event("parley-minimise"));
  }
}
