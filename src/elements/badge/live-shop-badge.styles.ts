import {css} from 'lit';

export const badgeStyles = css`
  :host {
    display: inline-flex;
    flex: none;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 1.625rem;
    padding-inline: calc(var(--_space) * 2.25);
    border-radius: 1rem;
    background: var(--_scrim);
    color: var(--_on-media);
    font-size: 0.75rem;
    font-weight: 700;
    letter-spacing: 0.03em;
    line-height: 1;
    white-space: nowrap;
    forced-color-adjust: none;
  }

  .live {
    background: var(--_live);
  }

  .dot {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: currentcolor;
  }

  .live .dot {
    animation: pulse 2s ease-in-out infinite;
  }

  .behind .dot {
    background: transparent;
    box-shadow: inset 0 0 0 2px currentcolor;
  }

  @keyframes pulse {
    50% {
      opacity: 0.35;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .live .dot {
      animation: none;
    }
  }
`;
