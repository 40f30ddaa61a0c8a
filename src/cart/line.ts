import type {Fulfillment, Money, Product, Variant} from '../protocol/index.js';
import type {CartLine} from './cart.js';

export interface LineOptions {
  /** The unit price that is shown; that of the variant, or else of the product, where missing. */
  readonly price?: Money | undefined;
  /** How the shopper wants to get the goods, as in `session.stores.fulfillment`. */
  readonly fulfillment?: Fulfillment | undefined;
}

/** The cart line for so many of one variant, at the price that is shown. */
export function lineOf(product: Product, variant: Variant, quantity: number, {price, fulfillment}: LineOptions = {}): CartLine {
  return {
    productId: product.id,
    variantId: variant.id,
    sku: variant.sku,
    selectedOptions: variant.selectedOptions,
    quantity,
    price: price ?? variant.price ?? product.price,
    title: product.title,
    url: product.url,
    ...(fulfillment && {fulfillment}),
  };
}
