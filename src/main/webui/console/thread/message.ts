import { LitElement, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { base } from "../shell/base-styles.ts";
import { controls } from "../shell/control-styles.ts";
import { t } from "../texts.ts";
import { inFull, timeOfDay } from "../when.ts";
import type { Bubble } from "./bubble.ts";
import { messageStyles } from "./message.styles.ts";
import type { Thread } from "./thread.ts";

/** One message: its bubble, and below the last of a group who wrote it, when, and how far it has come. */
@customElement("parley-message")
export class MessageElement extends LitElement {
  static override styles = [base, controls, messageStyles];

  @property({ attribute: false }) bubble!: Bubble;
  @property({ attribute: false }) thread!: Thread;
  @property({ attribute: false }) offline = false;
  @property({ attribute: false }) language = "en";

  override render() {
    const { side, note, progress, last, text } = this.bubble;
    return html`<div class="message ${side} ${note ? "note" : ""} ${progress ?? ""} ${last ? "last" : ""}">
      <p dir="auto">${text}</p>
      ${progress === "failed" ? this.#failed() : last ? this.#below() : nothing}
    </div>`;
  }

  #below() {
    const { at, author, mine, side, note, progress } = this.bubble;
    const waiting = progress === "sending" || progress === "unkept";
    const words = [
      side === "team" && !mine ? (author ?? t("bot")) : null,
      waiting ? null : timeOfDay(at, this.language),
      note && !waiting ? t("message.note") : null,
      progress ? this.#progress(progress) : null,
    ].filter((word) => word !== null);
    return html`<small title=${inFull(at, this.language)}>${words.join(" · ")}</small>`;
  }

  #progress(progress: NonNullable<Bubble["progress"]>): string {
    if (progress === "sending" && this.offline) return t("message.kept");
    return t(`message.${progress}`);
  }

  #failed() {
    const { id, code } = this.bubble;
    const why = code === "closed" || code === "invalid" ? t(`message.failed.${code}`) : t("message.failed");
    return html`<small role="alert"><span class="bad">${why}</span>
      <button @click=${() => this.thread.retry(id)}>${t("message.retry")}</button>
      <button @click=${() => this.thread.discard(id)}>${t("message.discard")}</button>
    </small>`;
  }
}
