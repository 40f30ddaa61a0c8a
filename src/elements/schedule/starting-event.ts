/** The time at which a scheduled show was to begin has come. Bubbles. */
export class StartingEvent extends Event {
  constructor() {
    super('live-shop-starting', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-starting': StartingEvent;
  }
  interface DocumentEventMap {
    'live-shop-starting': StartingEvent;
  }
  interface WindowEventMap {
    'live-shop-starting': StartingEvent;
  }
}
