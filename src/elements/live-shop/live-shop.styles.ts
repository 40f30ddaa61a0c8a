import {css} from 'lit';
import {headingStyles} from './headings.styles.js';
import {stageStyles} from './stage.styles.js';

const frameStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    inline-size: 100%;
    --_max-block-size: var(--live-shop-max-block-size, 94svh);
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

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

  /* The page may give the host another display, and then it lays nothing out. */
  .box {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    inline-size: 100%;
    block-size: 100%;
    container-type: inline-size;
  }

  /* Gives a host whose height the page leaves open one that goes with its width; any other height stays. */
  .extent {
    grid-area: 1 / 1;
    max-block-size: 100%;
    block-size: min(max(30rem, 177.78cqi), var(--_max-block-size));
  }

  @container (inline-size >= 44rem) {
    :host(:not([layout='portrait'])) .extent {
      block-size: min(max(30rem, 56.25cqi), var(--_max-block-size));
    }
  }

  .frame {
    position: relative;
    isolation: isolate;
    grid-area: 1 / 1;
    display: grid;
    overflow: clip;
    container: frame / size;
    /* Square where it reaches from edge to edge of the viewport. */
    border-radius: max(0px, min(var(--_radius), (100vw - 100cqi - 4px) * 9999));
    background: var(--_surface);
    outline: none;
    /* What captions and controls keep clear of, from the lower edge. */
    --_clear: 4.25rem;
  }

  .frame:has(live-shop-pin:state(shown)) {
    --_clear: 12rem;
  }

  .frame.portrait {
    --_room: clamp(11.25rem, 32cqb, 19rem);
    --_clear: var(--_room);
    grid-template:
      'about about' auto
      'status status' auto
      'strip strip' auto
      '. .' minmax(0, 1fr)
      'pin pin' auto
      'chat rail' auto
      / minmax(0, 1fr) auto;
    background: #131016;
  }

  /* The chat makes way for the card, so that the card lies lower than face and goods. */
  .frame.portrait:has(live-shop-pin:state(shown)) {
    --_room: clamp(11.25rem, 26cqb, 15rem);
    --_clear: calc(var(--_room) + 8rem);
  }

  :host([layout='portrait']) .frame {
    justify-self: center;
    block-size: 100%;
    max-inline-size: 100%;
    aspect-ratio: 9 / 16;
  }

  .frame.landscape {
    box-shadow: 0 0 0 1px var(--_line);
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  .frame.landscape.with-panel {
    grid-template:
      'stage about' auto
      'stage tabs' auto
      'stage panel' minmax(0, 1fr)
      / minmax(0, 1fr) clamp(18rem, 31cqi, 24rem);
  }

  :host(:state(fullscreen)) .frame {
    padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom);
    border-radius: 0;
  }

  :host(:state(fullscreen)) .stage {
    margin-block: calc(-1 * env(safe-area-inset-top)) calc(-1 * env(safe-area-inset-bottom));
  }

  .scene {
    display: contents;
  }
`;

export const liveShopStyles = [frameStyles, stageStyles, headingStyles];
