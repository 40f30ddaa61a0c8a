import type {CartState} from './cart.js';
import type {CartHandler} from './handler.js';

/** The carts that the element can speak to by itself. `auto` looks for the others; `none` leaves the cart to the page. */
export type CartAdapterName = 'auto' | 'shopify' | 'woocommerce' | 'none';

/** One storefront's cart, spoken to on the page's behalf when neither a listener nor `cartHandler` answers. */
export interface CartAdapter {
  /**
   * Applies a request. No cart takes an idempotency key: after a lost response read the cart again and answer with what
   * is in it; never send an add twice. What it cannot carry, it answers with `rejected` and a reason.
   */
  readonly apply: CartHandler;
  /** Reads what is in the cart. Asked when the element is there, and whenever the shopper comes back to the page. */
  readonly read?: ((context: {readonly signal: AbortSignal}) => Promise<CartState>) | undefined;
  /** Calls back when the rest of the page has changed the cart, until `signal` is aborted. */
  readonly watch?: ((changed: () => void, context: {readonly signal: AbortSignal}) => void) | undefined;
}

/** What an adapter of this package is made with. */
export interface AdapterOptions {
  /** The window of the storefront. */
  readonly page: Window & typeof globalThis;
  /** What the cart holds, as read with the answer of a request. */
  readonly publish: (cart: CartState) => void;
  /** Opens another page of the shop. */
  readonly follow: (url: string) => void;
}
