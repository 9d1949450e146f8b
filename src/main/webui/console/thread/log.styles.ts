import { css } from "lit";

/** The styles of the log. */
export const logStyles = css`
  :host {
    position: relative;
    display: block;
  }
  .rows {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 18px 22px;
  }
  .scroll {
    height: 100%;
    overflow-x: hidden;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  .line {
    align-self: center;
    max-width: 90%;
    color: var(--ink-3);
    font-size: 12px;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .day {
    font-weight: 550;
  }
  .older {
    align-self: center;
    min-height: 28px;
    padding: 2px 12px;
    border-radius: 99px;
    color: var(--accent-ink);
    font-size: 12.5px;
    font-weight: 550;
  }
  .older:hover {
    background: var(--hover);
  }
  .newest {
    position: absolute;
    right: 20px;
    bottom: 14px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 4px 13px 4px 10px;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--panel);
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
    box-shadow: var(--shadow-high);
  }
  .newest.fresh {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .newest svg {
    width: 15px;
    height: 15px;
  }
  @media (max-width: 759px) {
    .rows {
      padding: 14px;
    }
  }
`;
