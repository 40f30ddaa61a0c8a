import {css} from 'lit';

export const noticeStyles = css`
  :host {
    display: block;
  }

  .notice {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    text-align: center;
  }

  .notice > svg {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    color: var(--_muted);
    stroke-width: 1.4;
  }

  p {
    margin: 0;
  }

  .heading {
    font-size: var(--_text-l);
    font-weight: 700;
  }

  .message {
    max-inline-size: 24rem;
    color: var(--_muted);
    text-wrap: balance;
  }

  button {
    margin-block-start: calc(var(--_space) * 2);
  }

  :host([strip]) .notice {
    display: flex;
    align-items: center;
    justify-content: start;
    gap: calc(var(--_space) * 2.5);
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3.5);
    border-radius: 1.5rem;
    background: color-mix(in srgb, var(--_scrim), #0c0910 45%);
    color: var(--_on-media);
    font-size: var(--_text-s);
    text-align: start;
    backdrop-filter: blur(0.75rem);
  }

  :host([strip]) .message {
    color: inherit;
    text-wrap: pretty;
  }

  :host([strip]) span {
    display: flex;
  }

  :host([strip]) button {
    flex: none;
    margin: 0;
    margin-inline-end: calc(var(--_space) * -2);
    padding-inline: calc(var(--_space) * 3);
    border-radius: 1.375rem;
    background: rgb(255 255 255 / 18%);
    color: inherit;
    font-size: inherit;
  }

  .pulsing {
    animation: pulse 1.6s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.4;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .pulsing {
      animation: none;
    }
  }
`;
