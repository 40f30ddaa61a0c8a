import {createWishlist} from '../wishlist/create-wishlist.js';
import type {Wishlist} from '../wishlist/wishlist.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionWishlistOptions {
  readonly slices: Slices;
  /** Where the requests are dispatched from. */
  readonly target: EventTarget;
  readonly report: (problem: Problem) => void;
}

/** The wish list of a session. */
export function sessionWishlist({slices}: SessionWishlistOptions): Wishlist {
  return createWishlist({state: slices.wishlist});
}
