import type {CartLine, CartStateLine} from '../../cart/cart.js';
import {sameId} from '../../cart/same-id.js';
import type {Product} from '../../protocol/index.js';
import type {TitledLine} from './shown-lines.js';

/** Tells a line from the others of a cart, before and after its quantity has changed. */
export function lineKey({lineId, variantId, fulfillment}: CartStateLine): string {
  return lineId ?? JSON.stringify([variantId, fulfillment?.method, fulfillment?.storeId]);
}

/** The product of a line, where the show has it. */
export function productOf({variantId}: CartStateLine, products: readonly Product[]): Product | undefined {
  return products.find(({variants}) => variants.some(({id}) => sameId(id, variantId)));
}

/** A line of the cart as a request names it. */
export function lineRequest(line: TitledLine, quantity: number, product: Product | undefined): CartLine {
  const variant = product?.variants.find(({id}) => sameId(id, line.variantId));
  const {variantId, title, price, lineId, fulfillment} = line;
  return {
    // As when it was added. A page that gives its lines no product has one variant for each.
    productId: product?.id ?? line.productId ?? variantId,
    variantId,
    sku: variant?.sku,
    selectedOptions: variant?.selectedOptions ?? [],
    quantity,
    price,
    title,
    url: line.url ?? product?.url,
    lineId,
    fulfillment,
  };
}
