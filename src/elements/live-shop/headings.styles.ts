import {css} from 'lit';

/** What names the show: over the picture in portrait, beside it in landscape. */
export const headingStyles = css`
  .status {
    grid-area: status;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    pointer-events: none;
  }

  .landscape .status {
    grid-area: 1 / 1;
    place-self: start;
    padding: calc(var(--_space) * 4);
  }

  .about {
    grid-area: about;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2.5);
    min-inline-size: 0;
    padding: calc(var(--_space) * 4);
    padding-block-end: calc(var(--_space) * 2);
  }

  .about:empty {
    display: none;
  }

  /* Over the picture, and legible on whatever it shows. */
  :is(.portrait, .landscape:not(.with-panel)) .about {
    place-self: start;
    gap: calc(var(--_space) * 2);
    min-inline-size: 6rem;
    max-inline-size: min(100% - 4.5rem, 22rem);
    margin: calc(var(--_space) * 3);
    margin-block-end: 0;
    padding: var(--_space);
    padding-inline-end: calc(var(--_space) * 4);
    border-radius: 2rem;
    background: var(--_scrim);
    color: var(--_on-media);
    pointer-events: none;
  }

  .landscape:not(.with-panel) .about {
    grid-area: 1 / 1;
    margin: calc(var(--_space) * 4);
  }

  .landscape:not(.with-panel) .status {
    margin-block-start: 3.25rem;
  }

  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    overflow: clip;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }

  .avatar img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .avatar.blank,
  .names.blank {
    background: color-mix(in srgb, currentcolor 14%, transparent);
    color: inherit;
  }

  .names.blank {
    flex: none;
    inline-size: 8rem;
    block-size: 1rem;
    border-radius: 0.5rem;
  }

  .names {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: 1.3;
  }

  .title,
  .host {
    overflow: hidden;
    margin: 0;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
    white-space: nowrap;
  }

  .title {
    font-size: var(--_text-m);
    font-weight: 700;
  }

  .host {
    font-size: var(--_text-s);
    opacity: 0.85;
  }
`;
