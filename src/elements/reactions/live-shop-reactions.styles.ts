import {css} from 'lit';

export const reactionsStyles = css`
  :host {
    position: relative;
    display: inline-flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  canvas {
    position: absolute;
    inset-block-end: 3.25rem;
    inset-inline-end: 50%;
    inline-size: 8rem;
    block-size: 24rem;
    margin-inline-end: -4rem;
    pointer-events: none;
    contain: strict;
  }

  button {
    position: relative;
    user-select: none;
  }

  .heart,
  .heart:hover {
    inline-size: 3.25rem;
    block-size: 3.25rem;
    background: linear-gradient(150deg, #ff5f86, #d3123e);
    color: #fff;
  }

  .heart svg {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    transition: transform var(--_duration) cubic-bezier(0.2, 1.8, 0.4, 1);
  }

  .heart:hover svg {
    transform: scale(1.1);
  }

  .heart:active svg {
    transform: scale(0.8);
  }

  /* Beside the buttons, so that opening moves nothing. */
  .choices {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: calc(100% + var(--_space));
    display: flex;
    border-radius: 1.375rem;
    background: rgb(12 9 16 / 92%);
    animation: unfold var(--_duration) var(--_ease);
  }

  .choices button {
    background: none;
    backdrop-filter: none;
  }

  .choices span {
    font-size: 1.5rem;
    line-height: 1;
    transition: transform var(--_duration) var(--_ease);
  }

  .choices button:hover span {
    transform: scale(1.2);
  }

  @keyframes unfold {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }

  [aria-disabled='true'] {
    opacity: 0.55;
  }

  .count {
    position: absolute;
    inset-block-end: -0.25rem;
    padding-inline: calc(var(--_space) * 2);
    border-radius: 1rem;
    background: rgb(12 9 16 / 92%);
    color: var(--_on-media);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }

  @media (prefers-reduced-motion: reduce) {
    button:active,
    .heart svg,
    .choices span {
      transform: none !important;
    }
  }
`;
