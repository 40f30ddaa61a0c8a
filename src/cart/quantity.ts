import type {QuantityRule, Stock} from '../protocol/index.js';
import type {CartReason} from './cart.js';

export type QuantityCheck =
  | {readonly ok: true}
  | {
      readonly ok: false;
      readonly reason: Extract<CartReason, 'out-of-stock' | 'insufficient-stock' | 'quantity-limit' | 'quantity-step'>;
      /** The nearest quantity that may be asked for; missing where there is none. */
      readonly nearest?: number | undefined;
    };

/**
 * Tells whether so many may be asked for. As in the shops, a quantity is a multiple of `step` from `min` on. Stock that is
 * not known, and that of a pre-order, limits nothing: only the cart knows.
 */
export function checkQuantity({min, max, step}: QuantityRule, stock: Stock, wanted: number): QuantityCheck {
  const quantity = wanted || 0;
  if (stock.status === 'out-of-stock') return {ok: false, reason: 'out-of-stock'};
  const limited = stock.status === 'in-stock' || stock.status === 'low-stock';
  const left = limited ? (stock.quantity ?? Infinity) : Infinity;
  const least = Math.max(1, Math.ceil(min / step)) * step;
  const most = Math.floor(Math.min(max ?? Infinity, left) / step) * step;
  const whole = Number.isSafeInteger(quantity) && quantity % step === 0;
  if (whole && quantity >= least && quantity <= most) return {ok: true};
  const outOfBounds = quantity < least || quantity > (max ?? Infinity);
  const reason = quantity > left ? 'insufficient-stock' : outOfBounds ? 'quantity-limit' : 'quantity-step';
  if (least > most) return {ok: false, reason};
  const near = Math.round(quantity / step) * step;
  return {ok: false, reason, nearest: Math.min(most, Math.max(least, near))};
}
