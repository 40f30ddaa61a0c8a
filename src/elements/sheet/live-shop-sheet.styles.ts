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
    container-type: inline-size;
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

  .pictures {
    position: relative;
  }

  /* Clear of the close button. */
  .badges {
    inset-inline-end: 3rem;
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

  header {
    position: relative;
  }

  .head {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2);
  }

  .brand {
    color: var(--_muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  h2 {
    flex: 1;
    min-inline-size: 0;
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

  /* Its edge, not its box, is in line with what is around it. */
  live-shop-wish {
    margin-block: calc(var(--_space) * -2);
    margin-inline-end: calc(var(--_space) * -2);
  }

  live-shop-wish::part(message) {
    inset-block: auto calc(-1 * var(--_space));
    inset-inline: 0;
    translate: 0 100%;
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

  .in-store {
    margin: calc(var(--_space) * 2) 0 0;
    font-weight: 600;
  }

  live-shop-store-line:state(shown) {
    margin-block-start: calc(var(--_space) * 3);
  }

  .option-hint {
    margin: 0;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }

  /* Still there to be heard when it speaks. */
  .option-hint:empty {
    margin-block-start: calc(-5 * var(--_space));
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

  /* So little room, or such big letters, that the button needs the whole width. */
  @container (inline-size < 16rem) {
    footer {
      grid-template-columns: minmax(0, 1fr);
    }

    .quantity {
      justify-self: start;
    }

    .bounds {
      order: 0;
    }
  }

  @container (inline-size >= 40rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: calc(var(--_space) * 8);
      padding: calc(var(--_space) * 6);
    }

    .pictures {
      position: sticky;
      inset-block-start: calc(var(--_space) * 6);
      align-self: start;
    }

    live-shop-gallery {
      --_slide: 100%;
      --_bleed: 0px;
      --_single-ratio: 1;
    }

    header {
      padding-inline-end: 3rem;
    }

    h2 {
      font-size: var(--_text-xl);
    }
  }
`;
