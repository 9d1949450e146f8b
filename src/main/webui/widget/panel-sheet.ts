import { css } from "lit";

export const panelSheet = css`
  :host {
    position: fixed;
    z-index: 2147483001;
    inset-inline-end: 24px;
    inset-block-end: 96px;
    inline-size: 384px;
    block-size: min(600px, calc(100dvh - 120px));
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border-radius: 18px;
    background: var(--panel);
    color: var(--ink);
    font: 15px/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
      "Microsoft YaHei", sans-serif;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    word-spacing: normal;
    cursor: auto;
    box-shadow:
      0 12px 40px rgb(16 24 40 / 18%),
      0 2px 8px rgb(16 24 40 / 8%);
    animation: open 0.2s cubic-bezier(0.2, 0.8, 0.3, 1);
    transform-origin: 100% 100%;
  }
  :host([hidden]) {
    display: none;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 73px;
    padding-block: calc(14px + env(safe-area-inset-top, 0px)) 14px;
    padding-inline: 18px 12px;
    background: var(--accent);
    color: var(--on-accent);
  }
  .who {
    min-inline-size: 0;
    flex: 1;
  }
  h2 {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
    line-height: 1.4;
  }
  .who small {
    display: block;
    font-size: 12.5px;
    line-height: 1.4;
  }
  h2,
  .who small {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .minimise {
    inline-size: 36px;
    block-size: 36px;
    border-radius: 8px;
    display: grid;
    place-items: center;
  }
  .minimise:hover {
    background: color-mix(in srgb, var(--on-accent) 14%, transparent);
  }
  .minimise svg {
    inline-size: 22px;
    block-size: 22px;
  }
  header :focus-visible {
    outline-color: var(--on-accent);
  }
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 1;
    padding: 6px 12px;
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  footer {
    padding: 0 0 9px;
    padding-block-end: calc(9px + env(safe-area-inset-bottom, 0px));
    font-size: 11.5px;
    text-align: center;
    color: var(--ink-3);
  }
  @keyframes open {
    from {
      opacity: 0;
      transform: translateY(12px) scale(0.98);
    }
  }
  @media (prefers-color-scheme: dark) {
    :host {
      outline: 1px solid var(--line);
    }
  }
  @media (max-width: 480px) {
    :host {
      inset: var(--parley-view-top, 0px) 0 auto;
      inline-size: auto;
      block-size: var(--parley-view-height, 100dvh);
      border-radius: 0;
      outline: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
