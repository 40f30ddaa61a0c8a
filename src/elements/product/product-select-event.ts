/** A shopper wants to see a product: the sheet with its details opens. Bubbles and is composed. */
export class ProductSelectEvent extends Event {
  readonly productId: string;
  /** Where the shopper tapped. */
  readonly surface: 'pin' | 'shelf';

  constructor({productId, surface}: {readonly productId: string; readonly surface: 'pin' | 'shelf'}) {
    super('live-shop-product-select', {bubbles: true, composed: true});
    this.productId = productId;
    this.surface = surface;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-product-select': ProductSelectEvent;
  }
  interface DocumentEventMap {
    'live-shop-product-select': ProductSelectEvent;
  }
  interface WindowEventMap {
    'live-shop-product-select': ProductSelectEvent;
  }
}
