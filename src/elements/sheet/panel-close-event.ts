/** What lies over a show and can be closed. */
export type Panel = 'shelf' | 'sheet' | 'stores' | 'bag';

/** The shopper closes a panel. Bubbles and is composed. */
export class PanelCloseEvent extends Event {
  readonly panel: Panel;

  constructor(panel: Panel) {
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
