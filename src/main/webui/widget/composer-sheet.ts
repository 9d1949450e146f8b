import { css } from "lit";

export const composerSheet = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--line);
    background: var(--panel);
  }
  form {
    display: flex;
    gap: 10px;
    align-items: flex-end;
    padding-block: 10px 8px;
    padding-inline: 18px 12px;
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    max-block-size: 132px;
    padding: 7px 0;
    border: 0;
    outline: 0;
    resize: none;
    background: none;
    color: var(--ink);
    font: inherit;
    line-height: 22px;
    overflow-y: auto;
  }
  textarea::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  textarea:focus-visible {
    outline: 0;
  }
  form:has(textarea:focus-visible) {
    box-shadow: inset 0 2px var(--link);
  }
  .send {
    inline-size: 36px;
    block-size: 36px;
    flex: none;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--accent);
    color: var(--on-accent);
    transition: opacity 0.15s ease;
  }
  .send:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .send svg {
    inline-size: 17px;
    block-size: 17px;
  }
  :host(:dir(rtl)) .send svg {
    transform: scaleX(-1);
  }
  .left {
    margin: 0;
    padding: 0 18px 6px;
    font-size: 12px;
    color: var(--ink-3);
  }
  .left.over {
    color: var(--bad);
    font-weight: 600;
  }
  @media (max-width: 480px) {
    textarea {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .send {
      border: 1px solid ButtonText;
    }
  }
`;
