/** A shopper wants to see which stores have the goods: the store chooser opens. Bubbles and is composed. */
export class StoreChooserRequestEvent extends Event {
  readonly productId: string;
  readonly variantId: string;

  constructor({productId, variantId}: {readonly productId: string; readonly variantId: string}) {
    super('live-shop-store-chooser-request', {bubbles: true, composed: true});
    this.productId = productId;
    this.variantId = variantId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-store-chooser-request': StoreChooserRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-store-chooser-request': StoreChooserRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-store-chooser-request': StoreChooserRequestEvent;
  }
}
