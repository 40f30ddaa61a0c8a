import type {Money} from '../../protocol/index.js';

/**
 * Money from what Shopify counts: hundredths of every currency, even of those that have none (1000 yen is 100000). An amount
 * that is no whole number of the currency's minor units keeps its hundredths.
 */
export function shopMoney(hundredths: number, currency: string): Money {
  const exponent = minorDigits(currency);
  const amount = exponent >= 2 ? hundredths * 10 ** (exponent - 2) : hundredths / 10 ** (2 - exponent);
  return Number.isInteger(amount) ? {amount, currency, exponent} : {amount: hundredths, currency, exponent: 2};
}

function minorDigits(currency: string): number {
  const {maximumFractionDigits} = new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions();
  return maximumFractionDigits ?? 2;
}
