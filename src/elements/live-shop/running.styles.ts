import {css} from 'lit';

/** What changes about frame, stage and headings once there is a show to be seen. */
export const runningStyles = css`
  :host(:state(fullscreen)) {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
  }

  :host(:state(fullscreen)) .frame {
    padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom);
    border-radius: 0;
  }

  :host(:state(fullscreen)) .stage {
    margin-block: calc(-1 * env(safe-area-inset-top)) calc(-1 * env(safe-area-inset-bottom));
  }

  .frame {
    /* What captions and controls keep clear of, from the lower edge. */
    --_clear: calc(4.25rem + var(--_bar));
    /* How high the slider of what can be rewound is. */
    --_bar: 0rem;
  }

  .frame:has(live-shop-player:state(seekable)) {
    --_bar: 1.75rem;
  }

  @media (pointer: coarse) {
    .frame:has(live-shop-player:state(seekable)) {
      --_bar: 2.75rem;
    }
  }

  .frame:has(live-shop-pin:state(shown)) {
    --_clear: calc(12rem + var(--_bar));
  }

  .frame.portrait {
    --_room: clamp(11.25rem, 32cqb, 19rem);
    --_clear: calc(var(--_room) + var(--_bar));
  }

  /* The chat makes way for the card, so that the card lies lower than face and goods. */
  .frame.portrait:has(live-shop-pin:state(shown)) {
    --_room: clamp(11.25rem, 26cqb, 15rem);
    --_clear: calc(var(--_room) + 8rem + var(--_bar));
  }

  .stage:has(live-shop-player:state(shown)) .poster {
    opacity: 0;
  }

  .stage > live-shop-player {
    position: absolute;
    inset: 0;
  }

  live-shop-player > .curtain {
    position: absolute;
    inset: 0;
  }

  .curtain:has(.headline:only-child) {
    pointer-events: none;
  }

  :is(.paused, .ended) .curtain {
    backdrop-filter: blur(0.75rem);
  }

  /* Above the pin, the chat and the play button. */
  .portrait:is(.paused, .ended) .curtain {
    justify-content: start;
    padding-block-start: max(8rem, 22cqb);
  }

  .strip {
    grid-area: strip;
    z-index: 1;
    margin: calc(var(--_space) * 3);
    margin-block-start: 0;
  }

  .landscape .strip {
    grid-area: 1 / 1 / -1 / 2;
    place-self: start center;
    margin-block-start: 3.75rem;
  }

  .viewers {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 1.625rem;
    padding-inline: calc(var(--_space) * 2.25);
    border-radius: 1rem;
    background: var(--_scrim);
    color: var(--_on-media);
    font-size: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .viewers svg {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .with-panel.landscape .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    white-space: normal;
  }

  .with-panel.landscape .host {
    color: var(--_muted);
    opacity: 1;
  }
`;
