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
  }

  .frame.portrait {
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

  .scene {
    display: contents;
  }
`;

export const liveShopStyles = [frameStyles, stageStyles, headingStyles];
