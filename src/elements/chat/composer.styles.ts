import {css} from 'lit';

export const composerStyles = css`
  .composer {
    display: grid;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4) calc(var(--_space) * 4);
  }

  :host([overlay]) .composer {
    padding-inline: calc(var(--_space) * 3);
    padding-block-end: calc(var(--_space) * 3);
  }

  .name-field {
    margin-block-end: calc(var(--_space) * 1.5);
  }

  .line {
    display: flex;
    align-items: end;
    gap: calc(var(--_space) * 2);
  }

  /* Below 16 px iOS zooms the page when a field is focused. */
  textarea,
  .name-field {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding: calc(var(--_space) * 2.25) calc(var(--_space) * 4);
    border: 1px solid color-mix(in oklab, var(--_line), var(--_text) 45%);
    border-radius: 1.375rem;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: max(1rem, var(--_text-m));
    line-height: 1.4;
  }

  textarea {
    field-sizing: content;
    max-block-size: 7.5rem;
    resize: none;
    scrollbar-width: thin;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  :is(textarea, .name-field):focus-visible {
    outline-offset: 0;
  }

  textarea:disabled {
    opacity: 0.65;
  }

  .composer button:disabled {
    opacity: 0.5;
  }

  .composer-note {
    margin: 0;
    padding-inline: calc(var(--_space) * 4);
    color: var(--_muted);
    font-size: 0.75rem;
  }

  /* Never display: none: a live region that appears with its words is not read out. */
  .composer-note:not(:empty) {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .over {
    color: var(--_danger);
  }

  :host([overlay]) :is(textarea, .name-field) {
    border-color: rgb(255 255 255 / 55%);
    background: var(--_bubble);
    color: var(--_on-media);
  }

  :host([overlay]) ::placeholder {
    color: color-mix(in oklab, var(--_on-media), transparent 15%);
  }

  :host([overlay]) .composer-note:not(:empty) {
    inline-size: max-content;
    max-inline-size: 100%;
    border-radius: var(--_radius);
    background: var(--_bubble);
    color: var(--_on-media);
  }
`;
