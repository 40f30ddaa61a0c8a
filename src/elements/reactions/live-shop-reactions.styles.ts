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
    inset-block-end: 2.75rem;
    inset-inline-end: 50%;
    inline-size: 8rem;
    block-size: 18rem;
    margin-inline-end: -4rem;
    pointer-events: none;
    contain: strict;
  }

  button {
    position: relative;
    user-select: none;
  }

  .heart:active svg {
    transform: scale(1.2);
  }

  .heart svg {
    color: color-mix(in oklab, var(--_accent), #fff 35%);
    transition: transform var(--_duration) var(--_ease);
  }

  .more svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }

  .choices {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
  }

  .choices span {
    font-size: 1.25rem;
    line-height: 1;
  }

  [aria-disabled='true'] {
    opacity: 0.55;
  }

  .count {
    padding-inline: calc(var(--_space) * 2);
    border-radius: 1rem;
    background: var(--_scrim);
    color: var(--_on-media);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }

  @media (prefers-reduced-motion: reduce) {
    button:active,
    .heart:active svg {
      transform: none;
    }
  }
`;
