import { css } from "lit";

/** The styles of the sign-in page. */
export const signInStyles = css`
  :host {
    display: grid;
    place-items: center;
    min-height: 100dvh;
    max-height: 100dvh;
    overflow: auto;
    padding: 24px 16px;
    background: var(--bg);
  }
  main {
    display: grid;
    gap: 20px;
    width: min(380px, 100%);
  }
  .brand {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    font-size: 18px;
    font-weight: 650;
  }
  .brand span {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 10px;
    background: var(--accent);
    color: var(--on-accent);
  }
  form {
    display: grid;
    padding: 28px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
    box-shadow: var(--shadow);
  }
  h1 {
    font-size: 20px;
    letter-spacing: -0.01em;
  }
  .lead {
    margin: 4px 0 18px;
    color: var(--ink-2);
  }
  label {
    margin-bottom: 5px;
    font-size: 13px;
    font-weight: 550;
  }
  input {
    width: 100%;
    height: 40px;
    margin-bottom: 14px;
    padding: 0 12px;
    border: 1px solid var(--field);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    font: inherit;
    font-size: 15px;
  }
  input:focus-visible {
    outline-offset: -1px;
    border-color: var(--accent);
  }
  .secret {
    position: relative;
  }
  .secret input {
    padding-right: 68px;
  }
  .secret button {
    position: absolute;
    top: 6px;
    right: 6px;
    height: 28px;
    padding: 0 8px;
    border-radius: 6px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .button {
    min-height: 40px;
    margin-top: 6px;
    font-size: 14px;
  }
  [role="alert"] {
    color: var(--bad);
    font-size: 13px;
  }
  [role="alert"]:not(:empty) {
    margin-bottom: 14px;
    padding: 9px 12px;
    border-radius: 8px;
    background: var(--bad-weak);
  }
  parley-language {
    justify-self: center;
  }
`;
