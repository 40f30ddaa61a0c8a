/** The shopper closes a panel. Bubbles and is composed. */
export class PanelCloseEvent extends Event {
  readonly panel: 'shelf' | 'sheet';

  constructor(panel: 'shelf' | 'sheet') {
    super('live-shop-close', {bubbles: true, composed: true});
    this.panel = panel;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-close': PanelCloseEvent;
  }
  interface DocumentEventMap {
    'live-shop-close': PanelCloseEvent;
  }
  interface WindowEventMap {
    'live-shop-close': PanelCloseEvent;
  }
}
