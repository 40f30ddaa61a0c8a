import type {AdapterOptions, CartAdapter} from './adapter.js';
import type {StorefrontName} from './detect-storefront.js';

/** Loads the code that speaks to the cart of one shop system. Rejects where it cannot be had. */
export async function loadAdapter(name: StorefrontName, options: AdapterOptions): Promise<CartAdapter> {
  if (name === 'shopify') {
    const {createShopifyAdapter} = await import('./shopify/create-shopify-adapter.js');
    return createShopifyAdapter(options);
  }
  const {createWooCommerceAdapter} = await import('./woocommerce/create-woocommerce-adapter.js');
  return createWooCommerceAdapter(options);
}
