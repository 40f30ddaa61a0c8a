/** A viewer wants the whole show to fill the screen, or to leave that. Bubbles; the `<live-shop>` around answers it. */
export class FullscreenRequestEvent extends Event {
  readonly on: boolean;

  constructor(on: boolean) {
    super('live-shop-fullscreen-request', {bubbles: true, composed: true, cancelable: true});
    this.on = on;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-fullscreen-request': FullscreenRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-fullscreen-request': FullscreenRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-fullscreen-request': FullscreenRequestEvent;
  }
}
