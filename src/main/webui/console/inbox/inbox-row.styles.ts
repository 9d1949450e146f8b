import { css } from "lit";

/** The styles of a row in the list. */
export const inboxRowStyles = css`
  a {
    display: grid;
    grid-template-columns: 34px minmax(0, 1fr) auto;
    gap: 2px 10px;
    padding: 11px 14px;
    border-bottom: 1px solid var(--line);
  }
  a:hover {
    background: var(--hover);
  }
  a[aria-current] {
    background: var(--accent-weak);
    box-shadow: inset 3px 0 var(--accent);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  parley-avatar {
    grid-row: 1 / 3;
    align-self: center;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  b {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .quiet {
    flex: none;
    max-width: 96px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  time {
    color: var(--ink-3);
    font-size: 12px;
    text-align: right;
    white-space: nowrap;
  }
  [aria-current] time {
    color: var(--ink-2);
  }
  .preview {
    overflow: hidden;
    color: var(--ink-2);
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unread .preview {
    color: var(--ink);
  }
  .marks {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 4px;
  }
`;
