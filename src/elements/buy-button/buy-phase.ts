import type {BuyState} from '../../cart/cart.js';
import type {Product, Variant} from '../../protocol/index.js';
import {stockOf} from '../product/stock-of.js';

/**
 * How a buy button stands. `idle`, `partial`, `rejected` and `failed` ask for the goods on a tap, and so do `busy` and
 * `added`: two taps are two wishes. `choose`, `sold-out` and `unavailable` lead to the product; `link` leaves for its page.
 */
export type BuyPhase =
  | 'idle' | 'choose' | 'busy' | 'added' | 'partial' | 'sold-out' | 'rejected' | 'failed' | 'unavailable' | 'link';

export interface Offer {
  readonly product: Product;
  /** What would be bought; missing while options are to be chosen. */
  readonly variant?: Variant | undefined;
  /** All options are chosen, but nothing is made like that. */
  readonly unavailable?: boolean | undefined;
  readonly state?: BuyState | undefined;
}

export function buyPhase({product, variant, unavailable, state}: Offer): BuyPhase {
  if (!variant) return unavailable ? 'unavailable' : stockOf(product).status === 'out-of-stock' ? 'sold-out' : 'choose';
  const {status = 'idle', outcome} = state ?? {};
  if (outcome?.status === 'rejected' && outcome.reason === 'options-required') return 'choose';
  if (status === 'unhandled') return product.url ? 'link' : 'unavailable';
  if (status !== 'idle' && status !== 'handed-off' && status !== 'reserved') return status;
  return variant.stock.status === 'out-of-stock' ? 'sold-out' : 'idle';
}

/** The variant that a button buys: the one asked for, or the only one there is. */
export function variantToBuy(product: Product, variantId?: string): Variant | undefined {
  if (variantId !== undefined) return product.variants.find(({id}) => id === variantId);
  return product.variants.length === 1 ? product.variants[0] : undefined;
}
