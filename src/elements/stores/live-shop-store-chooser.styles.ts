import {css} from 'lit';

export const storeChooserStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }

  .chooser {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }

  header {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 4) calc(var(--_space) * 3);
  }

  header div {
    flex: 1;
    min-inline-size: 0;
  }

  h2,
  h3,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: 1.3125rem;
    font-weight: 700;
    line-height: 1.2;
  }

  /* It takes the focus to be read, not to be used. */
  #title:focus {
    outline: none;
  }

  .product {
    display: block;
    /* It keeps its own direction, and its place at the beginning of the line. */
    inline-size: fit-content;
    margin-block-start: var(--_space);
    unicode-bidi: plaintext;
  }

  .quiet,
  .product {
    color: var(--_muted);
    font-size: var(--_text-s);
  }

  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding-inline: calc(var(--_space) * 4);
  }

  .scroll:focus-visible {
    outline-offset: -3px;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 2);
    padding-block: var(--_space) calc(var(--_space) * 3);
  }

  label {
    grid-column: 1 / -1;
    font-size: var(--_text-s);
    font-weight: 600;
  }

  input {
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid color-mix(in oklab, var(--_line), var(--_text) 45%);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    /* Below 16 pixels iPhones zoom into the page. */
    font-size: max(1rem, 16px);
  }

  .locate {
    grid-column: 1 / -1;
    justify-self: start;
    padding-inline: 0;
  }

  .locate:hover {
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .explained {
    grid-column: 1 / -1;
    color: var(--_danger);
    font-size: var(--_text-s);
  }

  .note {
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 3);
    color: var(--_muted);
  }

  .again {
    margin-block-end: calc(var(--_space) * 4);
  }

  footer {
    display: grid;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    padding-block-end: max(calc(var(--_space) * 3), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }

  .bone {
    inline-size: 55%;
    block-size: 1em;
  }

  .bone + .bone {
    inline-size: 80%;
  }
`;
