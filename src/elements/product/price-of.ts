import type {Money, Product, Variant} from '../../protocol/index.js';

export interface ShownPrice {
  readonly price: Money;
  /** The price before, only where it is higher. */
  readonly compareAt?: Money | undefined;
  /** The cheapest of several prices. */
  readonly from: boolean;
}

/** The price to show of one variant, or of a product whose variant is not chosen yet. */
export function priceOf(product: Product, variant?: Variant): ShownPrice {
  const [first, ...others] = (variant ? [variant] : product.variants).map((each) => ({
    price: each.price ?? product.price,
    // The product's own belongs to the product's own price.
    compareAt: each.compareAt ?? (each.price ? undefined : product.compareAt),
  }));
  if (!first) return {price: product.price, from: false};
  const cheapest = others.reduce((least, each) => (each.price.amount < least.price.amount ? each : least), first);
  const from = others.some(({price}) => price.amount !== first.price.amount);
  return {...cheapest, compareAt: isHigher(cheapest.compareAt, cheapest.price) ? cheapest.compareAt : undefined, from};
}

function isHigher(before: Money | undefined, now: Money): boolean {
  return before?.currency === now.currency && before.exponent === now.exponent && before.amount > now.amount;
}
