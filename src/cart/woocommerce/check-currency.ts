import type {Money} from '../../protocol/index.js';
import type {CartOutcome} from '../cart.js';
import {findProduct} from './products.js';
import type {StoreApi} from './store-api.js';
import type {WooCart} from './woo-cart.js';

/**
 * Refuses goods whose price the shopper saw in another currency than the cart's, with the price there where the shop tells
 * it. Undefined where all is well, or nothing can be said.
 */
export async function checkCurrency(
  api: StoreApi,
  {id, price, cart}: {readonly id: number; readonly price?: Money | undefined; readonly cart: WooCart},
): Promise<CartOutcome | undefined> {
  if (!price || !cart.currency || price.currency === cart.currency) return undefined;
  const inShop = (await findProduct(api, id))?.price;
  return inShop?.currency === cart.currency
    ? {status: 'rejected', reason: 'price-changed', price: inShop}
    : {status: 'rejected', reason: 'currency-mismatch'};
}
