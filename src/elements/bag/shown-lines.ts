import type {CartState, CartStateLine} from '../../cart/cart.js';

/** A line of which enough is known to show it. */
export type TitledLine = CartStateLine & {readonly title: string};

const isTitled = (line: CartStateLine): line is TitledLine => Boolean(line.title);

/**
 * The lines of a cart that the element can show by itself: none for an empty one. Undefined where the page has not told
 * enough, and only the shop can show it.
 */
export function shownLines({lines = [], count}: CartState): readonly TitledLine[] | undefined {
  if (lines.length === 0) return count === 0 ? [] : undefined;
  return lines.every(isTitled) ? lines : undefined;
}
