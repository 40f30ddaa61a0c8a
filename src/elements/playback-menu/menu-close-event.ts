/** The menu of the video wants to be closed. Bubbles no further than the player. */
export class MenuCloseEvent extends Event {
  /** The focus goes back to the button that opened it. */
  readonly returnFocus: boolean;

  constructor({returnFocus}: {readonly returnFocus: boolean}) {
    super('live-shop-menu-close', {bubbles: true});
    this.returnFocus = returnFocus;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-menu-close': MenuCloseEvent;
  }
}
