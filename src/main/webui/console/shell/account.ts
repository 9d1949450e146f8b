import { html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import type { Desk } from "../desk.ts";
import { t } from "../texts.ts";
import { accountStyles } from "./account.styles.ts";
import "./avatar.ts";
import { base } from "./base-styles.ts";
import { controls } from "./control-styles.ts";
import { icons } from "./icons.ts";
import "./language-switch.ts";
import "./theme-switch.ts";

/** The agent at the foot of the rail: name, connection, and a menu of language, colours and signing out. */
@customElement("parley-account")
export class AccountElement extends ConsoleElement {
  static override styles = [base, controls, accountStyles];

  @property({ attribute: false }) desk!: Desk;

  protected override stores() {
    return [this.desk.connection];
  }

  override render() {
    const { agent, session } = this.desk;
    const state = this.#state;
    return html`<button class="me" popovertarget="menu" title=${t("account", { name: agent.name })}>
        <span class="face"><parley-avatar .person=${agent.id} .name=${agent.name}></parley-avatar><i class=${state}></i></span>
        <span class="who"><span>${agent.name}</span><small class=${state}>${t(`state.${state}`)}</small></span>
      </button>
      <div id="menu" popover aria-label=${t("account", { name: agent.name })} role="dialog">
        <p><b>${agent.name}</b><span>${agent.email}</span><span>${agent.tenant.name}</span></p>
        <h2>${t("language")}</h2>
        <parley-language></parley-language>
        <h2>${t("theme")}</h2>
        <parley-theme></parley-theme>
        <button class="button" @click=${this.#openKeys}>${icons.keys}${t("keys")}</button>
        <button class="button" @click=${() => session.signOut()}>${t("sign-out")}</button>
      </div>`;
  }

  #openKeys = () => {
    this.renderRoot.querySelector<HTMLElement>("#menu")?.hidePopover();
    this.dispatchEvent(new Event("open-keys", { bubbles: true, composed: true }));
  };

  get #state() {
    const { state } = this.desk.connection;
    if (state === "idle") return "connecting";
    return state === "signed-out" ? "stopped" : state;
  }
}
