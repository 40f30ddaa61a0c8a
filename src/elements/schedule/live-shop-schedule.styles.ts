import {css} from 'lit';

export const scheduleStyles = css`
  :host {
    display: block;
    color: inherit;
  }

  .when {
    margin: 0;
    font-weight: 600;
  }

  .countdown {
    display: inline-flex;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 4);
  }

  .unit {
    display: grid;
    justify-items: center;
    min-inline-size: 4.5rem;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentcolor 14%, transparent);
    backdrop-filter: blur(0.75rem);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 4);
  }

  .actions:not(:has(*)) {
    display: none;
  }

  .number {
    font-size: 2rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }

  .word {
    font-size: 0.75rem;
    opacity: 0.85;
  }
`;
