import { css } from "lit";

export const threadSheet = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
    background: var(--bg);
  }
  .log {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, var(--ink-3) 45%, transparent) transparent;
  }
  .log:focus-visible {
    outline-offset: -2px;
  }
  .day,
  .notice {
    align-self: center;
    margin: 10px 0;
    font-size: 12px;
    color: var(--ink-3);
    text-align: center;
    text-wrap: balance;
  }
  .day:first-child {
    margin-block-start: 0;
  }
  .notice {
    padding: 4px 12px;
    border-radius: 99px;
    border: 1px solid var(--line);
    background: var(--panel);
  }
  .name {
    margin: 6px 2px 4px;
    font-size: 12px;
    color: var(--ink-3);
  }
  .message {
    max-inline-size: 80%;
    margin-block-end: 3px;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  .message.foot {
    margin-block-end: 9px;
  }
  .message.mine {
    align-self: flex-end;
    align-items: flex-end;
  }
  .bubble {
    margin: 0;
    padding: 8px 13px;
    max-inline-size: 100%;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--panel);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .last .bubble {
    border-end-start-radius: 5px;
  }
  .mine .bubble {
    background: var(--accent);
    color: var(--on-accent);
    border-color: transparent;
  }
  .mine.last .bubble {
    border-end-start-radius: 16px;
    border-end-end-radius: 5px;
  }
  .kept .bubble,
  .failed .bubble {
    background: color-mix(in srgb, var(--accent) 90%, var(--bg));
  }
  .bubble a {
    color: inherit;
    text-underline-offset: 2px;
  }
  .state {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    min-block-size: 18px;
    margin: 3px 2px 0;
    font-size: 11.5px;
    color: var(--ink-3);
    font-variant-numeric: tabular-nums;
  }
  .state svg {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 2.2;
  }
  .failed .state {
    color: var(--bad);
    justify-content: flex-end;
  }
  .state button {
    min-block-size: 24px;
    padding: 0 4px;
    border-radius: 4px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .empty {
    margin: auto;
    padding: 24px;
    display: flex;
    flex-direction: column;
    align-items: center;
    text-align: center;
    color: var(--ink-2);
    text-wrap: balance;
  }
  .empty svg {
    inline-size: 44px;
    block-size: 44px;
    padding: 10px;
    border-radius: 14px;
    background: var(--panel);
    border: 1px solid var(--line);
    color: var(--link);
    stroke-width: 1.7;
  }
  .empty strong,
  .empty span {
    unicode-bidi: plaintext;
  }
  .empty strong {
    margin: 14px 0 4px;
    font-size: 17px;
    font-weight: 600;
    color: var(--ink);
  }
  .latest {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: max-content;
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 5px 12px;
    min-block-size: 30px;
    border-radius: 99px;
    font-size: 12.5px;
    background: var(--panel);
    border: 1px solid var(--line);
    box-shadow: 0 4px 14px rgb(16 24 40 / 14%);
  }
  .latest svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .arrived {
    animation: arrive 0.18s ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @media (forced-colors: active) {
    .mine .bubble {
      border-color: CanvasText;
    }
  }
`;
