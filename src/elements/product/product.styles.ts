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
    overflow-wrap: anywhere;
    text-wrap: pretty;
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

  .stock {
    color: var(--_muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .low-stock {
    color: var(--_danger);
    font-weight: 600;
  }
`;
