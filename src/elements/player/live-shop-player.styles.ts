import {css} from 'lit';

export const playerStyles = css`
  :host {
    display: block;
    block-size: 100%;
    color: var(--_on-media);
  }

  .stage {
    position: relative;
    block-size: 100%;
    overflow: clip;
    container-type: size;
    outline: none;
  }

  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    transition: opacity var(--_duration) var(--_ease);
  }

  .shown video {
    opacity: 1;
  }

  /* Above what lies over the lower half. */
  video::-webkit-media-text-track-container {
    translate: 0 calc(-1 * var(--_clear, 4rem));
  }

  video::cue {
    background: rgb(12 9 16 / 80%);
    color: #fff;
    font: clamp(1.0625rem, 3.4cqmin, 2rem) / 1.4 var(--_font);
  }

  .cover {
    object-fit: cover;
  }

  .contain {
    object-fit: contain;
  }

  :host([layout='portrait']) .contain {
    object-position: 50% 25%;
  }

  .asleep:not(:has(:focus-visible)) {
    cursor: none;
  }

  .shade {
    position: absolute;
    inset: 0;
    pointer-events: none;
    transition: opacity var(--_duration) var(--_ease);
  }

  .controls {
    position: absolute;
    display: flex;
    gap: calc(var(--_space) * 2);
    pointer-events: none;
  }

  .controls > * {
    opacity: 0;
    transition: opacity var(--_duration) var(--_ease), background-color var(--_duration) var(--_ease);
  }

  .controls > .silenced,
  .controls > .go-live,
  .controls > :state(seeking),
  .halted .controls > .play,
  .awake .controls > *,
  .controls:has(:focus-visible) > *,
  .stage:focus-visible .controls > * {
    opacity: 1;
    pointer-events: auto;
  }

  .silenced,
  .go-live {
    inline-size: auto;
    padding-inline: calc(var(--_space) * 3.5);
    border-radius: 1.375rem;
    font-size: var(--_text-s);
    white-space: nowrap;
  }

  /* Stays where it is while the buttons beside it come and go. */
  .silenced {
    order: -1;
  }

  .dot {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_live);
    box-shadow: 0 0 0 2px rgb(255 255 255 / 85%);
  }

  .behind {
    direction: ltr;
    opacity: 0.85;
    font-variant-numeric: tabular-nums;
  }

  .play svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }

  /* Beside the picture's upper end, so that face and goods stay in view. */
  :host([layout='portrait']) .shade {
    background:
      linear-gradient(rgb(12 9 16 / 40%), transparent 22%),
      linear-gradient(to top, rgb(12 9 16 / 72%), rgb(12 9 16 / 38%) 24%, transparent 44%);
    opacity: 0;
  }

  :host([layout='portrait']) .shown .shade {
    opacity: 1;
  }

  :host([layout='portrait']) .controls {
    inset: 0;
    flex-flow: column wrap-reverse;
    align-content: flex-start;
    align-items: flex-start;
    padding: calc(var(--_space) * 3);
    /* Between the shop's bag and what lies over the lower half. */
    padding-block: 4.25rem var(--_clear, 4rem);
  }

  :host([layout='portrait']) .play {
    position: absolute;
    inset: 0 0 8%;
    inline-size: 4.5rem;
    block-size: 4.5rem;
    margin: auto;
  }

  /* Makes way for the preview of the slider. */
  :host([layout='portrait']:state(aiming)) .play {
    visibility: hidden;
  }

  :host([layout='portrait']) .play svg {
    inline-size: 2.25rem;
    block-size: 2.25rem;
  }

  /* Lies on what is below, as wide as the picture. */
  :host([layout='portrait']) .seek-bar {
    position: absolute;
    inset-inline: calc(var(--_space) * 4);
    inset-block-end: calc(var(--_clear, 4rem) - var(--_bar, 0rem));
  }

  :host([layout='portrait']) .volume,
  :host([layout='portrait']) .space {
    display: none;
  }

  :host([layout='landscape']) .controls {
    inset-inline: 0;
    inset-block-end: 0;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 3);
  }

  /* The one thing left to do. */
  :host([layout='landscape']) .halted .play {
    background: var(--_on-media);
    color: #1c1a1f;
  }

  :host([layout='landscape']) .shade {
    background: linear-gradient(to top, rgb(12 9 16 / 60%), transparent 8rem);
    opacity: 0;
  }

  :host([layout='landscape']) .awake .shade {
    opacity: 1;
  }

  .space {
    flex: 1;
  }

  :host([layout='landscape']) .seek-bar {
    flex: 1 0 100%;
  }

  live-shop-playback-menu {
    position: absolute;
    inset-inline-end: calc(var(--_space) * 3);
    inset-block-end: calc(4.25rem + var(--_bar, 0rem));
    inline-size: min(22rem, 100% - var(--_space) * 6);
    max-block-size: calc(100% - 5.5rem - var(--_bar, 0rem));
  }

  /* Between what lies above the picture and what lies over its lower half. */
  :host([layout='portrait']) live-shop-playback-menu {
    inset-block-end: var(--_clear, 4rem);
    max-block-size: calc(100% - var(--_clear, 4rem) - 6.75rem);
  }

  .said {
    position: absolute;
    inset-inline: calc(var(--_space) * 4);
    inset-block-end: calc(var(--_clear, 4rem) + var(--_bar, 0rem) + var(--_space) * 2);
    inline-size: fit-content;
    margin: 0 auto;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-radius: 1.25rem;
    background: var(--_scrim);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
    user-select: text;
  }

  /* Stays a live region. */
  .said:empty {
    padding: 0;
  }

  .volume {
    inline-size: 5.5rem;
    block-size: 2.75rem;
    margin: 0;
    accent-color: var(--_on-media);
    cursor: pointer;
  }

  @container (inline-size < 34rem) {
    .volume {
      display: none;
    }
  }

  .volume:focus-visible {
    outline-color: var(--_on-media);
  }

  @media not ((hover: hover) and (pointer: fine)) {
    .volume {
      display: none;
    }
  }

  .spinner {
    position: absolute;
    inset: 0;
    inline-size: 3rem;
    block-size: 3rem;
    margin: auto;
    border: 3px solid rgb(255 255 255 / 25%);
    border-block-start-color: var(--_on-media);
    border-radius: 50%;
    pointer-events: none;
    /* A short wait shows nothing. */
    animation:
      spin 0.9s linear infinite,
      appear 0.3s 0.5s backwards;
  }

  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      border-color: rgb(255 255 255 / 60%);
      animation: appear 0.3s 0.5s backwards;
    }
  }
`;
