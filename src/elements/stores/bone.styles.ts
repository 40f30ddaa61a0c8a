import {css} from 'lit';

/** Stands in for words that are on their way. */
export const boneStyles = css`
  .bone {
    border-radius: var(--_radius-s);
    background: color-mix(in oklab, var(--_raised), var(--_text) 8%);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    from {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid currentcolor;
    }
  }
`;
