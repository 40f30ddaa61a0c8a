import type {Wishlist} from '../wishlist/wishlist.js';
import {lazy} from './lazy.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionWishlistOptions {
  readonly slices: Slices;
  /** Where the requests are dispatched from. */
  readonly target: EventTarget;
  readonly report: (problem: Problem) => void;
}

/** The wish list of a session. Its code is loaded at the first wish. */
export function sessionWishlist({slices, target, report}: SessionWishlistOptions): Wishlist {
  const {wishlist: state, manifest} = slices;
  const complain = (message: string): void => report({code: 'wishlist-failed', message, fatal: false});
  const list = lazy(
    async () => {
      const {createWishlist} = await import('../wishlist/create-wishlist.js');
      return createWishlist({target, state, showId: () => manifest.get()?.id ?? '', complain});
    },
    (error) => complain(`The script of the wish list could not be loaded. ${String(error)}`),
  );
  return {
    state,
    request: (wish) => list.get().then((it) => it.request(wish), () => false),
    close: () => list.drop((it) => it.close()),
  };
}
