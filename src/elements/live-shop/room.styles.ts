import {css} from 'lit';
import {layerStyles} from './layers.styles.js';
import {runningStyles} from './running.styles.js';

const panelStyles = css`
  .pin {
    grid-area: pin;
    /* Hearts rise behind it. */
    z-index: 2;
    max-inline-size: 28rem;
    padding: 0 calc(var(--_space) * 3);
    /* Beneath its room are the controls of the player: only the card itself takes taps. */
    pointer-events: none;
  }

  .landscape .pin {
    transition: opacity var(--_duration) var(--_ease);
    grid-area: 1 / 1 / -1 / 2;
    place-self: end start;
    inline-size: min(100% - 4rem, 26rem);
    padding: calc(var(--_space) * 4);
    padding-block-end: calc(4.25rem + var(--_bar));
  }

  /* It lies where the slider shows what is to be seen. */
  .landscape:has(live-shop-player:state(aiming)) .pin {
    opacity: 0;
    pointer-events: none;
  }

  .chat {
    grid-area: chat;
    z-index: 1;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .portrait .chat {
    align-self: end;
    block-size: var(--_room);
    max-inline-size: 30rem;
  }

  .landscape :is(.chat, .products) {
    grid-area: panel;
    z-index: 1;
    overflow: auto;
    /* No heart strays into it. */
    background: var(--_surface);
    overscroll-behavior: contain;
  }

  .chat > * {
    block-size: 100%;
  }

  .rail {
    grid-area: rail;
    z-index: 1;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: end;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3);
    padding-block-end: calc(var(--_space) * 2);
    pointer-events: none;
  }

  .rail:has(:state(open)) {
    z-index: 2;
  }

  .rail > * {
    pointer-events: auto;
  }

  .landscape .rail {
    grid-area: 1 / 1 / -1 / 2;
    place-self: end;
    padding-block-end: calc(4.25rem + var(--_bar));
  }

  .rail button,
  .bag {
    position: relative;
  }

  .corner {
    grid-area: about;
    place-self: start end;
    z-index: 1;
    padding: calc(var(--_space) * 3.5);
  }

  .with-panel .about:has(~ .corner > .bag) {
    padding-inline-end: 4.25rem;
  }

  .portrait .bag {
    position: absolute;
    inset-block-start: calc(var(--_space) * 3);
    inset-inline-end: calc(var(--_space) * 3);
  }

  .landscape .bag {
    background: var(--_raised);
    color: var(--_text);
    backdrop-filter: none;
  }

  .count {
    position: absolute;
    inset-block-start: -0.25rem;
    inset-inline-end: -0.25rem;
    display: grid;
    place-items: center;
    min-inline-size: 1.25rem;
    block-size: 1.25rem;
    padding-inline: 0.3rem;
    border-radius: 0.625rem;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.6875rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .portrait .count {
    background: #fff;
    color: #1c1a1f;
  }

  .bag .spinner {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .bag .count {
      animation: bump calc(var(--_duration) * 2) var(--_ease);
    }

    .bag .spinner {
      animation: turn 700ms linear infinite;
    }
  }

  @keyframes bump {
    40% {
      scale: 1.4;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .tabs {
    grid-area: tabs;
    display: flex;
    gap: var(--_space);
    padding-inline: var(--_space);
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    position: relative;
    padding-inline: calc(var(--_space) * 3);
    border-radius: var(--_radius-s) var(--_radius-s) 0 0;
    background: transparent;
    color: var(--_muted);
  }

  .tab:hover,
  .tab[aria-selected='true'] {
    background: transparent;
    color: var(--_text);
  }

  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset: auto calc(var(--_space) * 3) -1px;
    block-size: 3px;
    border-radius: 3px 3px 0 0;
    background: var(--_accent);
  }

  .number {
    padding-inline: 0.4rem;
    border-radius: 1rem;
    background: var(--_raised);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
`;

export const roomStyles = [runningStyles, panelStyles, layerStyles];
