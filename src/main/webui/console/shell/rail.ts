import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import type { Desk } from "../desk.ts";
import { type View, views } from "../inbox/views.ts";
import { hashOf } from "../place.ts";
import { t } from "../texts.ts";
import "./account.ts";
import { base } from "./base-styles.ts";
import { controls } from "./control-styles.ts";
import { icons } from "./icons.ts";
import { railStyles } from "./rail.styles.ts";

/** The rail at the left: where an agent can go, and who the agent is. */
@customElement("parley-rail")
export class RailElement extends ConsoleElement {
  static override styles = [base, controls, railStyles];

  @property({ attribute: false }) desk!: Desk;

  protected override stores() {
    return [this.desk, this.desk.inbox];
  }

  override render() {
    const { view } = this.desk.place;
    const all = this.desk.inbox.inbox.counts?.all;
    return html`<div class="brand"><span>${icons.brand}</span><b>${t("title")}</b></div>
      <nav aria-label=${t("views")}>
        <a class="inbox ${view === "resolved" ? "" : "on"}" href=${this.#to("all")} title=${t("inbox")}>
          ${icons.inbox}<span>${t("inbox")}</span>${all === undefined ? nothing : html`<b>${all}</b>`}
        </a>
        <p aria-hidden="true">${t("views")}</p>
        ${views.map((each) => this.#view(each))}
      </nav>
      <parley-account .desk=${this.desk}></parley-account>`;
  }

  #view(view: View) {
    const count = view === "resolved" ? undefined : this.desk.inbox.inbox.counts?.[view];
    const name = t(`view.${view}`);
    return html`<a href=${this.#to(view)} title=${name} aria-current=${this.desk.place.view === view ? "page" : nothing}>
      ${icons[view]}<span>${name}</span>${count === undefined ? nothing : html`<b>${count}</b>`}
    </a>`;
  }

  #to(view: View): string {
    return hashOf({ ...this.desk.place, view });
  }
}
