import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import { preferences } from "../preferences.ts";
import { t } from "../texts.ts";
import { base } from "./base-styles.ts";
import { controls } from "./control-styles.ts";
import { choiceStyles } from "./choice.styles.ts";

const THEMES = ["system", "light", "dark"] as const;

/** The choice of colours. */
@customElement("parley-theme")
export class ThemeSwitchElement extends ConsoleElement {
  static override styles = [base, controls, choiceStyles];

  override render() {
    const options = THEMES.map(
      (each) => html`<button type="button" aria-pressed=${preferences.theme === each} @click=${() => preferences.colour(each)}>
        ${t(`theme.${each}`)}
      </button>`,
    );
    return html`<div role="group" aria-label=${t("theme")}>${options}</div>`;
  }
}
