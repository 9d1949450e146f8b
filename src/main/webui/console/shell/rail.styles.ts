import { css } from "lit";

/** The styles of the rail; between phone and desktop it shows icons only. */
export const railStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: 14px 10px 0;
    background: var(--panel-2);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 9px;
    padding: 2px 8px 14px;
    font-size: 15px;
  }
  .brand b {
    font-weight: 650;
  }
  .brand span {
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    border-radius: 8px;
    background: var(--accent);
    color: var(--on-accent);
  }
  nav {
    display: grid;
    gap: 2px;
  }
  nav p {
    margin: 14px 8px 4px;
    color: var(--ink-3);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  a {
    display: flex;
    align-items: center;
    gap: 9px;
    padding: 6px 8px;
    border-radius: 8px;
    color: var(--ink-2);
  }
  a:hover {
    background: var(--hover);
  }
  a b {
    margin-left: auto;
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  a[aria-current] {
    background: var(--hover);
    color: var(--ink);
    font-weight: 600;
  }
  a.on {
    background: var(--accent-weak);
    color: var(--accent-ink);
    font-weight: 600;
  }
  a.on b {
    color: inherit;
  }
  parley-account {
    margin-top: auto;
  }
  @media (min-width: 760px) and (max-width: 1099px) {
    :host {
      padding-inline: 8px;
    }
    .brand {
      padding-inline: 7px;
    }
    .brand b,
    nav p,
    a span,
    a b {
      display: none;
    }
    .inbox {
      display: none;
    }
    a {
      justify-content: center;
      height: 36px;
    }
  }
`;
