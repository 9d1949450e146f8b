import { css } from "lit";

/** The tokens of shared/tokens.css as the widget needs them, for any page and any browser that can do Lit. */
export const palette = css`
  :host {
    --bg: #f6f7f9;
    --panel: #fff;
    --line: #e6e8ec;
    --ink: #14181f;
    --ink-2: #4b5563;
    --ink-3: #646c7a;
    --wait: #92500a;
    --wait-weak: #fdf0dd;
    --ok: #14633a;
    --ok-weak: #e5f5ec;
    --bad: #b3261e;
    --link: var(--parley-accent);
    --accent: var(--parley-accent);
    --on-accent: var(--parley-on-accent);
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --bg: #0e1116;
      --panel: #151a21;
      --line: #262d38;
      --ink: #e8ebf0;
      --ink-2: #b2bac6;
      --ink-3: #8f98a7;
      --wait: #f0b35c;
      --wait-weak: #33260f;
      --ok: #7fdcab;
      --ok-weak: #12291d;
      --bad: #ff8a80;
      --link: #9fd8d2;
      color-scheme: dark;
    }
  }
`;

/** What every element of the widget starts from. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
