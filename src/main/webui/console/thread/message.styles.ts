import { css } from "lit";

/** The styles of a message. */
export const messageStyles = css`
  :host {
    display: block;
  }
  .message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 3px;
    max-width: 68%;
  }
  .team {
    align-items: flex-end;
    margin-left: auto;
  }
  p {
    max-width: 100%;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 14px 14px 14px 5px;
    background: var(--panel);
    box-shadow: var(--shadow);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .team p {
    border-color: transparent;
    border-radius: 14px 14px 5px 14px;
    background: var(--accent);
    color: var(--on-accent);
  }
  .team.note p {
    border-color: var(--note-line);
    background: var(--note);
    color: var(--ink);
  }
  .team:is(.sending, .unkept):not(.note) p {
    background: color-mix(in srgb, var(--accent) 86%, var(--bg));
  }
  .team:is(.sending, .unkept) p {
    box-shadow: none;
  }
  .team.failed p {
    border-color: var(--bad);
    background: var(--panel);
    color: var(--ink);
  }
  .message:not(.last) {
    margin-bottom: -6px;
  }
  small {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    color: var(--ink-3);
    font-size: 11.5px;
    font-variant-numeric: tabular-nums;
  }
  .bad {
    color: var(--bad);
    font-weight: 550;
  }
  small button {
    min-height: 24px;
    padding: 0 4px;
    border-radius: 5px;
    color: var(--accent-ink);
    font-weight: 600;
  }
  @media (max-width: 759px) {
    .message {
      max-width: 84%;
    }
  }
`;
