import {checkQuantity} from '../../cart/quantity.js';
import type {QuantityRule, Stock} from '../../protocol/index.js';

/** Of what only the cart knows how many there are. */
export const unlimited: Stock = {status: 'unknown'};

/** The quantity that may be asked for and is nearest to the one wanted: the least where none is wanted. */
export function fittingQuantity(rule: QuantityRule, stock: Stock, wanted = rule.min): number {
  const check = checkQuantity(rule, stock, wanted);
  if (check.ok) return wanted;
  // What is sold out still has a quantity to show.
  return check.nearest ?? (stock === unlimited ? rule.min : fittingQuantity(rule, unlimited, wanted));
}

/** Whether there is enough for the least that the shop sells. */
export function isEnough(rule: QuantityRule, stock: Stock): boolean {
  const check = checkQuantity(rule, stock, rule.min);
  return check.ok || check.nearest !== undefined;
}

/** What limits a wish: a store has its own stock, which only the cart knows. */
export function stockFor(stock: Stock | undefined, fulfillment: unknown): Stock {
  return !stock || fulfillment ? unlimited : stock;
}
