import { closest, type Language } from "../shared/i18n";
import { accentOf } from "./colours";

/** What a tenant's script tag says. */
export interface Tenant {
  /** The server's base address: where the script came from. */
  url: string;
  /** The public site key. */
  site: string;
  language: Language;
  accent: string;
}

/**
 * Reads the script tag; undefined if it names no site. Without a language of its own the page's is taken,
 * then the browser's; but a page in "en" says nothing, so many have it by default.
 */
export function tenantOf(script: HTMLScriptElement | null): Tenant | undefined {
  const site = script?.dataset["site"]?.trim();
  if (!script || !site) return undefined;
  const { lang, accent } = script.dataset;
  const page = document.documentElement.lang;
  const language = closest(lang || (closest(page) === "en" ? navigator.language : page));
  return { url: new URL(script.src).origin, site, language, accent: accentOf(accent) };
}

/** The prefix of everything the widget stores for a site. */
export function prefixOf({ site }: Pick<Tenant, "site">): string {
  return `parley:${site}`;
}
