const DARK_INK = "#0b1215";

/** What a tenant may give as accent: a hex colour of three or six digits. */
export function accentOf(wish: string | undefined): string {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(wish?.trim() ?? "")?.[1];
  if (!hex) return "#0b6e69";
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex}`.toLowerCase();
}

/** The text colour that reads best on the accent, at 4.5:1 or more. */
export function inkOn(accent: string): string {
  if (contrast(accent, "#ffffff") >= 4.5) return "#ffffff";
  return contrast(accent, DARK_INK) >= 4.5 ? DARK_INK : "#000000";
}

/** The WCAG contrast ratio of two hex colours. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
