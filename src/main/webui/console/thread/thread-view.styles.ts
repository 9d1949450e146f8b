import { css } from "lit";

/** The styles of the thread pane. */
export const threadViewStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
    background: var(--bg);
  }
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  parley-log {
    flex: 1;
    min-height: 0;
  }
  .nothing {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 6px;
    height: 100%;
    padding: 24px;
    color: var(--ink-2);
    text-align: center;
  }
  .nothing svg {
    width: 40px;
    height: 40px;
    margin-bottom: 8px;
    color: var(--ink-3);
    stroke-width: 1.2;
  }
  .nothing h2 {
    color: var(--ink);
  }
`;
