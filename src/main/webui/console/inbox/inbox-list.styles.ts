import { css } from "lit";

/** The styles of the list pane. */
export const inboxListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--panel);
  }
  .top {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    height: 56px;
    padding: 0 16px;
    border-bottom: 1px solid var(--line);
  }
  .top .pill {
    margin-left: auto;
  }
  .menu {
    display: none;
    margin-left: -8px;
  }
  nav {
    display: flex;
    flex: none;
    gap: 4px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
  }
  nav:empty {
    display: none;
  }
  nav a {
    padding: 4px 10px;
    border-radius: 99px;
    color: var(--ink-2);
    font-size: 13px;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  nav a:hover {
    background: var(--hover);
  }
  nav a[aria-current] {
    background: var(--ink);
    color: var(--panel);
    font-weight: 550;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-size: auto 66px;
  }
  .word {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 28px;
    color: var(--ink-2);
    font-size: 13px;
    text-align: center;
  }
  .word strong {
    color: var(--ink);
    font-size: 14px;
    font-weight: 600;
  }
  .word .button {
    margin-top: 6px;
  }
  @media (max-width: 759px) {
    .menu {
      display: inline-grid;
    }
  }
`;
