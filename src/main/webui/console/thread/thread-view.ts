import { html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { ConsoleElement } from "../console-element.ts";
import type { Desk } from "../desk.ts";
import { base } from "../shell/base-styles.ts";
import { controls } from "../shell/control-styles.ts";
import { icons } from "../shell/icons.ts";
import { altKey } from "../shell/keys.ts";
import { nameOf, t } from "../texts.ts";
import "./composer.ts";
import type { ComposerElement } from "./composer.ts";
import type { Tone } from "./drafts.ts";
import "./log.ts";
import "./thread-header.ts";
import { threadViewStyles } from "./thread-view.styles.ts";

/** The thread pane: the open conversation from its header to its composer, or what to do when none is open. */
@customElement("parley-thread")
export class ThreadViewElement extends ConsoleElement {
  static override styles = [base, controls, threadViewStyles];

  @property({ attribute: false }) desk!: Desk;
  @query("parley-composer") private composer!: ComposerElement | null;

  protected override stores() {
    return [this.desk, this.desk.inbox];
  }

  override render() {
    const { thread } = this.desk;
    if (!thread) return this.#nothing(t("thread.none"), t("thread.none.hint", { keys: altKey("J") }));
    if (thread.missing) return this.#nothing(t("thread.missing"), t("thread.missing.hint"));
    const { conversation } = thread;
    const name = conversation ? nameOf(conversation.contact) : "";
    return keyed(
      thread.id,
      html`<section aria-label=${t("thread.region", { name })}>
        <parley-thread-header .desk=${this.desk} .conversation=${conversation ?? null}></parley-thread-header>
        <parley-log .thread=${thread} .connection=${this.desk.connection} .name=${name}></parley-log>
        <parley-composer .desk=${this.desk} .thread=${thread}></parley-composer>
      </section>`,
    );
  }

  /** Puts the cursor where a reply or a note is written. */
  write(tone?: Tone): void {
    this.composer?.write(tone);
  }

  /** Puts the focus at the start of the thread, where it takes the list's place. */
  async arrive(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector("parley-thread-header")?.arrive();
  }

  #nothing(title: string, hint: string) {
    return html`<div class="nothing">${icons.chat}<h2>${title}</h2><p>${hint}</p></div>`;
  }
}
