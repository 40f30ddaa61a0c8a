import type {Money, Product, UnitPrice, Variant} from '../../protocol/index.js';
import {isSaleOver} from './sale-end.js';

export interface ShownPrice {
  readonly price: Money;
  /** The price before, only where it is higher and the sale is on. */
  readonly compareAt?: Money | undefined;
  readonly unitPrice?: UnitPrice | undefined;
  /** The cheapest of several prices. */
  readonly from: boolean;
}

export interface PriceOptions {
  /** Missing while it is not chosen. */
  readonly variant?: Variant | undefined;
  /** By the server's clock, in milliseconds since 1970. */
  readonly nowMs: number;
}

/** The price to show of one variant, or of a product whose variant is not chosen yet. */
export function priceOf(product: Product, {variant, nowMs}: PriceOptions): ShownPrice {
  const [first, ...others] = (variant ? [variant] : product.variants).map((each) => ({
    price: each.price ?? product.price,
    // The product's own belong to the product's own price.
    compareAt: each.compareAt ?? (each.price ? undefined : product.compareAt),
    unitPrice: each.unitPrice ?? (each.price ? undefined : product.unitPrice),
  }));
  if (!first) return {price: product.price, from: false};
  const cheapest = others.reduce((least, each) => (each.price.amount < least.price.amount ? each : least), first);
  const from = others.some(({price}) => price.amount !== first.price.amount);
  const reduced = isHigher(cheapest.compareAt, cheapest.price) && !isSaleOver(product, nowMs);
  return {...cheapest, compareAt: reduced ? cheapest.compareAt : undefined, from};
}

function isHigher(before: Money | undefined, now: Money): boolean {
  return before?.currency === now.currency && before.exponent === now.exponent && before.amount > now.amount;
}
