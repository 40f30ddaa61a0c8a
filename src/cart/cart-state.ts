import {money, parse, type Result} from '../protocol/index.js';
import {array, integer, object, optional, shopId} from '../protocol/shape.js';
import type {CartState} from './cart.js';

const cartState = object<CartState>({
  count: optional(integer()),
  total: optional(money),
  lines: optional(
    array(object<{readonly variantId: string; readonly quantity: number}>({variantId: shopId, quantity: integer()}), 1000),
  ),
});

/** Reads what a page says of its cart. Nothing at all (`undefined`, `null`) is a cart of which nothing is known. */
export function parseCartState(input: unknown): Result<CartState> {
  return parse(cartState, input ?? {});
}
