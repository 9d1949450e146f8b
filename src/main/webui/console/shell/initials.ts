/** How many avatar colours there are. */
export const HUES = 10;

/** The initials of a name: first and last word, or the first character of a Chinese, Japanese or Korean one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s@._-]+/).filter((word) => word !== "");
  const first = [...(words[0] ?? "?")][0] ?? "?";
  if (words.length < 2 || /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first)) {
    return first.toUpperCase();
  }
  const last = [...(words.at(-1) ?? "")][0] ?? "";
  return (first + last).toUpperCase();
}

/** The number of the colour that always goes with an id. */
export function hueOf(id: string): number {
  let sum = 7;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % HUES;
}
