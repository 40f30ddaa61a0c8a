import type {CartReason} from '../cart.js';
import {isNonceRefusal, type Refusal} from './store-api.js';
import type {WooItem, WooLimits} from './woo-cart.js';

const reasons: ReadonlyMap<string, CartReason> = new Map([
  ['woocommerce_rest_product_out_of_stock', 'out-of-stock'],
  ['woocommerce_rest_cart_product_no_stock', 'out-of-stock'],
  ['woocommerce_rest_product_partially_out_of_stock', 'insufficient-stock'],
  ['woocommerce_rest_product_too_many_in_cart', 'quantity-limit'],
  ['woocommerce_rest_cart_product_sold_individually', 'quantity-limit'],
  ['woocommerce_rest_product_invalid_quantity', 'quantity-limit'],
  ['readonly_quantity', 'quantity-limit'],
  ['woocommerce_rest_missing_attributes', 'options-required'],
  ['woocommerce_rest_missing_variation_data', 'options-required'],
  ['woocommerce_rest_invalid_variation_data', 'options-required'],
  ['woocommerce_rest_variation_id_from_variation_data', 'options-required'],
  ['woocommerce_rest_cart_invalid_product', 'unavailable'],
  ['woocommerce_rest_cart_invalid_parent_product', 'unavailable'],
  ['woocommerce_rest_cart_invalid_key', 'unavailable'],
  ['woocommerce_rest_product_not_purchasable', 'unavailable'],
  ['woocommerce_rest_cart_product_is_not_purchasable', 'unavailable'],
]);

export interface RefusedLine {
  /** The line that is in the cart, where there is one. */
  readonly item?: WooItem | undefined;
  /** How many it would hold. */
  readonly wanted: number;
}

/**
 * The reason behind the code of a refusal (WooCommerce, `StoreApi/Utilities/CartController.php` and `QuantityLimits.php`);
 * undefined for the codes of plugins, which may refuse after the goods are in the cart.
 */
export function reasonOf(refusal: Refusal, {item, wanted}: RefusedLine): CartReason | undefined {
  if (isNonceRefusal(refusal)) return 'session-lost';
  if (refusal.code === 'invalid_quantity') return item ? limitOf(item.limits, wanted) : 'quantity-limit';
  return reasons.get(refusal.code) ?? (refusal.httpStatus === 401 ? 'login-required' : undefined);
}

/** Why a line does not hold that many. */
export function limitOf({maximum = Infinity, multipleOf, isFixed, isLowOnStock}: WooLimits, wanted: number): CartReason {
  if (isFixed) return 'quantity-limit';
  if (wanted > maximum) return isLowOnStock ? 'insufficient-stock' : 'quantity-limit';
  return wanted % multipleOf === 0 ? 'quantity-limit' : 'quantity-step';
}
