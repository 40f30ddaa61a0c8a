import type {ReadableAtom} from '../atom/atom.js';
import type {Cart, CartSource, CartSurface} from '../cart/cart.js';
import type {CartHandler} from '../cart/handler.js';
import type {Shop} from '../show/show.js';
import {createId} from './create-id.js';
import {lazyCart} from './lazy-cart.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionCartOptions {
  readonly slices: Slices;
  /** Where the cart's events are dispatched from. */
  readonly target: EventTarget;
  readonly handler: () => CartHandler | undefined;
  readonly source: (surface: CartSurface, pinId?: string) => CartSource;
  readonly shop: ReadableAtom<Shop>;
  readonly report: (problem: Problem) => void;
}

/** The cart handoff of a session. */
export function sessionCart({slices, target, handler, source, shop, report}: SessionCartOptions): Cart {
  const {cart: state, buying} = slices;
  return lazyCart({
    state,
    buying,
    async load() {
      const {createCart} = await import('../cart/create-cart.js');
      return createCart({
        target,
        state,
        buying,
        handler,
        source,
        shop,
        follow: (url) => location.assign(url),
        report,
        createId,
      });
    },
    failed: (error) =>
      report({code: 'cart-failed', message: `The cart's script could not be loaded. ${String(error)}`, fatal: false}),
  });
}
