import {css} from 'lit';

/** How a product looks wherever it is shown: picture, title, price, stock. */
export const productStyles = css`
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--_radius-s);
    background: var(--_raised);
    color: color-mix(in oklab, var(--_muted), transparent 45%);
  }

  .picture svg {
    inline-size: 36%;
    block-size: 36%;
    max-inline-size: 4rem;
    stroke-width: 1.2;
  }

  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_raised);
  }

  .picture img[data-failed] {
    opacity: 0;
  }

  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  /* The whole box answers to the title's button; the buy button lies above. */
  .select {
    justify-content: start;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    line-height: 1.35;
    text-align: start;
  }

  .select::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .select:hover,
  .select:active {
    background: none;
    transform: none;
  }

  .select:hover::after {
    background: color-mix(in oklab, transparent, var(--_text) 4%);
  }

  .select:focus-visible {
    outline: none;
  }

  .select:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }

  .prices {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 1.5);
    font-variant-numeric: tabular-nums;
  }

  .price {
    font-weight: 700;
    unicode-bidi: isolate;
  }

  .reduced {
    color: var(--_accent);
  }

  .compare-at {
    color: var(--_muted);
    font-size: var(--_text-s);
    unicode-bidi: isolate;
  }

  .unit-price,
  .sale-end {
    inline-size: 100%;
    color: var(--_muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .unit-price span {
    unicode-bidi: plaintext;
  }

  .sale-end {
    color: var(--_accent);
    font-weight: 600;
  }

  .badges {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(var(--_space) * 1.5);
    inset-inline: calc(var(--_space) * 1.5);
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--_space);
    pointer-events: none;
  }

  .product-badge {
    max-inline-size: 100%;
    padding: 0 calc(var(--_space) * 1.5);
    overflow: hidden;
    border-radius: calc(var(--_radius-s) / 2);
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.6;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
    white-space: nowrap;
  }

  .stock {
    color: var(--_muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .product-badge {
      border: 1px solid currentcolor;
    }
  }

  .low-stock {
    color: var(--_danger);
    font-weight: 600;
  }
`;
