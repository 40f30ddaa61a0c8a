import type {ReadableAtom} from '../atom/atom.js';
import type {BuyState, Cart, CartState} from '../cart/cart.js';
import {lazy} from './lazy.js';

/** A cart whose code is loaded at the first request. */
export function lazyCart({state, buying, load, failed, ended}: {
  readonly state: ReadableAtom<CartState>;
  readonly buying: ReadableAtom<ReadonlyMap<string, BuyState>>;
  readonly load: () => Promise<Cart>;
  readonly failed: (error: unknown) => void;
  readonly ended: () => void;
}): Cart {
  const cart = lazy(load, failed);
  return {
    state,
    buying,
    request: (wish) =>
      cart.get().then(
        (it) => it.request(wish),
        () => ({status: 'failed', cause: 'network', retryable: true}),
      ),
    close() {
      cart.drop((it) => it.close());
      ended();
    },
  };
}
