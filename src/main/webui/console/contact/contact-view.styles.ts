import { css } from "lit";

/** The styles of the context pane. */
export const contactStyles = css`
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
    justify-content: space-between;
    height: 56px;
    padding: 0 16px;
    border-bottom: 1px solid var(--line);
  }
  .close {
    display: none;
    margin-right: -8px;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding-bottom: 20px;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 11px;
    padding: 14px 16px 12px;
  }
  .who parley-avatar {
    --size: 42px;
  }
  .who div {
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  b {
    font-weight: 600;
  }
  .who span {
    color: var(--ink-2);
    font-size: 13px;
  }
  h3 {
    margin: 18px 16px 6px;
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 600;
  }
  dl {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 5px 8px;
    padding: 0 16px;
    font-size: 13px;
  }
  dt {
    color: var(--ink-3);
    overflow-wrap: anywhere;
  }
  dd {
    overflow-wrap: anywhere;
  }
  ul {
    padding: 0 8px;
  }
  li a {
    display: grid;
    grid-template-columns: 8px minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    padding: 3px 8px;
    border-radius: 8px;
    color: var(--ink-2);
    font-size: 13px;
  }
  li a:hover {
    background: var(--hover);
  }
  li span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--line-strong);
  }
  i.open {
    background: var(--ok);
  }
  li time {
    color: var(--ink-3);
    font-size: 12px;
  }
  .none,
  .word {
    padding: 0 16px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .word {
    padding-top: 16px;
  }
  @media (max-width: 1099px) {
    .close {
      display: inline-grid;
    }
  }
`;
