import { css } from "lit";

/** The styles of the banner. */
export const bannerStyles = css`
  p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 14px;
    padding: 6px 16px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
    font-weight: 550;
  }
  .wait {
    background: var(--wait-weak);
    color: var(--wait);
  }
  .bad {
    background: var(--bad-weak);
    color: var(--bad);
  }
  .ok {
    background: var(--accent-weak);
    color: var(--accent-ink);
  }
  span {
    min-width: 8em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .button {
    min-height: 26px;
    padding: 2px 10px;
    border-color: currentColor;
    color: inherit;
  }
`;
