import {css} from 'lit';

export const seekBarStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    color: var(--_on-media);
    --_fill: var(--_accent);
  }

  :host(:state(live)) {
    --_fill: var(--_live);
  }

  .slider {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    block-size: 1.75rem;
    border-radius: var(--_radius-s);
    cursor: pointer;
    /* A drag along the line seeks; one across it scrolls the page. */
    touch-action: pan-y;
    user-select: none;
  }

  @media (pointer: coarse) {
    .slider {
      block-size: 2.75rem;
    }
  }

  .slider:focus-visible {
    outline-color: var(--_on-media);
    box-shadow: 0 0 0 6px rgb(12 9 16 / 80%);
  }

  .track {
    position: absolute;
    inset: 0;
    block-size: 0.25rem;
    margin-block: auto;
    border-radius: 0.25rem;
    background: rgb(255 255 255 / 34%);
    box-shadow: 0 0 4px rgb(12 9 16 / 45%);
    overflow: clip;
    transition: block-size var(--_duration) var(--_ease);
  }

  .slider:hover .track,
  :host(:state(seeking)) .track {
    block-size: 0.4375rem;
  }

  .buffered,
  .played {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
  }

  .buffered {
    inline-size: var(--_loaded, 0%);
    background: rgb(255 255 255 / 30%);
  }

  .played {
    inline-size: var(--_at, 0%);
    background: var(--_fill);
  }

  /* A gap in the line: it shows on what is played and on what is not. */
  .mark {
    position: absolute;
    inset-block: 0;
    inline-size: 0.25rem;
    margin-inline-start: -0.125rem;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(12 9 16 / 75%);
  }

  .thumb {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_at, 0%);
    inline-size: 0.875rem;
    block-size: 0.875rem;
    margin-block: auto;
    margin-inline-start: -0.4375rem;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(12 9 16 / 40%), 0 1px 4px rgb(12 9 16 / 45%);
    pointer-events: none;
  }

  :host(:state(seeking)) .thumb {
    scale: 1.25;
  }

  .time {
    flex: none;
    min-inline-size: 2.5rem;
    font-size: var(--_text-s);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-shadow: 0 0 4px rgb(12 9 16 / 80%);
    white-space: nowrap;
    /* A sign stays in front of its number in right-to-left text. */
    direction: ltr;
  }

  .time:empty {
    display: none;
  }

  .preview {
    --_half: min(6.5rem, 50%);

    position: absolute;
    inset-block-end: calc(100% + var(--_space));
    inset-inline-start: clamp(0%, var(--_aim, 0%) - var(--_half), 100% - var(--_half) * 2);
    display: flex;
    justify-content: center;
    inline-size: calc(var(--_half) * 2);
    pointer-events: none;
  }

  .preview > * {
    background: var(--_scrim);
    backdrop-filter: blur(0.75rem);
  }

  .preview img {
    flex: none;
    inline-size: 3.25rem;
    block-size: 3.25rem;
    border-start-start-radius: var(--_radius-s);
    border-end-start-radius: var(--_radius-s);
    object-fit: cover;
  }

  .words {
    display: grid;
    align-content: center;
    min-inline-size: 0;
    padding: var(--_space) calc(var(--_space) * 2.5);
    border-radius: var(--_radius-s);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }

  .words > :last-child {
    direction: ltr;
    text-align: end;
  }

  :dir(ltr) > .words > :last-child {
    text-align: start;
  }

  img + .words {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .title {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
    }

    .played,
    .thumb {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
