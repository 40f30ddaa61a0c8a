import {css} from 'lit';

export const cardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .card {
    position: relative;
    display: grid;
    grid-template-columns: 6rem minmax(0, 1fr);
    grid-template-rows: 1fr auto auto;
    grid-template-areas:
      'cover facts'
      'cover offer'
      'foot foot';
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius);
  }

  :host([current]) .card {
    background: color-mix(in oklab, var(--_accent), var(--_surface) 93%);
  }

  .cover {
    position: relative;
    grid-area: cover;
    align-self: start;
  }

  .facts {
    grid-area: facts;
    display: flex;
    align-items: flex-start;
    min-inline-size: 0;
  }

  .words {
    flex: 1;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-inline-size: 0;
  }

  /* Its edge, not its box, is in line with what is below. */
  live-shop-wish {
    margin-block: calc(var(--_space) * -2);
    margin-inline-end: calc(var(--_space) * -2);
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_accent);
    font-size: var(--_text-s);
    font-weight: 700;
  }

  .badge::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: currentcolor;
    forced-color-adjust: none;
  }

  .brand {
    max-inline-size: 100%;
    overflow: hidden;
    color: var(--_muted);
    font-size: var(--_text-s);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .offer {
    grid-area: offer;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
  }

  .deal {
    display: grid;
    min-inline-size: 0;
  }

  /* In narrow lists every button goes below its price. */
  @container (inline-size < 26rem) {
    .offer {
      flex-direction: column;
      align-items: stretch;
    }

    .offer .deal {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 calc(var(--_space) * 2);
    }

    .offer .prices {
      flex-flow: row wrap;
    }
  }

  /* So little room, or such big letters, that words need the whole width. */
  @container (inline-size < 16rem) {
    .card {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
      grid-template-areas: 'cover' 'facts' 'offer' 'foot';
    }

    .cover {
      inline-size: min(6rem, 100%);
    }
  }

  .price {
    font-size: 1.0625rem;
  }

  .prices {
    flex-flow: column nowrap;
    min-inline-size: min-content;
  }

  live-shop-buy {
    position: relative;
    max-inline-size: 100%;
  }

  .foot {
    grid-area: foot;
  }

  live-shop-buy-note {
    position: relative;
  }

  live-shop-buy-note:state(shown),
  live-shop-store-line:state(shown) {
    margin-block-start: var(--_space);
  }
`;
