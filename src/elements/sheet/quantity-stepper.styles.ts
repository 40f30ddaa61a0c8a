import {css} from 'lit';

export const quantityStepperStyles = css`
  .quantity {
    display: inline-flex;
    align-items: center;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_text) 45%);
    border-radius: var(--_radius-s);
  }

  .quantity button {
    border-radius: var(--_radius-s);
  }

  .quantity button[aria-disabled='true'] {
    color: color-mix(in oklab, var(--_muted), transparent 40%);
  }

  .bounds {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: var(--_text-s);
    order: 1;
  }

  /* Still there to be heard when it speaks. */
  .bounds:empty {
    position: absolute;
  }

  output {
    min-inline-size: 1.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
`;
