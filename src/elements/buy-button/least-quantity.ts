import {checkQuantity} from '../../cart/quantity.js';
import type {QuantityRule} from '../../protocol/index.js';

/** The least that may be bought, whatever the stock. */
export function leastQuantity(rule: QuantityRule): number {
  const check = checkQuantity(rule, {status: 'unknown'}, rule.min);
  return check.ok ? rule.min : (check.nearest ?? rule.min);
}
