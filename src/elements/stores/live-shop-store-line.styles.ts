import {css} from 'lit';

export const storeLineStyles = css`
  :host {
    position: relative;
    display: block;
    min-inline-size: 0;
    font-size: var(--_text-s);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 3);
  }

  button {
    justify-content: start;
    min-inline-size: 0;
    padding-inline: 0;
    background: none;
    font-weight: 500;
    line-height: 1.3;
    text-align: start;
  }

  button:hover {
    background: none;
  }

  button:active {
    transform: none;
  }

  .check .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentcolor, transparent 55%);
    text-underline-offset: 0.25em;
  }

  .check:hover .words,
  .deliver:hover {
    text-decoration-color: currentcolor;
  }

  .only {
    font-weight: 700;
  }

  .there svg,
  .chosen svg {
    color: var(--_success);
  }

  .sold-out,
  .sold-out .only {
    color: var(--_muted);
  }

  .deliver {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  .bone {
    inline-size: min(11rem, 70%);
    block-size: 0.75em;
  }

  .asking {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75rem;
    color: var(--_muted);
  }

  :host([compact]) button,
  :host([compact]) .asking {
    min-block-size: 1.75rem;
    padding-block: var(--_space);
  }

  :host([compact]) svg {
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
  }

  /* One line, however long the name of a store: the chooser has the rest. */
  :host([compact]) .check {
    max-inline-size: 100%;
  }

  :host([compact]) .check .words {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button {
      border: 0;
    }
  }
`;
