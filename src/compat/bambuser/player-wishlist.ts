import type {LiveShop} from '../../elements/live-shop/live-shop.js';
import type {Product} from '../../protocol/index.js';
import {answerTo, outcomeOf} from './answer.js';
import type {Listeners} from './listeners.js';

export interface PlayerWishlistOptions {
  readonly liveShop: LiveShop;
  readonly listeners: Listeners;
  readonly products: () => readonly Product[];
  /** The page hides the wish list. */
  readonly hidden: () => boolean;
  readonly signal: AbortSignal;
}

/** The page's wish list, which knows its goods by their SKUs. Returns what takes its states. */
export function createPlayerWishlist(options: PlayerWishlistOptions): (statuses: Readonly<Record<string, boolean>>) => void {
  const {liveShop, listeners, products, hidden, signal} = options;
  const wished = new Map<string, boolean>();

  const update = (statuses: Readonly<Record<string, boolean>>): void => {
    for (const [sku, status] of Object.entries(statuses)) wished.set(sku, status === true);
    if (hidden()) return;
    liveShop.wishlist = products()
      .filter(({id, variants}) => [id, ...variants.map(skuOf)].some((sku) => wished.get(sku)))
      .map(({id}) => id);
  };

  liveShop.addEventListener(
    'live-shop-wishlist-request',
    (event) => {
      const {action, productId, variantId} = event.request;
      const name = action === 'add' ? 'ADD_TO_WISHLIST' : 'REMOVE_FROM_WISHLIST';
      if (event.claimed || !listeners.has(name)) return;
      const product = products().find(({id}) => id === productId);
      const variant = product?.variants.find(({id}) => id === variantId) ?? product?.variants[0];
      const sku = variant ? skuOf(variant) : productId;
      event.respondWith(async () => {
        const answer = await answerTo((callback) => listeners.emit(name, {sku}, callback));
        const done = outcomeOf(answer).status === 'added';
        if (done) update(action === 'add' ? {[sku]: true} : falseFor(product, sku));
        return done;
      });
    },
    {signal},
  );
  return update;
}

function skuOf({sku, id}: Product['variants'][number]): string {
  return sku ?? id;
}

/** A product is off the list when none of its variants is on it. */
function falseFor(product: Product | undefined, sku: string): Readonly<Record<string, boolean>> {
  return Object.fromEntries([sku, ...(product?.variants.map(skuOf) ?? [])].map((each) => [each, false]));
}
