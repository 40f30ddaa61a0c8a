import type {CartHandler} from './handler.js';

/** One storefront's cart, spoken to on the page's behalf when neither a listener nor `cartHandler` answers. */
export interface CartAdapter {
  /**
   * Applies a request. No cart takes an idempotency key: after a lost response read the cart again and answer with what
   * is in it; never send an add twice.
   */
  readonly apply: CartHandler;
}
