/** The launcher's styles; page styles cannot reach in. */
export const launcherSheet = `
:host { display: contents !important; }
.launcher {
  all: initial;
  position: fixed; z-index: 2147483000; inset-block-end: 24px; inset-inline-end: 24px;
  inline-size: 58px; block-size: 58px; border-radius: 50%;
  display: grid; place-items: center; box-sizing: border-box; cursor: pointer;
  background: var(--parley-accent); color: var(--parley-on-accent);
  box-shadow: 0 6px 20px color-mix(in srgb, var(--parley-accent) 35%, transparent), 0 2px 6px rgb(16 24 40 / 14%);
  transition: transform .16s ease, box-shadow .16s ease;
  -webkit-tap-highlight-color: transparent;
}
.launcher:hover { transform: translateY(-2px); }
.launcher:active { transform: scale(.96); }
.launcher:focus-visible { outline: 3px solid var(--parley-accent); outline-offset: 3px; }
.launcher svg {
  grid-area: 1 / 1; inline-size: 26px; block-size: 26px; fill: none; stroke: currentColor;
  stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round;
  transition: opacity .16s ease, transform .16s ease;
}
.launcher .down { opacity: 0; transform: rotate(-45deg) scale(.7); }
.launcher[aria-expanded="true"] .talk { opacity: 0; transform: rotate(45deg) scale(.7); }
.launcher[aria-expanded="true"] .down { opacity: 1; transform: none; }
.launcher[aria-busy="true"] .talk { animation: wait 1s ease-in-out infinite alternate; }
.unread {
  position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-inline-size: 22px; block-size: 22px;
  padding-inline: 6px; box-sizing: border-box; border-radius: 11px; border: 2px solid #fff;
  background: #b3261e; color: #fff; font: 600 12px/18px Inter, system-ui, sans-serif; text-align: center;
}
.unread[hidden] { display: none; }
.announcer {
  position: fixed; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@keyframes wait { to { opacity: .35; } }
@media (max-width: 480px) {
  .launcher { inset-block-end: 16px; inset-inline-end: 16px; }
  .launcher[aria-expanded="true"] { display: none; }
}
@media (prefers-reduced-motion: reduce) { .launcher, .launcher svg { transition: none; animation: none !important; } }
@media (forced-colors: active) { .launcher { border: 2px solid ButtonText; } .unread { border-color: Canvas; } }
@media print { .launcher { display: none; } }
`;
