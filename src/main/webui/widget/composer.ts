import { LitElement, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "../shared/i18n";
import type { Store } from "../shared/store";
import { composerSheet } from "./composer-sheet";
import { sendIcon } from "./icons";
import { base } from "./palette";

/** The most characters a message may have, counted as code points. */
export const LIMIT = 8000;
const NEAR = 200;

/** Where the visitor writes; keeps the draft and fires "parley-send" with the text. */
@customElement("parley-composer")
export class Composer extends LitElement {
  static override styles = [base, composerSheet];

  /** Where the draft is kept, and under which key. */
  @property({ attribute: false }) drafts!: Store;
  @property({ attribute: false }) draftKey = "";
  @state() private text = "";
  @query("textarea") private box!: HTMLTextAreaElement;

  override focus(): void {
    this.box?.focus();
  }

  /** Fits the box to its text; needed when it was hidden before. */
  fit(): void {
    if (!this.box) return;
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, 132)}px`;
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.text = this.drafts.get(this.draftKey) ?? "";
  }

  protected override updated(): void {
    this.fit();
  }

  protected override render() {
    const left = LIMIT - [...this.text].length;
    const over = left < 0;
    return html`
      <form @submit=${this.#submit}>
        <label class="unseen" for="box">${t("label")}</label>
        <textarea
          id="box"
          rows="1"
          dir="auto"
          enterkeyhint="send"
          placeholder=${t("placeholder")}
          aria-describedby=${left < NEAR ? "left" : nothing}
          aria-invalid=${over ? "true" : nothing}
          .value=${this.text}
          @input=${this.#typed}
          @keydown=${this.#key}
        ></textarea>
        <button class="send" aria-label=${t("send")} ?disabled=${over || !this.text.trim()}>${sendIcon}</button>
      </form>
      ${left < NEAR
        ? html`<p id="left" class="left ${over ? "over" : ""}" role=${over ? "alert" : nothing}>
            ${over ? t("over", { n: -left }) : t("left", { n: left })}
          </p>`
        : nothing}
    `;
  }

  #typed(): void {
    this.#keep(this.box.value);
  }

  #key(event: KeyboardEvent): void {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || event.altKey || composing) return;
    event.preventDefault();
    this.#submit(event);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const text = this.text.replaceAll("\0", "").trim();
    if (!text || [...text].length > LIMIT) return;
    this.dispatchEvent(new CustomEvent("parley-send", { detail: text, bubbles: true, composed: true }));
    this.#keep("");
    this.focus();
  }

  #keep(text: string): void {
    this.text = text;
    if (text) this.drafts.set(this.draftKey, text);
    else this.drafts.remove(this.draftKey);
  }
}
