import type {Product, Stock, Variant} from '../../protocol/index.js';

/** The stock to speak of: that of the variant, or what all variants of the product have in common. */
export function stockOf(product: Product, variant?: Variant): Stock {
  const [only, ...others] = variant ? [variant] : product.variants;
  if (!only || others.length === 0) return only?.stock ?? {status: 'unknown'};
  const left = product.variants.map(({stock}) => stock).filter(({status}) => status !== 'out-of-stock');
  const [first] = left;
  if (!first) return {status: 'out-of-stock'};
  // Two left in one size says nothing of the other sizes: only the status, and only where it is one for all.
  return {status: left.every(({status}) => status === first.status) ? first.status : 'unknown'};
}
