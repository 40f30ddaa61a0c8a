import type {CartState, CartStateLine} from '../../cart/cart.js';
import type {Money, Product} from '../../protocol/index.js';

/** A cart of so many units by SKU, with the names and prices of the show's goods. */
export function cartState(units: ReadonlyMap<string, number>, products: readonly Product[]): CartState {
  const lines = [...units].map(([sku, quantity]) => lineOf(sku, quantity, products));
  return {count: lines.reduce((sum, {quantity}) => sum + quantity, 0), lines, total: totalOf(lines)};
}

function lineOf(sku: string, quantity: number, products: readonly Product[]): CartStateLine {
  for (const product of products) {
    const variant = product.variants.find((each) => (each.sku ?? each.id) === sku);
    if (!variant) continue;
    return {
      variantId: variant.id,
      quantity,
      productId: product.id,
      title: product.title,
      detail: variant.selectedOptions.map(({value}) => value).join(', ') || undefined,
      price: variant.price ?? product.price,
      image: (variant.image ?? product.images[0])?.url,
      url: product.url,
    };
  }
  return {variantId: sku, quantity};
}

/** What it all costs; undefined where a price is not known, or in several currencies. */
function totalOf(lines: readonly CartStateLine[]): Money | undefined {
  const first = lines[0]?.price;
  const same = lines.every(({price}) => price?.currency === first?.currency && price?.exponent === first?.exponent);
  if (!first || !same) return undefined;
  return {...first, amount: lines.reduce((sum, {price, quantity}) => sum + (price?.amount ?? 0) * quantity, 0)};
}
