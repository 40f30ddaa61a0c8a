import {lazy} from './lazy.js';
import type {Shopping} from './session-shopping.js';
import type {Slices} from './slices.js';

export interface LazyShoppingOptions {
  readonly slices: Slices;
  /** `withdrawn`: the shopper has taken back the consent to remember choices in the meantime. */
  readonly load: (withdrawn: boolean) => Promise<Shopping>;
  readonly failed: (error: unknown) => void;
}

/**
 * Cart, stores and wish list whose code is loaded at the first request; at the latest when the show is known and the page
 * has nothing else to do, for what the page's cart holds and what its analytics wants to hear.
 */
export function lazyShopping({slices, load, failed}: LazyShoppingOptions): Shopping {
  const {cart, buying, availability, chosenStore, near, fulfillment, wishlist, manifest, settings} = slices;
  let withdrawn = false;
  const shopping = lazy(() => load(withdrawn), failed);
  const fetch = (): void => shopping.use(() => undefined);
  const look = (): void => {
    const {cartAdapter, analytics, consent} = settings.get();
    if (!manifest.get()) return;
    if (analytics === 'datalayer' && consent.analytics) return fetch();
    // Safari has no idle callback.
    if (cartAdapter !== 'none') (globalThis.requestIdleCallback ?? setTimeout)(fetch);
  };
  const stops = [
    manifest.listen(look),
    settings.listen((now, before) => {
      withdrawn = Boolean(before.consent.preferences && !now.consent.preferences);
      if (withdrawn) fetch();
      look();
    }),
  ];
  return {
    cart: {
      state: cart,
      buying,
      request: (wish) =>
        shopping.get().then(
          (it) => it.cart.request(wish),
          () => ({status: 'failed', cause: 'network', retryable: true}),
        ),
      close() {},
    },
    stores: {
      availability,
      chosen: chosenStore,
      near,
      fulfillment,
      ask(variant, options) {
        shopping.get().then(
          (it) => it.stores.ask(variant, options),
          () => availability.set(new Map(availability.get()).set(variant.variantId, {status: 'unknown'})),
        );
      },
      look: (place) => shopping.use((it) => it.stores.look(place)),
      choose: (store) => shopping.use((it) => it.stores.choose(store)),
      fulfil: (variantId, wanted) => shopping.use((it) => it.stores.fulfil(variantId, wanted)),
      close() {},
    },
    wishlist: {
      state: wishlist,
      request: (wish) => shopping.get().then((it) => it.wishlist.request(wish), () => false),
      close() {},
    },
    close() {
      for (const stop of stops) stop();
      shopping.drop((it) => it.close());
    },
  };
}
