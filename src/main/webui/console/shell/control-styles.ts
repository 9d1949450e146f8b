import { css } from "lit";

/** Buttons, pills and keys, the same wherever they stand. */
export const controls = css`
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 7px;
    min-height: 32px;
    padding: 5px 13px;
    border: 1px solid var(--line);
    border-radius: 9px;
    font-size: 13px;
    font-weight: 600;
    white-space: nowrap;
    color: var(--ink-2);
    transition: background 0.12s, filter 0.12s;
  }
  .button:hover:not(:disabled) {
    background: var(--hover);
  }
  .button.first {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.first:hover:not(:disabled) {
    background: var(--accent-hover);
  }
  .icon {
    display: inline-grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 8px;
    color: var(--ink-2);
  }
  .icon:hover {
    background: var(--hover);
  }
  .pill {
    display: inline-block;
    padding: 1px 7px;
    border-radius: 99px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .pill.wait {
    background: var(--wait-weak);
    color: var(--wait);
  }
  .pill.quiet {
    background: var(--panel-2);
    color: var(--ink-2);
    box-shadow: inset 0 0 0 1px var(--line);
    font-weight: 550;
  }
  kbd {
    padding: 0 5px;
    border: 1px solid var(--line);
    border-radius: 5px;
    background: var(--panel-2);
    color: var(--ink-3);
    font: 11px/16px ui-monospace, monospace;
  }
  .first kbd {
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
  }
`;
