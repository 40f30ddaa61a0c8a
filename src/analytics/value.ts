import type {Money} from '../protocol/index.js';

/** A price in major units. Division is rounded correctly (IEEE 754), so 1990 and 2 digits are the number 19.9 itself. */
export function majorUnits({amount, exponent}: Money): number {
  return amount / 10 ** exponent;
}

export interface Value {
  readonly currency: string;
  readonly value: number;
}

export interface Priced {
  readonly price?: Money | undefined;
  readonly quantity: number;
}

/**
 * What all of it costs, summed in minor units. Undefined where a price is not known or the currencies differ: no sum is
 * better than a wrong one.
 */
export function valueOf(goods: readonly Priced[]): Value | undefined {
  const prices = goods.map(({price}) => price).filter((price) => price !== undefined);
  const currency = prices[0]?.currency;
  if (currency === undefined || prices.length < goods.length || mixed(prices)) return undefined;
  const exponent = Math.max(...prices.map((price) => price.exponent));
  const amount = goods.reduce(
    (sum, {price, quantity}) => sum + (price ? price.amount * 10 ** (exponent - price.exponent) * quantity : 0),
    0,
  );
  return {currency, value: majorUnits({amount, currency, exponent})};
}

/** Some are in another currency than the others. */
export function mixed(prices: readonly Money[]): boolean {
  return prices.some(({currency}) => currency !== prices[0]?.currency);
}
