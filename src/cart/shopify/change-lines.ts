import type {CartLine, CartOutcome, CartRequest} from '../cart.js';
import type {AjaxOptions} from './ajax-api.js';
import type {CartJson, ItemJson} from './cart-json.js';
import {changeItem} from './change-item.js';
import type {Shop} from './shop.js';
import {isOurs} from './units.js';
import {variantNumber} from './variant-id.js';

/** Lets lines of the cart hold another quantity; with `remove`, none. Stops at the first that does not come out as asked. */
export async function changeLines(request: CartRequest, shop: Shop, {signal}: AjaxOptions): Promise<CartOutcome> {
  const {action, lines, source} = request;
  let cart = await shop.ajax.read({signal});
  let outcome: CartOutcome = {status: 'added'};
  for (const line of lines) {
    const item = findItem(cart, line, source.showId || undefined);
    const quantity = action === 'remove' ? 0 : line.quantity;
    if (!item && quantity > 0) outcome = {status: 'rejected', reason: 'unavailable'};
    // What is gone already needs no removing.
    else if (item && item.quantity !== quantity) ({cart, outcome} = await changeItem({item, quantity, shop, signal}));
    if (outcome.status !== 'added') break;
  }
  void shop.theme.changed(cart, {signal});
  return outcome;
}

/** By the key of the line; else the show's own line of the variant; else the only one there is. */
function findItem({items}: CartJson, {lineId, variantId}: CartLine, showId: string | undefined): ItemJson | undefined {
  const byKey = items.find(({key}) => key !== '' && key === lineId);
  if (byKey) return byKey;
  const variant = variantNumber(variantId);
  const ofVariant = items.filter(({id}) => id === variant);
  return ofVariant.find((item) => isOurs(item, showId)) ?? (ofVariant.length === 1 ? ofVariant[0] : undefined);
}
