import {integer, mismatch, object, type Shape} from './shape.js';

/**
 * An amount in integer minor units: `{amount: 1990, currency: 'EUR', exponent: 2}` is 19.90 €.
 * `currency` is an ISO 4217 code; `exponent` is the number of minor digits (0 for JPY, 3 for KWD). Never converted.
 */
export interface Money {
  readonly amount: number;
  readonly currency: string;
  readonly exponent: number;
}

const currency: Shape<string> = (input, path) =>
  typeof input === 'string' && /^[A-Z]{3}$/.test(input) ? input : mismatch(path, 'an ISO 4217 currency code');

export const money: Shape<Money> = object<Money>({amount: integer(), currency, exponent: integer(0, 4)});
