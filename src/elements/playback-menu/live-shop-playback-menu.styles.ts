import {css} from 'lit';

export const playbackMenuStyles = css`
  :host {
    display: flex;
    min-block-size: 0;
    animation: appear var(--_duration) var(--_ease);
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }

  .menu {
    display: grid;
    flex: 1;
    gap: calc(var(--_space) * 3);
    align-content: start;
    min-inline-size: 0;
    padding: calc(var(--_space) * 3);
    overflow-y: auto;
    overscroll-behavior: contain;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    scrollbar-width: thin;
  }

  .name {
    display: block;
    margin-block-end: calc(var(--_space) * 1.5);
    color: var(--_muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr));
    gap: var(--_space);
  }

  button {
    min-block-size: 2.25rem;
    gap: var(--_space);
    padding: var(--_space) calc(var(--_space) * 2);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  @media (pointer: coarse) {
    button {
      min-block-size: 2.75rem;
    }
  }

  .action {
    flex-direction: column;
    line-height: 1.2;
  }

  [aria-checked='true'],
  [aria-checked='true']:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [aria-checked='true'] svg {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .actions:not(:last-child) {
    padding-block-end: calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_line);
  }
`;
