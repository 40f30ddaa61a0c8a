import {css} from 'lit';

export const sheetStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }

  .sheet {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }

  .close {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(var(--_space) * 3);
    inset-inline-end: calc(var(--_space) * 3);
    background: color-mix(in oklab, var(--_surface), transparent 12%);
    box-shadow: 0 0 0 1px var(--_line);
    backdrop-filter: blur(0.75rem);
  }

  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    container-type: inline-size;
  }

  .scroll:focus-visible {
    outline: none;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    padding: calc(var(--_space) * 4);
  }

  live-shop-gallery {
    --_slide: 72%;
    --_bleed: calc(var(--_space) * 4);
    --_single-ratio: 4 / 3;
  }

  .details {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 5);
    min-inline-size: 0;
  }

  .brand {
    color: var(--_muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  h2 {
    margin: 0;
    font-size: 1.3125rem;
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  /* What the shop has written runs in its own direction. */
  h2,
  .description p {
    unicode-bidi: plaintext;
  }

  /* It takes the focus to be read, not to be used. */
  #title:focus {
    outline: none;
  }

  .deal {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 2);
  }

  .price {
    font-size: 1.25rem;
  }

  .compare-at {
    font-size: var(--_text-m);
  }

  .description {
    color: color-mix(in oklab, var(--_text), var(--_muted) 40%);
    line-height: 1.55;
    overflow-wrap: anywhere;
  }

  .description p {
    margin: 0;
    max-inline-size: 60ch;
  }

  .description p + p {
    margin-block-start: calc(var(--_space) * 3);
  }

  .more {
    align-self: flex-start;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    color: var(--_text);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  footer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    padding-block-end: max(calc(var(--_space) * 3), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  live-shop-buy-note {
    grid-column: 1 / -1;
  }

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

  output {
    min-inline-size: 1.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .missing {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 8);
    color: var(--_muted);
    text-align: center;
  }

  .missing p {
    margin: 0;
  }

  .missing svg {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    stroke-width: 1.2;
  }

  @container (inline-size >= 40rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: calc(var(--_space) * 8);
      padding: calc(var(--_space) * 6);
    }

    live-shop-gallery {
      --_slide: 100%;
      --_bleed: 0px;
      --_single-ratio: 1;
      position: sticky;
      inset-block-start: calc(var(--_space) * 6);
      align-self: start;
    }

    header {
      padding-inline-end: 3rem;
    }

    h2 {
      font-size: var(--_text-xl);
    }
  }
`;
