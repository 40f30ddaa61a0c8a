import type {ReadableAtom} from '../atom/atom.js';
import type {CartState} from '../cart/cart.js';
import {goodsOf} from './item.js';
import {createTeller, type TellerOptions} from './teller.js';
import {watchCart} from './watch-cart.js';
import {watchPins, type ShownPin} from './watch-pins.js';
import {watchProducts} from './watch-products.js';
import {watchWishlist, type WishlistNow} from './watch-wishlist.js';

export interface AnalyticsOptions extends TellerOptions {
  /** The `<live-shop>` whose events are told. */
  readonly target: EventTarget;
  readonly stage: ReadableAtom<{readonly pin?: ShownPin | undefined}>;
  readonly cart: ReadableAtom<CartState>;
  readonly wishlist: ReadableAtom<WishlistNow>;
  /** The viewer can see the show. */
  readonly visible: ReadableAtom<boolean>;
  /** Pins that have been told already, each with its show. */
  readonly seenPins: Set<string>;
  /** Ends the telling. */
  readonly signal: AbortSignal;
}

/** Tells what the shopper does with the goods of one show as events of Google Analytics 4, from now until `signal`. */
export function createAnalytics(options: AnalyticsOptions): void {
  const teller = createTeller(options);
  watchPins({
    ...options,
    showId: () => options.manifest.get()?.id ?? '',
    tell: ({pinId}, product) =>
      teller.tell('view_promotion', [goodsOf(product)], {
        place: {surface: 'pin', pinId},
        promotion: teller.promotionOf(pinId, product),
      }),
  });
  watchProducts({...options, teller});
  watchCart({...options, teller});
  watchWishlist({...options, teller});
}
