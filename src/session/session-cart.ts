import type {Cart} from '../cart/cart.js';
import {createId} from './create-id.js';
import {lazyCart} from './lazy-cart.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionCartOptions {
  readonly slices: Slices;
  /** Where the cart's events are dispatched from. */
  readonly target: EventTarget;
  /** Time from the start of the show to the frame on screen, in milliseconds. */
  readonly positionMs: () => number | undefined;
  readonly report: (problem: Problem) => void;
}

/** The cart handoff of a session. */
export function sessionCart({slices, target, positionMs, report}: SessionCartOptions): Cart {
  const {cart: state, buying, settings, manifest, shop} = slices;
  return lazyCart({
    state,
    buying,
    async load() {
      const {createCart} = await import('../cart/create-cart.js');
      return createCart({
        target,
        state,
        buying,
        handler: () => settings.get().cartHandler,
        timeoutMs: () => settings.get().cartTimeoutMs,
        source: (surface, pinId) => ({showId: manifest.get()?.id ?? '', surface, pinId, positionMs: positionMs()}),
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
