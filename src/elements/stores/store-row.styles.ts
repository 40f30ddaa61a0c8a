import {css} from 'lit';

/** The rows of the list of stores. */
export const storeRowStyles = css`
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .store {
    display: grid;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }

  .store-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
  }

  .store-name {
    font-size: 1.0625rem;
    font-weight: 700;
    unicode-bidi: plaintext;
  }

  .distance {
    flex: none;
    color: var(--_muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .mark {
    color: var(--_accent);
    font-size: var(--_text-s);
    font-weight: 700;
  }

  .stock {
    font-size: var(--_text-s);
    font-weight: 600;
  }

  .in-stock {
    color: var(--_success);
  }

  .low-stock {
    color: var(--_danger);
  }

  .out-of-stock,
  .unknown {
    color: var(--_muted);
  }

  .methods {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .method {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
  }

  .method:first-child {
    margin-block-start: calc(var(--_space) * 2);
  }

  .method button {
    min-inline-size: 8.5rem;
  }

  .method .chosen {
    background: color-mix(in oklab, var(--_success), var(--_surface) 86%);
    color: var(--_success);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    font-size: var(--_text-s);
  }

  .links a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2rem;
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .reservation {
    scroll-margin-block: calc(var(--_space) * 4);
    display: flex;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius-s);
    background: var(--_raised);
    unicode-bidi: plaintext;
  }

  .held svg {
    color: var(--_success);
  }

  .not svg {
    color: var(--_danger);
  }

  @media (forced-colors: active) {
    .reservation {
      border: 1px solid currentcolor;
    }

    .method .chosen {
      border: 2px solid Highlight;
    }
  }
`;
