import { css } from "lit";

/** The styles of the agent's corner and its menu. */
export const accountStyles = css`
  :host {
    display: block;
    margin-inline: -10px;
    padding: 6px 10px 8px;
    border-top: 1px solid var(--line);
  }
  .me {
    display: flex;
    align-items: center;
    gap: 9px;
    width: 100%;
    padding: 6px 8px;
    border-radius: 8px;
    font-size: 13px;
    text-align: left;
  }
  .me:hover {
    background: var(--hover);
  }
  .face {
    position: relative;
  }
  i {
    position: absolute;
    right: -1px;
    bottom: -1px;
    width: 11px;
    height: 11px;
    border: 2px solid var(--panel-2);
    border-radius: 50%;
    background: var(--ink-3);
  }
  i.online {
    background: var(--ok);
  }
  i.offline,
  i.stopped {
    background: var(--bad);
  }
  .who {
    display: grid;
    min-width: 0;
  }
  .who > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    color: var(--ink-3);
    font-size: 12px;
  }
  small.online {
    color: var(--ok);
  }
  small.offline,
  small.stopped {
    color: var(--bad);
  }
  #menu {
    position: fixed;
    inset: auto auto 64px 10px;
    width: 236px;
    margin: 0;
    padding: 14px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
    color: var(--ink);
    box-shadow: var(--shadow-high);
    font-size: 13px;
  }
  #menu p {
    display: grid;
    overflow-wrap: anywhere;
  }
  #menu p span {
    color: var(--ink-2);
  }
  #menu h2 {
    margin: 12px 0 5px;
    color: var(--ink-3);
    font-size: 12px;
  }
  parley-language,
  parley-theme {
    display: block;
  }
  #menu .button {
    width: 100%;
    margin-top: 14px;
  }
  #menu .button + .button {
    margin-top: 6px;
  }
  @media (min-width: 760px) and (max-width: 1099px) {
    :host {
      margin-inline: -8px;
      padding-inline: 8px;
    }
    .me {
      justify-content: center;
      padding: 6px 0;
    }
    .who {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
