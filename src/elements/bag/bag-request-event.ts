/**
 * A shopper wants to see the shop's bag. The `<live-shop>` around it answers: with what the page shows, else with a panel
 * of its own. Bubbles, is composed and cancelable: `preventDefault()` calls it off.
 */
export class BagRequestEvent extends Event {
  constructor() {
    super('live-shop-bag-request', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-bag-request': BagRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-bag-request': BagRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-bag-request': BagRequestEvent;
  }
}
