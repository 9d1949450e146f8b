import { html, type TemplateResult } from "lit";

const ADDRESS = /https?:\/\/[^\s<>"'，。！？、；：）】」]+[^\s<>"'，。！？、；：）】」.,;:!?)\]}]/g;

/** Splits a text at its web addresses, which always stand at the odd places. */
export function split(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    parts.push(text.slice(from, index), address);
    from = index + address.length;
  }
  return [...parts, text.slice(from)];
}

/** The text with its web addresses as links that tell the other site nothing about this page. */
export function linked(text: string): (string | TemplateResult)[] {
  return split(text).map((part, at) =>
    at % 2 ? html`<a href=${part} target="_blank" rel="noopener noreferrer nofollow ugc">${part}</a>` : part,
  );
}
