import type {Money} from '@live-shop/sdk/protocol';

/** An amount as the shop writes it. */
export function price({amount, currency, exponent}: Money): string {
  return new Intl.NumberFormat('en-IE', {style: 'currency', currency}).format(amount / 10 ** exponent);
}
