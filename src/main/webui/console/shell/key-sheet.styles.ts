import { css } from "lit";

/** The styles of the sheet of shortcuts. */
export const keySheetStyles = css`
  dialog {
    width: min(380px, calc(100vw - 32px));
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
    color: var(--ink);
    box-shadow: var(--shadow-high);
  }
  dialog::backdrop {
    background: rgb(10 14 20 / 0.4);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 12px 10px 18px;
    border-bottom: 1px solid var(--line);
  }
  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 9px;
    padding: 14px 18px 18px;
  }
  dd {
    text-align: right;
  }
  kbd {
    padding: 1px 7px;
    color: var(--ink-2);
    font-size: 12px;
  }
`;
