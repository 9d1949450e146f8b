import { css } from "lit";

/** A row of buttons of which one is pressed. */
export const choiceStyles = css`
  :host {
    display: inline-block;
  }
  div {
    display: flex;
    padding: 2px;
    border-radius: 8px;
    background: var(--hover);
  }
  button {
    flex: 1;
    min-height: 26px;
    padding: 0 10px;
    border-radius: 6px;
    color: var(--ink-2);
    font-size: 12.5px;
    white-space: nowrap;
  }
  button[aria-pressed="true"] {
    background: var(--panel);
    color: var(--ink);
    font-weight: 550;
    box-shadow: var(--shadow);
  }
`;
