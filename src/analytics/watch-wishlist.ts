import type {ReadableAtom} from '../atom/atom.js';
import {goodsOf, type Goods} from './item.js';
import type {Teller} from './teller.js';

/** What is known of the page's wish list. */
export interface WishlistNow {
  readonly productIds?: readonly string[] | undefined;
  readonly pending: readonly string[];
}

/** The fields of a `live-shop-wishlist-request` event. */
interface Wished {
  readonly request: {readonly action: string; readonly productId: string; readonly variantId?: string | undefined};
}

export interface WatchWishlistOptions {
  readonly target: EventTarget;
  readonly wishlist: ReadableAtom<WishlistNow>;
  readonly teller: Teller;
  readonly signal: AbortSignal;
}

/** Tells of each product that the shopper puts on the page's wish list, once the page has done it. */
export function watchWishlist({target, wishlist, teller, signal}: WatchWishlistOptions): void {
  const wished = new Map<string, string | undefined>();
  const onRequest = ({request: {action, productId, variantId}}: Wished): void => {
    if (action === 'add') wished.set(productId, variantId);
    else wished.delete(productId);
  };
  const settle = ({productIds = [], pending}: WishlistNow, before: WishlistNow): void => {
    for (const [productId, variantId] of [...wished]) {
      if (pending.includes(productId) || !before.pending.includes(productId)) continue;
      wished.delete(productId);
      const goods = productIds.includes(productId) && wishedGoods(teller, productId, variantId);
      if (goods) teller.tell('add_to_wishlist', [goods], {place: {}});
    }
  };
  const stop = wishlist.listen(settle);
  signal.addEventListener('abort', stop, {once: true});
  target.addEventListener('live-shop-wishlist-request', (event) => onRequest(event as Event & Wished), {signal});
}

function wishedGoods(teller: Teller, productId: string, variantId: string | undefined): Goods | undefined {
  const product = teller.product(productId);
  if (!product) return undefined;
  const chosen = product.variants.find(({id}) => id === variantId);
  const words = chosen && {
    variant: chosen.selectedOptions.map(({value}) => value).join(', '),
    price: chosen.price ?? product.price,
  };
  return {...goodsOf(product), ...words};
}
