export interface MomentRequest {
  readonly productId: string;
  /** Programme date in milliseconds since 1970. */
  readonly dateMs: number;
}

/** A viewer wants to see the moment at which a product was shown. Bubbles; canceled, the video stays where it is. */
export class MomentRequestEvent extends Event implements MomentRequest {
  readonly productId: string;
  readonly dateMs: number;

  constructor({productId, dateMs}: MomentRequest) {
    super('live-shop-moment-request', {bubbles: true, composed: true, cancelable: true});
    this.productId = productId;
    this.dateMs = dateMs;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-moment-request': MomentRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-moment-request': MomentRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-moment-request': MomentRequestEvent;
  }
}
