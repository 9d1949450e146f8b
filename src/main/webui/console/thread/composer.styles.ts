import { css } from "lit";

/** The styles of the composer. */
export const composerStyles = css`
  .composer {
    padding: 8px 16px 12px;
    border-top: 1px solid var(--line);
    background: var(--panel);
  }
  .tones {
    display: flex;
    gap: 14px;
    margin-bottom: 7px;
    font-size: 13px;
  }
  .tones button {
    min-height: 26px;
    border-bottom: 2px solid transparent;
    color: var(--ink-2);
  }
  .tones [aria-pressed="true"] {
    border-color: var(--accent-ink);
    color: var(--accent-ink);
    font-weight: 600;
  }
  .note .tones [aria-pressed="true"] {
    border-color: var(--wait);
    color: var(--wait);
  }
  .box {
    padding: 10px 12px;
    border: 1px solid var(--line-strong);
    border-radius: 12px;
    background: var(--panel);
    box-shadow: var(--shadow);
  }
  .box:focus-within {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
  }
  .note .box {
    border-color: var(--note-line);
    background: var(--note);
  }
  .note .box:focus-within {
    border-color: var(--wait);
    outline-color: var(--wait);
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 42px;
    max-height: min(220px, 32dvh);
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    resize: none;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline: 0;
  }
  textarea::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-top: 6px;
    color: var(--ink-3);
    font-size: 12px;
  }
  .note .hint {
    color: var(--ink-2);
  }
  .bad {
    color: var(--bad);
  }
  .button svg {
    width: 15px;
    height: 15px;
    opacity: 0.8;
  }
  .note .button.first {
    background: var(--wait);
    color: var(--note);
  }
  @media (max-width: 759px) {
    .composer {
      padding: 6px 10px max(10px, env(safe-area-inset-bottom));
    }
    textarea {
      font-size: 16px;
    }
    .hint {
      visibility: hidden;
    }
  }
`;
