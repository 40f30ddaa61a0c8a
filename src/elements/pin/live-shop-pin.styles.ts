import {css} from 'lit';

export const pinStyles = css`
  :host {
    display: block;
    inline-size: min(24rem, 100%);
    container-type: inline-size;
    pointer-events: none;
  }

  /* The old card and the new one lie on each other while they cross-fade. */
  .stage {
    position: relative;
    display: grid;
    align-items: end;
  }

  .card {
    position: relative;
    grid-area: 1 / 1;
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    grid-template-rows: 1fr auto auto;
    grid-template-areas:
      'cover title'
      'cover deal'
      'stores stores';
    column-gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2.5);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface), transparent 8%);
    box-shadow: var(--_shadow);
    backdrop-filter: blur(1.25rem) saturate(1.5);
    pointer-events: auto;
    animation: arrive calc(var(--_duration) * 2) var(--_ease);
  }

  .leaving {
    animation: leave var(--_duration) ease-in forwards;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 1.25rem;
      scale: 0.98;
    }
  }

  @keyframes leave {
    to {
      opacity: 0;
      visibility: hidden;
      translate: 0 0.5rem;
    }
  }

  .cover {
    position: relative;
    grid-area: cover;
    align-self: start;
    overflow: hidden;
    border-radius: var(--_radius-s);
  }

  .cover .stock {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    padding: calc(var(--_space) * 0.75) var(--_space);
    background: var(--_scrim);
    color: var(--_on-media);
    font-size: 0.75rem;
    line-height: 1.25;
    text-align: center;
  }

  .badges {
    inset-block-start: var(--_space);
    inset-inline: var(--_space);
  }

  .head {
    grid-area: title;
    display: flex;
    align-items: start;
    align-self: start;
  }

  .select {
    flex: 1;
    line-height: 1.3;
  }

  /* Its edge, not its box, is in line with what is around it. */
  live-shop-wish {
    margin-block: calc(var(--_space) * -2);
    margin-inline-end: calc(var(--_space) * -2);
  }

  /* Above the card, like what the shop said. */
  live-shop-wish::part(message) {
    inset-block-end: calc(100% + var(--_space) * 2);
    inset-inline: 0;
  }

  .deal {
    grid-area: deal;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 2);
  }

  .prices {
    flex: 1;
    flex-flow: column nowrap;
    min-inline-size: min-content;
  }

  /* Below price and button, which share a line. */
  .sale-end {
    order: 1;
  }

  .price {
    font-size: var(--_text-l);
    line-height: 1.25;
  }

  live-shop-buy {
    position: relative;
    max-inline-size: 100%;
  }

  live-shop-store-line {
    grid-area: stores;
  }

  live-shop-store-line:state(shown) {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  /* So little room, or such big letters, that the button needs the whole width. */
  @container (inline-size < 16rem) {
    .card {
      grid-template-columns: 3.5rem minmax(0, 1fr);
      grid-template-areas:
        'cover title'
        'deal deal'
        'stores stores';
    }
  }

  /* Above the card, so that the card keeps its size. */
  live-shop-buy-note {
    position: absolute;
    inset-block-end: calc(100% + var(--_space) * 2);
    inset-inline: 0;
    border-radius: var(--_radius-s);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    pointer-events: auto;
  }

  .owed {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
  }

  @media (forced-colors: active) {
    .card,
    live-shop-buy-note {
      border: 1px solid currentcolor;
    }
  }
`;
