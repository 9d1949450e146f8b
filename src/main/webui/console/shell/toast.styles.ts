import { css } from "lit";

/** The styles of the toast. */
export const toastStyles = css`
  :host {
    position: fixed;
    bottom: 72px;
    left: 12px;
    z-index: 5;
    max-width: calc(100vw - 48px);
  }
  .done,
  .failed {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 6px 6px 6px 16px;
    border-radius: 12px;
    background: var(--ink);
    color: var(--panel);
    box-shadow: var(--shadow-high);
    font-size: 13px;
    animation: rise 0.18s ease-out;
  }
  span {
    margin-right: 8px;
  }
  .act {
    min-height: 30px;
    padding: 0 10px;
    border-radius: 8px;
    color: var(--accent-on-ink);
    font-weight: 650;
  }
  .close {
    display: grid;
    place-items: center;
    width: 30px;
    height: 30px;
    border-radius: 8px;
    opacity: 0.75;
  }
  .close svg {
    width: 15px;
    height: 15px;
  }
  .act:focus-visible,
  .close:focus-visible {
    outline-color: currentColor;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @media (max-width: 759px) {
    :host {
      right: 12px;
      bottom: 12px;
      left: 12px;
      max-width: none;
    }
    span {
      margin-right: auto;
    }
  }
`;
