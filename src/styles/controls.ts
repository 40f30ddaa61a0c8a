import {css} from 'lit';

/** Buttons, fields and what only a screen reader reads. */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75rem;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color var(--_duration) var(--_ease),
      transform var(--_duration) var(--_ease),
      opacity var(--_duration) var(--_ease);
  }

  button:hover {
    background: color-mix(in oklab, var(--_raised), var(--_text) 8%);
  }

  button:active {
    transform: scale(0.97);
  }

  button[aria-disabled='true'],
  button:disabled {
    cursor: default;
    transform: none;
  }

  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:hover {
    background: color-mix(in oklab, var(--_accent), #000 10%);
  }

  /* Round, over the picture. */
  .icon {
    inline-size: 2.75rem;
    padding: 0;
    border-radius: 50%;
  }

  .on-media {
    background: var(--_scrim);
    color: var(--_on-media);
    backdrop-filter: blur(0.75rem);
  }

  .on-media:hover {
    background: color-mix(in oklab, var(--_scrim), #000 25%);
  }

  .ghost {
    background: transparent;
  }

  svg {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  svg .solid {
    fill: currentcolor;
  }

  /* Icons that point along the line of text. */
  :dir(rtl) svg.directed {
    transform: scaleX(-1);
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .on-media:focus-visible {
    outline-color: var(--_on-media);
    box-shadow: 0 0 0 6px rgb(12 9 16 / 80%);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button,
    .button {
      border-color: currentcolor;
    }
  }
`;
