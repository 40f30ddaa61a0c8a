import type {Product, Variant} from '../protocol/index.js';
import type {CartLine} from './cart.js';

/** The cart line for so many of one variant, at the price that is shown. */
export function lineOf(product: Product, variant: Variant, quantity: number): CartLine {
  return {
    productId: product.id,
    variantId: variant.id,
    sku: variant.sku,
    selectedOptions: variant.selectedOptions,
    quantity,
    price: variant.price ?? product.price,
    title: product.title,
    url: product.url,
  };
}
