import type {Cart} from '../../cart/cart.js';
import {shownLines} from '../bag/shown-lines.js';

export interface ShowBagOptions {
  readonly cart: Cart;
  /** Opens the panel of the element. */
  readonly open: () => void;
  /** Opens the shop's own page of the bag. */
  readonly follow: (url: string) => void;
}

/**
 * Asks the page to show its cart. Where it does not, the element shows what it knows of it, else leads to the page of the
 * cart, else says in words where the bag is: the button is never dead.
 */
export async function showBag({cart, open, follow}: ShowBagOptions): Promise<void> {
  const {status} = await cart.request({action: 'view', lines: [], surface: 'cart'});
  if (status === 'handed-off' || status === 'added') return;
  const state = cart.state.get();
  if (state.url && !shownLines(state)) follow(state.url);
  else open();
}
