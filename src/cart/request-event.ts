import {RespondableEvent, type Response} from '../request/respondable-event.js';
import type {CartRequest} from './cart.js';
import type {CartAnswer} from './handler.js';

/** What a page gives to `respondWith()` of a cart request. */
export type CartResponse = Response<CartRequest, CartAnswer>;

/**
 * A shopper wants something of the page's cart. Answer with `respondWith()`. Its `signal` is aborted when the element is
 * gone, or when the same wish is sent again.
 */
export class CartRequestEvent extends RespondableEvent<CartRequest, CartAnswer> {
  constructor(request: CartRequest, init: {readonly signal: AbortSignal}) {
    super('live-shop-cart-request', request, init);
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-cart-request': CartRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-cart-request': CartRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-cart-request': CartRequestEvent;
  }
}
