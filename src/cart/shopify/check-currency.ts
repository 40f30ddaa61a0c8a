import type {CartLine, CartOutcome} from '../cart.js';
import type {AjaxApi, AjaxOptions} from './ajax-api.js';
import type {CartJson} from './cart-json.js';
import {lookUpVariant} from './look-up-variant.js';
import {shopMoney} from './shop-money.js';
import {variantNumber} from './variant-id.js';

export interface CheckCurrencyOptions extends AjaxOptions {
  readonly ajax: AjaxApi;
  readonly lines: readonly CartLine[];
  readonly cart: CartJson;
}

/**
 * A cart of Shopify Markets has the currency of the shopper's country. Nobody is charged in another one than was shown:
 * the first line whose price is in another currency is answered with the price in the cart's own.
 */
export async function checkCurrency({ajax, lines, cart, signal}: CheckCurrencyOptions): Promise<CartOutcome | undefined> {
  const {currency} = cart;
  const line = lines.find(({price}) => price && price.currency !== currency);
  if (!line || !currency) return undefined;
  const variant = await lookUpVariant({ajax, url: line.url, variant: variantNumber(line.variantId) ?? 0, signal});
  if (variant === 'gone') return {status: 'rejected', reason: 'unavailable'};
  if (!variant) return {status: 'rejected', reason: 'currency-mismatch'};
  return {status: 'rejected', reason: 'price-changed', price: shopMoney(variant.price, currency)};
}
