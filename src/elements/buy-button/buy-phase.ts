import type {BuyState} from '../../cart/cart.js';
import type {Fulfillment, Product, Variant} from '../../protocol/index.js';
import {stockOf} from '../product/stock-of.js';
import {isEnough, stockFor} from './fitting-quantity.js';

/**
 * How a buy button stands. `idle`, `partial`, `changed`, `rejected`, `reserved` and `failed` ask for the goods on a tap,
 * and so do `busy` and `added`: two taps are two wishes. `choose`, `sold-out` and `unavailable` lead to the product;
 * `in-store` to the stores; `link` leaves for the product's page.
 */
export const buyPhases = [
  'idle', 'choose', 'busy', 'added', 'partial', 'changed', 'sold-out', 'rejected', 'failed', 'reserved', 'unavailable',
  'in-store', 'link',
] as const;

export type BuyPhase = (typeof buyPhases)[number];

export interface Offer {
  readonly product: Product;
  /** What would be bought; missing while options are to be chosen. */
  readonly variant?: Variant | undefined;
  /** All options are chosen, but nothing is made like that. */
  readonly unavailable?: boolean | undefined;
  readonly state?: BuyState | undefined;
  /** How the shopper wants to get it; sent home where missing. */
  readonly fulfillment?: Fulfillment | undefined;
}

export function buyPhase(offer: Offer): BuyPhase {
  const {product, variant, unavailable, fulfillment} = offer;
  if (!variant) {
    if (unavailable) return 'unavailable';
    return stockOf(product).status === 'out-of-stock' && !product.inStoreOnly ? 'sold-out' : 'choose';
  }
  const state = buyState(offer);
  // A reservation that is on its way or came to nothing is no word on the cart.
  const concerns = state?.action !== 'reserve' || state.status === 'reserved';
  const {status = 'idle', outcome} = (concerns && state) || {};
  if (status === 'unhandled') return product.url ? 'link' : 'unavailable';
  if (outcome?.status === 'rejected' && status === 'rejected') {
    if (outcome.reason === 'options-required') return 'choose';
    return outcome.reason === 'price-changed' && outcome.price ? 'changed' : 'rejected';
  }
  if (status !== 'idle' && status !== 'handed-off' && status !== 'reserved') return status;
  if (product.inStoreOnly && !fulfillment) return 'in-store';
  if (!isEnough(product.quantity, stockFor(variant.stock, fulfillment))) return 'sold-out';
  return status === 'reserved' ? 'reserved' : 'idle';
}

/** What is still true of a state: that a store cannot have it is over once it is sent home. */
export function buyState({state, fulfillment}: Pick<Offer, 'state' | 'fulfillment'>): BuyState | undefined {
  const {outcome} = state ?? {};
  const forStore = outcome?.status === 'rejected' && outcome.reason === 'fulfillment-unavailable';
  return forStore && !fulfillment ? undefined : state;
}

/** The variant that a button buys: the one asked for, or the only one there is. */
export function variantToBuy(product: Product, variantId?: string): Variant | undefined {
  if (variantId !== undefined) return product.variants.find(({id}) => id === variantId);
  return product.variants.length === 1 ? product.variants[0] : undefined;
}
