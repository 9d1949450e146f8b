import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import { t } from "../texts.ts";
import { base } from "./base-styles.ts";
import { controls } from "./control-styles.ts";
import { icons } from "./icons.ts";
import { toastStyles } from "./toast.styles.ts";
import type { Toasts } from "./toasts.ts";

/** The toast at the foot of the screen; pointing at it keeps it. */
@customElement("parley-toast")
export class ToastElement extends ConsoleElement {
  static override styles = [base, controls, toastStyles];

  @property({ attribute: false }) toasts!: Toasts;

  protected override stores() {
    return [this.toasts];
  }

  override render() {
    const { shown } = this.toasts;
    const toast = shown
      ? html`<div class=${shown.tone} @pointerenter=${() => this.toasts.hold()} @pointerleave=${() => this.toasts.release()}
          @focusin=${() => this.toasts.hold()} @focusout=${() => this.toasts.release()}>
          <span>${shown.text}</span>
          ${shown.action ? html`<button class="act" @click=${this.#act}>${shown.action.label}</button>` : nothing}
          <button class="close" aria-label=${t("close")} @click=${() => this.toasts.dismiss()}>${icons.close}</button>
        </div>`
      : nothing;
    return html`<div role=${shown?.tone === "failed" ? "alert" : "status"}>${toast}</div>`;
  }

  #act = () => {
    this.toasts.shown?.action?.run();
    this.toasts.dismiss();
  };
}
