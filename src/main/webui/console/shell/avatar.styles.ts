import { css } from "lit";

/** Ten colours on each of which white keeps 4.5:1. */
export const avatarStyles = css`
  :host {
    display: block;
    flex: none;
    width: var(--size, 34px);
    height: var(--size, 34px);
  }
  span {
    display: grid;
    place-items: center;
    width: 100%;
    height: 100%;
    border-radius: 50%;
    color: #fff;
    font-size: 12.5px;
    font-weight: 600;
    user-select: none;
  }
  .hue-0 { background: #2563d4; }
  .hue-1 { background: #c2410c; }
  .hue-2 { background: #0f766e; }
  .hue-3 { background: #7a4bb5; }
  .hue-4 { background: #be1850; }
  .hue-5 { background: #5b6472; }
  .hue-6 { background: #0369a1; }
  .hue-7 { background: #92510a; }
  .hue-8 { background: #a21caf; }
  .hue-9 { background: #3f7a12; }
`;
