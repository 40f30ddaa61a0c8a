import type {Cart} from '../cart/cart.js';
import type {Stores} from '../stores/stores.js';
import type {Wishlist} from '../wishlist/wishlist.js';
import type {Problem} from './problem.js';
import {sessionAnalytics} from './session-analytics.js';
import {sessionCart} from './session-cart.js';
import {sessionStores} from './session-stores.js';
import {sessionWishlist} from './session-wishlist.js';
import type {Slices} from './slices.js';

/** What a shopper can do in a show. */
export interface Shopping {
  readonly cart: Cart;
  readonly stores: Stores;
  readonly wishlist: Wishlist;
  close(): void;
}

export interface SessionShoppingOptions {
  readonly slices: Slices;
  /** Where the events are dispatched from. */
  readonly target: EventTarget;
  /** Time from the start of the show to the frame on screen, in milliseconds. */
  readonly positionMs: () => number | undefined;
  readonly report: (problem: Problem) => void;
  /** The shopper has taken back the consent to remember choices. */
  readonly withdrawn: boolean;
}

/** Cart, stores and wish list of a session, and what the page's analytics hears of them. Each loads its own code when it is used. */
export function sessionShopping(options: SessionShoppingOptions): Shopping {
  const cart = sessionCart(options);
  const stores = sessionStores(options);
  const wishlist = sessionWishlist(options);
  const stopAnalytics = sessionAnalytics(options);
  return {
    cart,
    stores,
    wishlist,
    close() {
      cart.close();
      stores.close();
      wishlist.close();
      stopAnalytics();
    },
  };
}
