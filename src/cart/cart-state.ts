import {money, parse, type Result} from '../protocol/index.js';
import {fulfillmentMethod} from '../protocol/store.js';
import {array, integer, object, optional, shopId, string, url} from '../protocol/shape.js';
import type {CartState, CartStateLine, Fulfillment} from './cart.js';

const label = optional(string(500, 0));

const line = object<CartStateLine>({
  variantId: shopId,
  quantity: integer(),
  lineId: optional(shopId),
  productId: optional(shopId),
  title: label,
  detail: label,
  price: optional(money),
  image: optional(url),
  url: optional(url),
  fulfillment: optional(object<Fulfillment>({method: fulfillmentMethod, storeId: shopId})),
});

const cartState = object<CartState>({
  count: optional(integer()),
  total: optional(money),
  lines: optional(array(line, 1000)),
  url: optional(url),
  checkoutUrl: optional(url),
});

/** Reads what a page says of its cart. Nothing at all (`undefined`, `null`) is a cart of which nothing is known. */
export function parseCartState(input: unknown): Result<CartState> {
  return parse(cartState, input ?? {});
}
