export type Language = "en" | "zh";
export type Texts = Record<string, string>;
export type Params = Record<string, string | number>;

let spoken: Language = "en";
let texts: Texts = {};

/** The language Parley has texts in that comes closest to a wish such as "zh-Hant" or "de". */
export function closest(wish: string | null | undefined): Language {
  return /^zh\b/i.test(wish ?? "") ? "zh" : "en";
}

/** Chooses the table `t` reads from: the wished language, else the browser's. */
export function speak(tables: Record<Language, Texts>, wish?: string | null): Language {
  spoken = closest(wish || globalThis.navigator?.language);
  texts = tables[spoken];
  return spoken;
}

/** The language chosen by `speak`, for `lang` attributes and `Intl`. */
export function language(): Language {
  return spoken;
}

/** The text of a key with `{name}` replaced by params; with `n` of 1 the key's `_one` form is taken where there is one. */
export function t(key: string, params: Params = {}): string {
  const text = (params["n"] === 1 ? texts[`${key}_one`] : undefined) ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
