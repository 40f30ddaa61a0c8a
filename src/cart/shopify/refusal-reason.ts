import type {CartReason} from '../cart.js';
import type {VariantJson} from './look-up-variant.js';

export interface Refusal {
  /** What the product's own data says of the variant. */
  readonly variant: VariantJson | 'gone' | undefined;
  readonly wanted: number;
  /** Units of the variant that were in the cart before, from wherever. */
  readonly inCart: number;
}

/**
 * Why a shop has put nothing into the cart, by what its numbers tell: its words are for the shopper, in the shopper's own
 * language. Where the variant can be bought and no rule forbids the quantity, want of stock is what is left when more than
 * one unit was at stake; a single unit that is refused with no reason to be seen is `not-accepted`.
 */
export function refusalReason({variant, wanted, inCart}: Refusal): CartReason {
  if (variant === 'gone') return 'unavailable';
  if (variant) {
    if (!variant.available) return 'out-of-stock';
    if (variant.requires_selling_plan) return 'options-required';
    const {min = 1, max = Infinity, increment = 1} = variant.quantity_rule;
    const total = inCart + wanted;
    if (total < min || total > max) return 'quantity-limit';
    if (total % increment !== 0) return 'quantity-step';
  }
  return inCart > 0 || wanted > 1 ? 'insufficient-stock' : 'not-accepted';
}
