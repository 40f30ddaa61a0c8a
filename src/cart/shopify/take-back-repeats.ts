import type {AjaxOptions} from './ajax-api.js';
import type {ItemJson} from './cart-json.js';
import type {Shop} from './shop.js';
import {isOurs, unitsOf, type Attempt} from './units.js';

/**
 * Takes back what a browser has added by sending one add several times: Chromium does when a connection that was used
 * before breaks without an answer. Told by a line of this show that has grown by a multiple of what was asked for; the tabs
 * of a shopper take turns, so nobody else adds to it. Resolves with whether anything was taken back.
 */
export async function takeBackRepeats(attempt: Attempt, after: readonly ItemJson[], shop: Shop, {signal}: AjaxOptions): Promise<boolean> {
  const {before, wanted, showId} = attempt;
  // Without the mark of the show, the line may have grown by another hand.
  if (showId === undefined) return false;
  const repeated = [...wanted].flatMap(([variant, units]) => {
    const had = unitsOf(before.items.filter((item) => isOurs(item, showId)), variant);
    const lines = after.filter((item) => item.id === variant && isOurs(item, showId));
    const [line] = lines;
    const excess = line && lines.length === 1 ? line.quantity - had - units : 0;
    return line && excess > 0 && excess % units === 0 ? [{id: line.key, quantity: line.quantity - excess}] : [];
  });
  for (const line of repeated) {
    shop.complain('An add came to the shop more than once. The surplus is taken back.');
    await shop.ajax.post('cart/change.js', line, {signal}).catch((error: unknown) => shop.complain(String(error)));
  }
  return repeated.length > 0;
}
