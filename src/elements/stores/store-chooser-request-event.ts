export interface StoreChooserRequest {
  readonly productId: string;
  readonly variantId: string;
  readonly quantity?: number | undefined;
}

/** A shopper wants to see which stores have the goods: the store chooser opens. Bubbles and is composed. */
export class StoreChooserRequestEvent extends Event {
  readonly productId: string;
  readonly variantId: string;
  /** How many the shopper has set; missing where they had no say. */
  readonly quantity: number | undefined;

  constructor({productId, variantId, quantity}: StoreChooserRequest) {
    super('live-shop-store-chooser-request', {bubbles: true, composed: true});
    this.productId = productId;
    this.variantId = variantId;
    this.quantity = quantity;
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
