import { html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import type { Desk } from "../desk.ts";
import { base } from "../shell/base-styles.ts";
import { controls } from "../shell/control-styles.ts";
import { icons } from "../shell/icons.ts";
import { t } from "../texts.ts";
import { composerStyles } from "./composer.styles.ts";
import type { Tone } from "./drafts.ts";
import type { Thread } from "./thread.ts";

const LONGEST = 8_000;
const NAMES = { text: "composer.reply", note: "composer.note" } as const;
const HINTS = { text: "composer.reply.hint", note: "composer.note.hint" } as const;
const VERBS = { text: "composer.send", note: "composer.add" } as const;

/** Where an agent writes: a reply to the visitor or a note to the team, each with its own kept draft. */
@customElement("parley-composer")
export class ComposerElement extends ConsoleElement {
  static override styles = [base, controls, composerStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) thread!: Thread;
  @state() private tone: Tone = "text";
  @state() private written = "";
  @query("textarea") private field!: HTMLTextAreaElement;

  protected override stores() {
    return [this.desk.inbox];
  }

  protected override firstUpdated(): void {
    this.#restore();
  }

  override render() {
    const { tone } = this;
    const closed = this.thread.conversation?.status === "resolved";
    const over = this.written.trim().length - LONGEST;
    return html`<div class="composer ${tone}">
      <div class="tones" role="group" aria-label=${t("composer.modes")}>
        ${(["text", "note"] as const).map((each) => html`<button aria-pressed=${tone === each} ?disabled=${closed}
          aria-keyshortcuts=${each === "text" ? "Alt+L" : "Alt+P"} @click=${() => this.write(each)}>${t(NAMES[each])}</button>`)}
      </div>
      <div class="box">
        <textarea rows="2" dir="auto" aria-label=${t(NAMES[tone])} placeholder=${t(HINTS[tone])} ?disabled=${closed} enterkeyhint="send"
          @input=${this.#input} @keydown=${this.#key} @compositionend=${this.#input}></textarea>
        <div class="foot">
          ${closed
            ? html`<span>${t("composer.closed")}</span>
                <button class="button first" @click=${this.#reopen}>${t("composer.closed.reopen")}</button>`
            : html`<span class=${over > 0 ? "bad" : "hint"}>${over > 0 ? t("composer.long", { n: over }) : t("composer.newline")}</span>
                <button class="button first" ?disabled=${over > 0 || this.written.trim() === ""} @click=${this.#send}>
                  ${t(VERBS[tone])}${icons.enter}
                </button>`}
        </div>
      </div>
    </div>`;
  }

  /** Puts the cursor into the field, after turning to a reply or a note where one is named. */
  write(tone: Tone = this.tone): void {
    if (tone !== this.tone) {
      this.tone = tone;
      this.#restore();
    }
    this.field.focus();
  }

  #restore(): void {
    this.field.value = this.written = this.desk.drafts.read(this.thread.id, this.tone);
  }

  #input = () => {
    this.written = this.field.value;
    this.desk.drafts.keep(this.thread.id, this.tone, this.written);
  };

  #key = (event: KeyboardEvent) => {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || event.altKey || composing) return;
    event.preventDefault();
    this.#send();
  };

  #send = () => {
    const text = this.written.trim();
    if (text === "" || text.length > LONGEST) return;
    this.thread.send(this.tone, text);
    this.desk.drafts.keep(this.thread.id, this.tone, "");
    this.#restore();
    this.field.focus();
  };

  #reopen = async () => {
    if (!(await this.desk.decisions.reopen(this.thread.id))) return;
    await this.updateComplete;
    this.field.focus();
  };
}
