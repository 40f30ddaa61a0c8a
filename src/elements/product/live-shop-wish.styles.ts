import {css} from 'lit';

// The message is placed within the box of the element around it, so the host must not be positioned.
export const wishStyles = css`
  :host {
    display: inline-block;
    flex: none;
  }

  :host(:not(:state(shown))) {
    display: none;
  }

  button {
    position: relative;
    color: var(--_text);
  }

  button:hover {
    background: none;
    color: var(--_accent);
  }

  svg .solid {
    fill: none;
  }

  [aria-pressed='true'] svg {
    color: var(--_accent);
  }

  [aria-pressed='true'] svg .solid {
    fill: currentcolor;
  }

  [aria-busy] svg {
    opacity: 0.6;
  }

  .spinner {
    position: absolute;
    inset: 0.5rem;
    inline-size: auto;
    block-size: auto;
  }

  .message {
    position: absolute;
    z-index: 2;
    inset-inline: calc(var(--_space) * 3);
    inset-block-end: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_danger), var(--_shadow);
    color: var(--_text);
    font-size: var(--_text-s);
    font-weight: 400;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .message {
      border: 1px solid currentcolor;
    }
  }
`;
