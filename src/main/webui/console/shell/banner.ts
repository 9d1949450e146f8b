import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import { t } from "../texts.ts";
import { bannerStyles } from "./banner.styles.ts";
import { base } from "./base-styles.ts";
import { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import { controls } from "./control-styles.ts";

/** A line above everything while the connection needs the agent's attention, and for a moment after it came back. */
@customElement("parley-banner")
export class BannerElement extends ConsoleElement {
  static override styles = [base, controls, bannerStyles];

  @property({ attribute: false }) connection!: Connection;
  readonly #clock = new Clock(this, 1_000);

  protected override stores() {
    return [this.connection];
  }

  override render() {
    return html`<div role="status">${this.#content()}</div>`;
  }

  #content() {
    const { connection } = this;
    if (connection.state === "stopped") {
      return this.#line("bad", t("banner.stopped"), t("banner.reload"), () => location.reload());
    }
    if (connection.state === "replaced") {
      return this.#line("wait", t("banner.replaced"), t("banner.here"), () => connection.takeOver());
    }
    if (connection.away) return this.#away();
    const { caughtUp } = connection;
    if (caughtUp === null) return nothing;
    return html`<p class="ok">${caughtUp > 0 ? t("banner.caught-up", { n: caughtUp }) : t("banner.caught-up.none")}</p>`;
  }

  #away() {
    const { retryAt } = this.connection;
    const seconds = retryAt === null ? 0 : Math.ceil((retryAt - this.#clock.now) / 1000);
    const next = seconds > 0 ? t("banner.in", { n: seconds }) : t("banner.trying");
    return html`<p class="wait">${t("banner.offline")}
      <span aria-hidden="true">${next}</span>
      <button class="button" @click=${() => this.connection.retryNow()}>${t("banner.retry")}</button>
    </p>`;
  }

  #line(tone: string, text: string, label: string, run: () => void) {
    return html`<p class=${tone}>${text} <button class="button" @click=${run}>${label}</button></p>`;
  }
}
