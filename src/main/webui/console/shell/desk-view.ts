import { html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import "../contact/contact-view.ts";
import type { Desk } from "../desk.ts";
import "../inbox/inbox-list.ts";
import type { InboxListElement } from "../inbox/inbox-list.ts";
import { t } from "../texts.ts";
import "../thread/thread-view.ts";
import type { ThreadViewElement } from "../thread/thread-view.ts";
import { callAttention } from "./attention.ts";
import "./banner.ts";
import { base } from "./base-styles.ts";
import { controls } from "./control-styles.ts";
import { deskStyles } from "./desk-view.styles.ts";
import { Drawer } from "./drawer.ts";
import "./key-sheet.ts";
import type { KeySheetElement } from "./key-sheet.ts";
import { type Command, commandOf, takesText } from "./keys.ts";
import "./rail.ts";
import "./toast.ts";

/** The desk: rail, list, thread and context side by side, fewer of them at a time where there is less room. */
@customElement("parley-desk")
export class DeskViewElement extends ConsoleElement {
  static override styles = [base, controls, deskStyles];

  @property({ attribute: false }) desk!: Desk;
  @state() private open: "rail" | "contact" | null = null;
  @query("parley-thread") private thread!: ThreadViewElement;
  @query("parley-keys") private sheet!: KeySheetElement;
  @query("parley-inbox") private inbox!: InboxListElement;
  #shown: string | null | undefined;
  readonly #drawer = new Drawer(this, () => (this.open = null));

  protected override stores() {
    return [this.desk, this.desk.inbox];
  }

  protected override watch(until: AbortSignal): void {
    addEventListener("keydown", (event) => this.#press(event), { signal: until });
    this.desk.addEventListener("change", () => (this.open = null), { signal: until });
  }

  override render() {
    const { desk, open } = this;
    const narrow = this.#drawer.covers(open);
    return html`<h1 class="unseen">${t("title")}</h1>
      <button class="skip" @click=${() => this.thread.write()}>${t("skip.composer")}</button>
      <parley-banner .connection=${desk.connection}></parley-banner>
      <div class="panes ${desk.place.conversation ? "in-thread" : "in-list"}">
        <parley-rail role="region" aria-label=${t("menu")} class=${open === "rail" ? "open" : ""} .desk=${desk} ?inert=${narrow && open !== "rail"}
          @open-keys=${() => this.sheet.toggle()}></parley-rail>
        <parley-inbox role="region" aria-label=${t("inbox")} .desk=${desk} ?inert=${narrow}
          @open-rail=${() => this.#slide("rail")}></parley-inbox>
        <main ?inert=${narrow}><parley-thread .desk=${desk} @open-contact=${() => this.#slide("contact")}></parley-thread></main>
        <parley-contact role="complementary" aria-label=${t("contact")} class=${open === "contact" ? "open" : ""} .desk=${desk}
          @close-drawer=${this.#drawer.close}></parley-contact>
        <div class="shade ${narrow ? "open" : ""}" @click=${this.#drawer.close}></div>
      </div>
      <parley-toast .toasts=${desk.toasts}></parley-toast>
      <parley-keys></parley-keys>`;
  }

  protected override updated(): void {
    callAttention(this.desk.inbox.inbox.unread);
    this.#moveFocus(this.desk.place.conversation);
  }

  /** Where one pane takes the place of another, the focus goes along. */
  #moveFocus(conversation: string | null): void {
    const left = this.#shown;
    this.#shown = conversation;
    if (left === undefined || left === conversation || !this.#drawer.onePane) return;
    void this.updateComplete.then(() => (conversation ? this.thread.arrive() : left && this.inbox.focusRow(left)));
  }

  #slide(open: "rail" | "contact"): void {
    this.open = open;
    this.#drawer.enter(() => this.renderRoot.querySelector<HTMLElement>(`parley-${open}`));
  }

  #press(event: KeyboardEvent): void {
    const command = commandOf(event, takesText(event.composedPath()[0]));
    if (command) {
      event.preventDefault();
      this.#do(command);
    }
  }

  #do(command: Command): void {
    const { desk } = this;
    const { selected } = desk;
    const open = selected && selected.status !== "resolved";
    switch (command) {
      case "next":
        return desk.step(1);
      case "previous":
        return desk.step(-1);
      case "reply":
        return this.thread.write("text");
      case "note":
        return this.thread.write("note");
      case "help":
        return this.sheet.toggle();
      case "resolve":
        return void (open && desk.decisions.resolve(selected.id));
      case "assign":
        return void (open && selected.assignee?.id !== desk.agent.id && desk.decisions.assignToMe(selected.id));
    }
  }
}
