import type {CartOutcome, CartRequest} from './cart.js';

/** What came of a cart request: once for every `live-shop-cart-request`. Bubbles and is composed. */
export class CartResultEvent extends Event {
  readonly request: CartRequest;
  readonly outcome: CartOutcome;
  /** A correction: the answer came after the request had been given up as `failed`, and this is what it said. */
  readonly late: boolean;

  constructor(request: CartRequest, outcome: CartOutcome, {late = false}: {readonly late?: boolean} = {}) {
    super('live-shop-cart-result', {bubbles: true, composed: true});
    this.request = request;
    this.outcome = outcome;
    this.late = late;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-cart-result': CartResultEvent;
  }
  interface DocumentEventMap {
    'live-shop-cart-result': CartResultEvent;
  }
  interface WindowEventMap {
    'live-shop-cart-result': CartResultEvent;
  }
}
