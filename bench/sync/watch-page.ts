import type {Pattern} from './pattern.js';

/** A card that came onto the screen. */
export interface ShownPin {
  readonly title: string;
  /** Number of the frame on screen at that moment. */
  readonly frame: number;
  /** How many frames had been presented by then. */
  readonly presented: number;
}

/** What has been seen since the page was opened, or since the lists were emptied. */
export interface Watched {
  readonly pins: ShownPin[];
  /** Number of every frame that was presented, in that order. */
  readonly frames: number[];
}

/**
 * Runs in the page, before its scripts: reads the number of each presented frame from the picture, and with every change of
 * the pinned product the number of the frame that is on screen then. It knows of the element only what anybody can see.
 */
export function watchPage({columns, rows}: Pattern): void {
  const watched: Watched = {pins: [], frames: []};
  Object.assign(window, {watched});
  const context = new OffscreenCanvas(columns, rows).getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('No canvas to read the picture with.');
  // One pixel per block, from its middle.
  context.imageSmoothingEnabled = false;
  let video: HTMLVideoElement | undefined;
  let pin: Element | undefined;
  let title = '';

  function frameOnScreen(): number | undefined {
    if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !context) return undefined;
    context.drawImage(video, 0, 0, columns, rows);
    const {data} = context.getImageData(0, 0, columns, rows);
    const light = Array.from({length: columns * rows}, (_, index) => data[index * 4] ?? 0);
    const [black = 0, white = 0, ...bits] = light;
    if (white - black < 100) return undefined;
    let number = bits.reduce((sum, value, bit) => (value > (black + white) / 2 ? sum | (1 << bit) : sum), 0);
    for (let shift = 1; shift < bits.length; shift *= 2) number ^= number >> shift;
    return number;
  }

  function look(): void {
    const shown = pin?.shadowRoot?.querySelector('[part~="card"]:not([inert]) [part~="title"]')?.textContent?.trim() ?? '';
    if (shown === title) return;
    title = shown;
    const frame = frameOnScreen();
    if (shown !== '' && frame !== undefined) watched.pins.push({title, frame, presented: watched.frames.length});
  }

  function find(root: ParentNode): Element | undefined {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'live-shop-pin') return element;
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  }

  const observer = new MutationObserver(look);
  setInterval(() => {
    if (pin?.isConnected) return;
    observer.disconnect();
    // One that is not upgraded yet has nothing to be watched: it is looked for again.
    const found = find(document);
    pin = found?.shadowRoot ? found : undefined;
    if (!pin?.shadowRoot) return;
    observer.observe(pin.shadowRoot, {subtree: true, childList: true, attributes: true, characterData: true});
    look();
  }, 50);

  const {play} = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    if (this instanceof HTMLVideoElement && this !== video) {
      const current = (video = this);
      const presented = (): void => {
        if (current !== video) return;
        const frame = frameOnScreen();
        if (frame !== undefined) watched.frames.push(frame);
        current.requestVideoFrameCallback(presented);
      };
      current.requestVideoFrameCallback(presented);
    }
    return play.call(this);
  };
}
