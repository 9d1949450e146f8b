import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import { preferences } from "../preferences.ts";
import { language, t } from "../texts.ts";
import { base } from "./base-styles.ts";
import { controls } from "./control-styles.ts";
import { choiceStyles } from "./choice.styles.ts";

const LANGUAGES = ["en", "zh"] as const;

/** The choice of language; each one is named in itself. */
@customElement("parley-language")
export class LanguageSwitchElement extends ConsoleElement {
  static override styles = [base, controls, choiceStyles];

  override render() {
    const options = LANGUAGES.map(
      (each) => html`<button type="button" lang=${each} aria-pressed=${language() === each} @click=${() => preferences.speak(each)}>
        ${t(`language.${each}`)}
      </button>`,
    );
    return html`<div role="group" aria-label=${t("language")}>${options}</div>`;
  }
}
