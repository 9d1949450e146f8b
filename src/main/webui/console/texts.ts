import { type Params, language, speak, t as say } from "../shared/i18n.ts";
import { type TextKey, en } from "./texts/en.ts";
import { zh } from "./texts/zh.ts";

export type { TextKey } from "./texts/en.ts";
export { language } from "../shared/i18n.ts";

/** The language and region dates and times are written for: the browser's own where it speaks the chosen language. */
export function locale(): string {
  const own = navigator.language;
  return own.startsWith(language()) ? own : language();
}

/** Chooses the language the console speaks. */
export function speakConsole(wish: string | null): "en" | "zh" {
  return speak({ en, zh }, wish);
}

/** The console's text of a key in the chosen language. */
export function t(key: TextKey, params?: Params): string {
  return say(key, params);
}

/** What to call a contact: its name, its email, or "Visitor" and the start of its id. */
export function nameOf(contact: { id: string; name: string | null; email?: string | null }): string {
  return contact.name ?? contact.email ?? `${t("visitor")} ${shortId(contact.id)}`;
}

function shortId(id: string): string {
  return id.replaceAll("-", "").slice(-4).toUpperCase();
}
