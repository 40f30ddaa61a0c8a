import type {Money, UnitPrice} from '../protocol/index.js';

export interface PriceChange {
  readonly from: Money;
  readonly to: Money;
}

/**
 * What so much of the goods costs after a change of price; undefined where that cannot be told to the last minor unit: better
 * none than one that is not true (Directive 98/6/EC).
 */
export function scaleUnitPrice(unitPrice: UnitPrice, {from, to}: PriceChange): UnitPrice | undefined {
  const {price} = unitPrice;
  const comparable = [from, to].every(({currency, exponent}) => currency === price.currency && exponent === from.exponent);
  const product = price.amount * to.amount;
  if (!comparable || from.amount === 0 || !Number.isSafeInteger(product) || product % from.amount !== 0) return undefined;
  return {...unitPrice, price: {...price, amount: product / from.amount}};
}
