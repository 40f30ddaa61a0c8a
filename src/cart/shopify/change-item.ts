import type {CartOutcome, CartReason} from '../cart.js';
import {CartFailure} from './cart-failure.js';
import type {CartJson, ItemJson} from './cart-json.js';
import {lookUpVariant} from './look-up-variant.js';
import {refusalIn} from './refusal-in.js';
import {refusalReason} from './refusal-reason.js';
import type {Shop} from './shop.js';

export interface ChangeItemOptions {
  readonly item: ItemJson;
  readonly quantity: number;
  readonly shop: Shop;
  readonly signal: AbortSignal;
}

export interface ChangedItem {
  /** As it is afterwards. */
  readonly cart: CartJson;
  readonly outcome: CartOutcome;
}

/** Sends one change, once, and answers with what the cart then holds, whatever the shop has said. */
export async function changeItem(options: ChangeItemOptions): Promise<ChangedItem> {
  const {item, quantity, shop, signal} = options;
  let failure: CartOutcome | undefined;
  let message: string | undefined;
  try {
    const {status, body} = await shop.ajax.post('cart/change.js', {id: item.key, quantity}, {signal});
    const refusal = refusalIn(status, body);
    message = refusal.message;
    if (refusal.status >= 500) failure = {status: 'failed', cause: 'error', retryable: true};
  } catch (error) {
    if (!(error instanceof CartFailure) || error.undone) throw error;
    shop.complain(error.message);
    failure = error.outcome;
  }
  const cart = await shop.readAfter({signal});
  const held = unitsIn(cart, item);
  if (held === quantity) return {cart, outcome: {status: 'added'}};
  if (failure && held === item.quantity) return {cart, outcome: failure};
  const reason = await findReason(options);
  if (held === item.quantity) return {cart, outcome: {status: 'rejected', reason, message}};
  return {cart, outcome: {status: 'partial', added: held, reason, message}};
}

async function findReason({item, quantity, shop: {ajax}, signal}: ChangeItemOptions): Promise<CartReason> {
  if (quantity < item.quantity) return 'not-accepted';
  const variant = await lookUpVariant({ajax, url: item.url, variant: item.id, signal});
  return refusalReason({variant, wanted: quantity - item.quantity, inCart: item.quantity});
}

/** The key of a line may change with what it costs: then it is known by what makes a line of its own. */
function unitsIn({items}: CartJson, {key, id, properties}: ItemJson): number {
  const same = (other: ItemJson) =>
    other.id === id && JSON.stringify([...other.properties]) === JSON.stringify([...properties]);
  return (items.find((other) => other.key === key) ?? items.find(same))?.quantity ?? 0;
}
