import {css} from 'lit';

export const shelfStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
    background: var(--_surface);
  }

  .header {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 3);
    padding-inline: calc(var(--_space) * 5) calc(var(--_space) * 3);
  }

  h2 {
    margin: 0;
    font-size: var(--_text-l);
    font-weight: 700;
    line-height: 2.75rem;
  }

  .count {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    color: var(--_muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .icon {
    flex: none;
    align-self: center;
  }

  ul {
    position: relative;
    flex: 1;
    min-block-size: 0;
    margin: 0;
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 4);
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    scrollbar-width: thin;
  }

  :host(:not([closable])) ul {
    padding-block-start: calc(var(--_space) * 2);
  }

  /* Rows out of sight cost neither layout nor paint. */
  li {
    content-visibility: auto;
    contain-intrinsic-size: auto 7.5rem;
  }

  .empty {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_space) * 3);
    margin: 0;
    padding: calc(var(--_space) * 10) calc(var(--_space) * 6);
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }

  .empty svg {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    stroke-width: 1.2;
  }
`;
