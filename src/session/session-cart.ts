import type {Cart} from '../cart/cart.js';
import {createId} from './create-id.js';
import {lazy} from './lazy.js';
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

/**
 * The cart handoff of a session. The storefront around it is looked for once the show is known and the page has nothing
 * else to do; the rest is loaded at the first request.
 */
export function sessionCart({slices, target, positionMs, report}: SessionCartOptions): Cart {
  const {cart: state, buying, settings, manifest, shop} = slices;
  const follow = (url: string): void => location.assign(url);
  let told: unknown;
  const failed = (error: unknown): void => {
    if (error === told) return;
    told = error;
    report({code: 'cart-failed', message: `The cart's script could not be loaded. ${String(error)}`, fatal: false});
  };
  const storefront = lazy(async () => {
    const {createStorefront} = await import('../cart/create-storefront.js');
    return createStorefront({page: window, state, settings, follow, report});
  }, failed);
  const look = (): void => {
    if (!manifest.get() || settings.get().cartAdapter === 'none') return;
    stops.forEach((stop) => stop());
    // Safari has no idle callback.
    (globalThis.requestIdleCallback ?? setTimeout)(() => storefront.use(() => undefined));
  };
  const stops = [manifest.listen(look), settings.listen(look)];
  look();
  return lazyCart({
    state,
    buying,
    async load() {
      const [{createCart}, {adapter, timeoutMs}] = await Promise.all([import('../cart/create-cart.js'), storefront.get()]);
      return createCart({
        target,
        state,
        buying,
        handler: () => settings.get().cartHandler,
        adapter,
        timeoutMs,
        source: (surface, pinId) => ({showId: manifest.get()?.id ?? '', surface, pinId, positionMs: positionMs()}),
        shop,
        follow,
        report,
        createId,
      });
    },
    failed,
    ended() {
      stops.forEach((stop) => stop());
      storefront.drop((it) => it.close());
    },
  });
}
