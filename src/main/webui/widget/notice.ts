import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { t } from "../shared/i18n";
import type { Shown } from "./connection-notice";
import { base } from "./palette";

/** The strip under the header that tells about the connection; fires "parley-reconnect" when asked to act. */
@customElement("parley-notice")
export class Notice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: 12.5px;
        line-height: 1.4;
      }
      p {
        margin: 0;
        padding: 6px 18px;
        display: flex;
        align-items: center;
        gap: 12px;
        min-block-size: 36px;
        background: var(--wait-weak);
        color: var(--wait);
        animation: unroll 0.18s ease-out;
      }
      p.good {
        background: var(--ok-weak);
        color: var(--ok);
        font-weight: 550;
      }
      b {
        font-weight: 600;
      }
      button {
        flex: none;
        margin-inline-start: auto;
        min-block-size: 24px;
        padding: 0 4px;
        border-radius: 4px;
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      :focus-visible {
        outline-color: currentColor;
      }
      @keyframes unroll {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) notice: Shown = { kind: "none" };

  protected override render() {
    return html`<div role="status">${this.#told()}</div>`;
  }

  #told(): TemplateResult | string {
    switch (this.notice.kind) {
      case "none":
        return "";
      case "offline":
        return html`<p><span><b>${t("offline.title")}</b> ${t("offline.text")}</span>${this.#button("retry")}</p>`;
      case "replaced":
        return html`<p><span>${t("replaced.text")}</span>${this.#button("replaced.act")}</p>`;
      case "caught-up":
        return html`<p class="good">${t("caught-up", { n: this.notice.missed })}</p>`;
      default:
        return html`<p>${t(`${this.notice.kind}.text`)}</p>`;
    }
  }

  #button(key: string): TemplateResult {
    const act = () => this.dispatchEvent(new Event("parley-reconnect", { bubbles: true, composed: true }));
    return html`<button @click=${act}>${t(key)}</button>`;
  }
}
