import {css} from 'lit';

export const galleryStyles = css`
  :host {
    display: block;
    position: relative;
  }

  .picture {
    border-radius: var(--_radius);
  }

  .single .picture {
    aspect-ratio: var(--_single-ratio, 1);
  }

  .pictures {
    display: flex;
    gap: calc(var(--_space) * 2);
    margin: 0 calc(-1 * var(--_bleed, 0px));
    padding: 0 var(--_bleed, 0px);
    overflow-x: auto;
    scroll-padding-inline: var(--_bleed, 0px);
    list-style: none;
    overscroll-behavior-x: contain;
    scroll-behavior: smooth;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .pictures:focus-visible {
    outline-offset: -3px;
  }

  li {
    flex: none;
    inline-size: var(--_slide, 100%);
    scroll-snap-align: start;
  }

  .step {
    position: absolute;
    inset-block-start: calc(50% - 0.875rem);
    translate: 0 -50%;
  }

  .previous {
    inset-inline-start: calc(var(--_space) * 2);
  }

  .next {
    inset-inline-end: calc(var(--_space) * 2);
  }

  .step[aria-disabled='true'] {
    opacity: 0;
    pointer-events: none;
  }

  .step[aria-disabled='true']:focus-visible {
    opacity: 0.5;
  }

  .dots {
    display: flex;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
    padding-block-start: calc(var(--_space) * 3);
  }

  .dot {
    inline-size: 0.375rem;
    block-size: 0.375rem;
    border-radius: 1rem;
    background: color-mix(in oklab, var(--_muted), transparent 55%);
    transition: inline-size var(--_duration) var(--_ease);
  }

  .here {
    inline-size: 1.125rem;
    background: var(--_text);
  }

  @media (prefers-reduced-motion: reduce) {
    .pictures {
      scroll-behavior: auto;
    }
  }

  @media (forced-colors: active) {
    .dot {
      background: GrayText;
    }

    .here {
      background: CanvasText;
    }
  }
`;
