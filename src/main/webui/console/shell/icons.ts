import { type TemplateResult, svg, html } from "lit";

const draw = (lines: TemplateResult) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${lines}</svg>`;

/** The line drawings of the console, on a 24 px grid. */
export const icons = {
  brand: draw(svg`<path d="M4 5h16v10.5H9.5L5 19.5v-4H4z" />`),
  inbox: draw(svg`<path d="M3.5 12.5h5l1.8 3h3.4l1.8-3h5M6 5h12l2.5 7.5V19h-17v-6.5z" />`),
  unassigned: draw(svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.3" /><path d="M12 8v4.4l2.6 1.6" />`),
  mine: draw(svg`<circle cx="12" cy="8.2" r="3.7" /><path d="M4.8 19.5c1-3.6 3.8-5.4 7.2-5.4s6.2 1.8 7.2 5.4" />`),
  all: draw(svg`<path d="M4 6.500h16M4 12h16M4 17.500h16" />`),
  resolved: draw(svg`<circle cx="12" cy="12" r="8.5" /><path d="m8.3 12.3 2.5 2.5 4.9-5.3" />`),
  back: draw(svg`<path d="M14.5 5.5 8 12l6.5 6.5" />`),
  close: draw(svg`<path d="M6.5 6.500l11 11M17.5 6.500l-11 11" />`),
  menu: draw(svg`<path d="M4 7h16M4 12h16M4 17h16" />`),
  card: draw(svg`<rect x="3.5" y="5" width="17" height="14" rx="2.5" /><path d="M14.5 5v14M7 9.500h4M7 13h4" />`),
  take: draw(svg`<circle cx="10" cy="8.2" r="3.7" /><path d="M3.5 19.500c.8-3.6 3.3-5.4 6.5-5.4 1.3 0 2.5.3 3.5.9M18 14v6M15 17h6" />`),
  down: draw(svg`<path d="M12 5v14M6.5 13.5 12 19l5.5-5.5" />`),
  enter: draw(svg`<path d="M19 6v6.500H6M9.5 9 6 12.5 9.5 16" />`),
  chat: draw(svg`<path d="M4 5h16v10.500H9.500L5 19.500v-4H4z" /><path d="M8 9h8M8 12h5" />`),
  keys: draw(svg`<rect x="3" y="6" width="18" height="12" rx="2.5" /><path d="M7 10h.1M11 10h.1M15 10h.1M8 14h8" />`),
};
