import {css} from 'lit';

const rowStyles = css`
  ul {
    flex: 1 1 auto;
    min-block-size: 0;
    margin: 0;
    padding-inline: calc(var(--_space) * 4);
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    scrollbar-width: thin;
  }

  li {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr) auto;
    grid-template-areas:
      'picture title price'
      'picture facts facts'
      'picture steps steps'
      'note note note';
    grid-template-rows: auto auto 1fr auto;
    column-gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 3);
  }

  li + li {
    border-block-start: 1px solid var(--_line);
  }

  .picture {
    grid-area: picture;
    align-self: start;
  }

  .facts {
    grid-area: facts;
    display: grid;
    gap: calc(var(--_space) * 0.5);
    min-inline-size: 0;
    padding-block-start: calc(var(--_space) * 0.5);
  }

  .title {
    grid-area: title;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    color: var(--_text);
    font-weight: 600;
    line-height: 1.35;
    text-decoration: none;
  }

  a.title:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  span.title:focus {
    outline: none;
  }

  /* In the direction of its own words, on the side of the others. */
  .detail,
  .title {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .detail,
  .store {
    color: var(--_muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .store {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_text);
  }

  .store svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_muted);
  }

  .price {
    grid-area: price;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .steps {
    grid-area: steps;
    display: flex;
    align-items: center;
    align-self: end;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
    padding-block-start: calc(var(--_space) * 2);
  }

  .quantity {
    display: inline-flex;
    flex: none;
    align-items: center;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
  }

  .quantity button {
    min-block-size: 2.5rem;
    inline-size: 2.75rem;
    border-radius: var(--_radius-s);
  }

  .quantity svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }

  output {
    min-inline-size: 1.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .remove {
    flex: none;
    margin-inline-start: auto;
    margin-inline-end: calc(var(--_space) * -2.5);
    color: var(--_muted);
  }

  .waiting {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
    color: var(--_muted);
    font-size: var(--_text-s);
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  .pending :is(.price, output, .title) {
    color: var(--_muted);
  }

  .pending .picture {
    opacity: 0.6;
  }
`;

const bagPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .note {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin: 0;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border-radius: var(--_radius-s);
    background: color-mix(in oklab, var(--_danger), var(--_surface) 90%);
    font-size: var(--_text-s);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .note svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_danger);
  }

  footer {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
    padding-block-end: max(calc(var(--_space) * 4), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }

  li .note {
    grid-area: note;
    margin-block: calc(var(--_space) * 3) var(--_space);
  }

  .total {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    margin: 0;
    font-weight: 600;
  }

  .amount {
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
  }

  .checkout {
    inline-size: 100%;
    min-block-size: 3rem;
  }

  .shop-link {
    display: inline-flex;
    align-items: center;
    justify-self: center;
    min-block-size: 1.5rem;
    color: var(--_text);
    font-size: var(--_text-s);
    text-underline-offset: 0.25em;
  }

  .words {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 3);
    margin: 0;
    padding: calc(var(--_space) * 8) calc(var(--_space) * 6) calc(var(--_space) * 12);
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
    outline: none;
  }

  .words svg {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    stroke-width: 1.2;
  }

  .words .amount {
    color: var(--_text);
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .note,
    .quantity {
      border: 1px solid currentcolor;
    }
  }
`;

export const bagStyles = [rowStyles, bagPanelStyles];
