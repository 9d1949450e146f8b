import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Author } from "../shared/protocol";

const SHADES = 6;

/** The first letters of a name, as people abbreviate themselves. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}

/** A steady colour number for an id. */
export function shadeOf(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.codePointAt(0)!) % 9973;
  return sum % SHADES;
}

/** Who answered here, as round initials; the site's own before anybody did. */
@customElement("parley-avatars")
export class Avatars extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex: none;
    }
    span {
      inline-size: 40px;
      block-size: 40px;
      border-radius: 50%;
      display: grid;
      place-items: center;
      font-weight: 600;
      font-size: 13px;
      color: #fff;
      border: 2px solid var(--accent);
      box-sizing: border-box;
    }
    span + span {
      margin-inline-start: -11px;
    }
    .site {
      background: color-mix(in srgb, var(--on-accent) 18%, transparent);
      color: var(--on-accent);
      border-color: transparent;
    }
    .s0 {
      background: #7a4bb5;
    }
    .s1 {
      background: #c2410c;
    }
    .s2 {
      background: #1d5fbf;
    }
    .s3 {
      background: #a8326e;
    }
    .s4 {
      background: #4d6b1f;
    }
    .s5 {
      background: #475569;
    }
  `;

  @property({ attribute: false }) authors: Author[] = [];
  @property() site = "";

  protected override render() {
    const named = this.authors.filter(({ name }) => name).slice(0, 2);
    if (!named.length) return html`<span class="site">${initials(this.site).slice(0, 1) || "·"}</span>`;
    return named.map(({ id, name }) => html`<span class="s${shadeOf(id)}">${initials(name!)}</span>`);
  }
}
