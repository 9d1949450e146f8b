import { svg, html, type TemplateResult } from "lit";

const icon = (path: TemplateResult): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;

export const minimiseIcon = icon(svg`<path d="M6 12h12" />`);
export const sendIcon = icon(svg`<path d="M5 12h14M13 6l6 6-6 6" />`);
export const clockIcon = icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`);
export const checkIcon = icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`);
export const checksIcon = icon(svg`<path d="M2 12.5l4.5 4.5L16 7.5M11.5 16l1.2 1L22 7.5" />`);
export const alertIcon = icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 8v4.5M12 16v.01" />`);
export const downIcon = icon(svg`<path d="M12 5v14M6 13l6 6 6-6" />`);
export const waveIcon = icon(
  svg`<path d="M5 5h14a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 19 17h-6.5L8 20.8V17H5a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 5 5z" /><path d="M8 10h8M8 13h5" />`,
);
