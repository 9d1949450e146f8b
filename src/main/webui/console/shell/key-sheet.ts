import { html } from "lit";
import { customElement, query } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import { type TextKey, t } from "../texts.ts";
import { base } from "./base-styles.ts";
import { controls } from "./control-styles.ts";
import { icons } from "./icons.ts";
import { keySheetStyles } from "./key-sheet.styles.ts";
import { altKey, bindings } from "./keys.ts";

/** The sheet of keyboard shortcuts. */
@customElement("parley-keys")
export class KeySheetElement extends ConsoleElement {
  static override styles = [base, controls, keySheetStyles];

  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    const line = (key: TextKey, keys: string) => html`<dt>${t(key)}</dt><dd><kbd>${keys}</kbd></dd>`;
    return html`<dialog aria-labelledby="title" closedby="any">
      <header>
        <h2 id="title">${t("keys")}</h2>
        <button class="icon" aria-label=${t("close")} @click=${() => this.dialog.close()}>${icons.close}</button>
      </header>
      <dl>
        ${bindings.map(([command, key]) => line(`keys.${command}`, altKey(key)))}
        ${line("keys.send", "Enter")} ${line("keys.newline", "Shift Enter")} ${line("keys.help", "?")}
      </dl>
    </dialog>`;
  }

  toggle(): void {
    if (this.dialog.open) this.dialog.close();
    else this.dialog.showModal();
  }
}
