import { css } from "lit";

/** The styles of the desk's panes: four side by side, three below 1100 px, one below 760 px. */
export const deskStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
  }
  .panes {
    display: grid;
    flex: 1;
    grid-template-columns: 216px 336px minmax(0, 1fr) 300px;
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
    position: relative;
    overflow: hidden;
  }
  parley-rail,
  parley-inbox,
  main {
    border-right: 1px solid var(--line);
  }
  main {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }
  .skip {
    position: fixed;
    top: 8px;
    left: 8px;
    z-index: 9;
    padding: 8px 14px;
    border-radius: 8px;
    background: var(--ink);
    color: var(--panel);
    font-weight: 600;
  }
  .skip:not(:focus-visible) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  .shade {
    display: none;
  }
  @media (max-width: 1099px) {
    .panes {
      grid-template-columns: 56px 300px minmax(0, 1fr);
    }
    main {
      border-right: 0;
    }
    .shade.open {
      position: absolute;
      inset: 0;
      z-index: 2;
      display: block;
      background: rgb(10 14 20 / 0.4);
    }
    parley-contact {
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      z-index: 3;
      width: min(320px, 88vw);
      box-shadow: var(--shadow-high);
      visibility: hidden;
      transform: translateX(102%);
      transition: transform 0.18s ease-out, visibility 0.18s;
    }
    parley-contact.open {
      visibility: visible;
      transform: none;
    }
  }
  @media (max-width: 759px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    parley-inbox {
      border-right: 0;
    }
    .in-list main,
    .in-thread parley-inbox {
      display: none;
    }
    parley-rail {
      position: absolute;
      top: 0;
      bottom: 0;
      left: 0;
      z-index: 3;
      width: min(264px, 84vw);
      visibility: hidden;
      transform: translateX(-102%);
      transition: transform 0.18s ease-out, visibility 0.18s;
    }
    parley-rail.open {
      visibility: visible;
      transform: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    parley-rail,
    parley-contact {
      transition: none;
    }
  }
`;
