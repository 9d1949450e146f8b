import type { Language } from "../shared/i18n";
import { inkOn } from "./colours";
import { launcherSheet } from "./launcher-sheet";
import type { Tenant } from "./tenant";

const names: Record<Language, { open: string; close: string; unread: (n: number) => string }> = {
  en: { open: "Open chat", close: "Close chat", unread: (n) => `, ${n} unread ${n === 1 ? "message" : "messages"}` },
  zh: { open: "打开聊天", close: "收起聊天", unread: (n) => `，${n} 条未读消息` },
};

const icon = (className: string, path: string): SVGSVGElement => {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(namespace, "path"));
  svg.firstElementChild!.setAttribute("d", path);
  return svg;
};

/** The round button in the corner, alone in a shadow root that the panel joins later. */
export class Launcher {
  readonly root: ShadowRoot;
  readonly button = document.createElement("button");
  readonly #badge = document.createElement("span");
  #open = false;
  #unread = 0;

  constructor(readonly tenant: Tenant) {
    const host = document.createElement("parley-chat");
    host.lang = tenant.language === "zh" ? "zh-CN" : "en";
    this.root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    const colours = `--parley-accent: ${tenant.accent}; --parley-on-accent: ${inkOn(tenant.accent)};`;
    sheet.replaceSync(`:host { ${colours} } ${launcherSheet}`);
    this.root.adoptedStyleSheets = [sheet];
    this.button.type = "button";
    this.button.className = "launcher";
    this.button.setAttribute("aria-controls", "panel");
    this.#badge.className = "unread";
    this.#badge.setAttribute("aria-hidden", "true");
    const talk = "M5 5h14a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 19 17h-6.5L8 20.8V17H5a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 5 5z";
    this.button.append(icon("talk", talk), icon("down", "M6 9.5l6 6 6-6"), this.#badge);
    this.root.append(this.button);
    this.#show();
    document.body.append(host);
  }

  set open(open: boolean) {
    this.#open = open;
    this.#show();
  }

  set unread(unread: number) {
    this.#unread = unread;
    this.#show();
  }

  /** The body is being fetched. */
  set busy(busy: boolean) {
    this.button.setAttribute("aria-busy", String(busy));
  }

  #show(): void {
    const { open, close, unread } = names[this.tenant.language];
    const count = this.#open ? 0 : this.#unread;
    this.button.setAttribute("aria-expanded", String(this.#open));
    this.button.setAttribute("aria-label", (this.#open ? close : open) + (count ? unread(count) : ""));
    this.#badge.hidden = count === 0;
    this.#badge.textContent = count > 99 ? "99+" : String(count);
  }
}
