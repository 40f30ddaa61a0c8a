import {css} from 'lit';

/** What comes up over the show. */
export const layerStyles = css`
  .veil {
    position: absolute;
    inset: 0;
    z-index: 2;
    background: rgb(12 9 16 / 45%);
    animation: appear var(--_duration) var(--_ease);
  }

  /* One is dark enough for all that lies under it. */
  .veil:has(~ .veil) {
    background: transparent;
  }

  .layer {
    position: absolute;
    inset: auto 0 0;
    z-index: 2;
    display: flex;
    flex-direction: column;
    max-block-size: 82%;
    margin-inline: auto;
    max-inline-size: 36rem;
    overflow: clip;
    border-radius: calc(var(--_radius) * 1.4) calc(var(--_radius) * 1.4) 0 0;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_text);
    animation: rise calc(var(--_duration) * 1.4) var(--_ease);
    outline: none;
  }

  .layer-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: calc(var(--_space) * 3) var(--_space);
    padding-inline: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }

  .layer-title {
    margin: 0;
    font-size: var(--_text-l);
    font-weight: 700;
  }

  .portrait :is(.sheet-layer, .stores-layer) {
    block-size: 82%;
  }

  .body {
    flex: 1 1 auto;
  }

  .waiting {
    margin: 0;
    padding: calc(var(--_space) * 8);
    color: var(--_muted);
    text-align: center;
  }

  .scroller {
    overflow: auto;
    overscroll-behavior: contain;
  }

  /* Beside the picture there is a column for it. */
  .landscape .layer:not(.shelf-layer) {
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: clamp(18rem, 31cqi, 24rem);
    max-block-size: none;
    border-radius: 0;
    animation-name: slide;
  }

  .landscape .veil:not(:has(~ .veil)) {
    background: rgb(12 9 16 / 30%);
  }

  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }

  @keyframes slide {
    from {
      opacity: 0;
      translate: 0 1.5rem;
    }
  }
`;
