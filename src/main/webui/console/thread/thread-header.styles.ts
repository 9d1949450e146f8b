import { css } from "lit";

/** The styles of the thread's header. */
export const threadHeaderStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    height: 56px;
    padding: 0 16px;
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  h2,
  .quiet {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  h2 {
    min-width: 0;
  }
  .quiet {
    flex: 0 1 auto;
    min-width: 0;
    max-width: 180px;
  }
  .decide {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    margin-left: auto;
  }
  .back,
  .card,
  .take svg {
    display: none;
  }
  .back {
    margin-left: -10px;
  }
  @media (max-width: 1099px) {
    .card {
      display: inline-grid;
      margin-right: -6px;
    }
  }
  @media (max-width: 759px) {
    header {
      padding: 0 14px;
    }
    .back {
      display: inline-grid;
    }
    .quiet,
    kbd,
    .take span {
      display: none;
    }
    .take {
      padding-inline: 9px;
    }
    .take svg {
      display: block;
    }
  }
`;
