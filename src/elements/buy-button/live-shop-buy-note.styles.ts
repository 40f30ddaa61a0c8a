import {css} from 'lit';

export const buyNoteStyles = css`
  :host {
    display: block;
  }

  :host(:not(:state(shown))) {
    display: none;
  }

  .note {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75rem;
    padding-inline-start: calc(var(--_space) * 3);
    border-radius: var(--_radius-s);
    background: color-mix(in oklab, var(--_danger), var(--_surface) 90%);
    color: var(--_text);
    font-size: var(--_text-s);
    line-height: 1.35;
    animation: rise var(--_duration) var(--_ease);
  }

  .note.good {
    background: color-mix(in oklab, var(--_success), var(--_surface) 88%);
  }

  .note svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_danger);
  }

  /* What the shop says is shown in full; the title of a product may be cut. */
  .added .message {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }

  .note.good svg {
    color: var(--_success);
  }

  .message {
    flex: 1;
    min-inline-size: 0;
    margin-block: calc(var(--_space) * 2);
    margin-inline-end: calc(var(--_space) * 3);
    overflow-wrap: anywhere;
  }

  button {
    flex: none;
    padding-inline: calc(var(--_space) * 3);
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.25rem;
    }
  }

  @media (forced-colors: active) {
    .note {
      border: 1px solid currentcolor;
    }
  }
`;
