import { speak, t } from "../shared/i18n";
import { Store } from "../shared/store";
import { Announcer } from "./announcer";
import type { Launcher } from "./launcher";
import type { Body } from "./loader";
import { Panel } from "./panel";
import { prefixOf } from "./tenant";
import { texts } from "./texts";
import { followViewport } from "./viewport";
import { VisitorChat } from "./visitor-chat";

/** How long history may take to be drawn before additions are announced again. */
const SETTLE_MS = 600;

/** Joins the panel to the launcher; connects at once for a returning visitor, else when first opened. */
export function mount(launcher: Launcher): Body {
  speak(texts, launcher.tenant.language);
  return new Widget(launcher);
}

class Widget implements Body {
  readonly #chat: VisitorChat;
  readonly #page = new Store(() => sessionStorage);
  readonly #openKey: string;
  readonly #panel = new Panel();
  readonly #announcer: Announcer;
  #open = false;
  #unread = 0;
  #failed = 0;
  #live: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly launcher: Launcher) {
    const prefix = prefixOf(launcher.tenant);
    this.#openKey = `${prefix}:open`;
    this.#chat = new VisitorChat(launcher.tenant);
    this.#announcer = new Announcer(launcher.root);
    Object.assign(this.#panel, { id: "panel", role: "region", hidden: true, drafts: this.#page, draftKey: `${prefix}:draft` });
    this.#wire();
    launcher.root.append(this.#panel);
    followViewport(this.#panel);
    this.#show();
    if (this.#chat.known) this.#chat.start();
  }

  toggle(): void {
    if (this.#open) this.close();
    else this.open(true);
  }

  open(focus = false): void {
    this.#open = true;
    this.#page.set(this.#openKey, "1");
    this.#panel.hidden = false;
    this.launcher.open = true;
    this.#announcer.hush();
    this.#chat.start();
    this.#show();
    void this.#panel.shown(focus);
  }

  close(): void {
    this.#open = false;
    this.#page.remove(this.#openKey);
    const focused = this.launcher.root.activeElement === this.#panel;
    this.#panel.hidden = true;
    this.launcher.open = false;
    if (focused) this.launcher.button.focus();
    this.#show();
  }

  #wire(): void {
    const heard = (type: string, act: (id: string) => void) =>
      this.#panel.addEventListener(type, (event) => act((event as CustomEvent<string>).detail));
    heard("parley-minimise", () => this.close());
    heard("parley-send", (text) => this.#chat.send(text));
    heard("parley-retry", (id) => this.#chat.retry(id));
    heard("parley-discard", (id) => this.#chat.discard(id));
    heard("parley-reconnect", () => this.#chat.reconnect());
    this.launcher.root.addEventListener("keydown", (event) => {
      const { key, isComposing } = event as KeyboardEvent;
      if (key === "Escape" && !isComposing && this.#open) this.close();
    });
    this.#chat.addEventListener("change", () => this.#show());
    document.addEventListener("visibilitychange", () => this.#show());
  }

  #show(): void {
    const chat = this.#chat;
    const visible = this.#open && document.visibilityState === "visible";
    if (visible) chat.seen();
    const { siteName, answering, notice, rows, unread } = chat;
    Object.assign(this.#panel, { siteName, answering, notice, rows });
    this.launcher.unread = unread;
    if (!visible && chat.settled && unread > this.#unread) this.#announcer.news(t("announce.unread", { n: unread }));
    this.#unread = unread;
    const failed = rows.filter((row) => row.kind === "bubble" && row.message.state === "failed").length;
    if (failed > this.#failed && chat.settled) this.#announcer.alert(t("failed.alert"));
    this.#failed = failed;
    this.#enliven();
  }

  /** Lets the log announce additions only once its history stands. */
  #enliven(): void {
    if (!this.#open || !this.#chat.settled) {
      clearTimeout(this.#live);
      this.#live = undefined;
      this.#panel.live = false;
    } else this.#live ??= setTimeout(() => (this.#panel.live = true), SETTLE_MS);
  }
}
