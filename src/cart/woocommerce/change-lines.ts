import type {CartLine, CartOutcome, CartRequest} from '../cart.js';
import {failureOf, type KnownCart} from './known-cart.js';
import {limitOf, reasonOf} from './refusal.js';
import type {StoreApi} from './store-api.js';

export interface ChangeLinesOptions {
  readonly api: StoreApi;
  readonly known: KnownCart;
}

/**
 * Lets lines of the cart hold that many, or takes them out. Both say what shall be, not what to add: where an answer is
 * lost, or says no, the cart tells whether it is so.
 */
export function createChangeLines({api, known}: ChangeLinesOptions): (request: CartRequest) => Promise<CartOutcome> {
  async function changeLine(line: CartLine, wanted: number): Promise<CartOutcome> {
    const key = line.lineId ?? (await keyOf(line));
    if (key === undefined) return wanted === 0 ? {status: 'added'} : {status: 'rejected', reason: 'unavailable'};
    const answer =
      wanted === 0 ? await api.post('cart/remove-item', {key}) : await api.post('cart/update-item', {key, quantity: wanted});
    if (answer.status === 'busy') return failureOf(answer);
    const told = answer.status === 'ok' ? answer.body : answer.status === 'refused' ? answer.cart : undefined;
    const taken = told === undefined ? undefined : known.take(told);
    const reading = taken ? ({ok: true, cart: taken} as const) : await known.refresh();
    if (!reading.ok) return answer.status === 'ok' ? {status: 'added'} : failureOf(answer);
    const item = reading.cart.items.find((other) => other.key === key);
    const held = item?.quantity ?? 0;
    if (held === wanted) return {status: 'added'};
    const available = item?.limits.maximum === undefined ? undefined : Math.floor(item.limits.maximum);
    if (answer.status === 'refused') {
      return {status: 'rejected', reason: reasonOf(answer, {item, wanted}) ?? 'not-accepted', available, message: answer.message};
    }
    if (answer.status === 'lost') return failureOf(answer);
    const reason = item ? limitOf(item.limits, wanted) : 'unavailable';
    return held > 0 && held < wanted
      ? {status: 'partial', added: Math.floor(held), reason, available}
      : {status: 'rejected', reason, available};
  }

  async function keyOf({variantId, productId}: CartLine): Promise<string | undefined> {
    const reading = await known.current();
    const items = reading.ok ? reading.cart.items : [];
    return (items.find(({id}) => String(id) === variantId) ?? items.find(({id}) => String(id) === productId))?.key;
  }

  return async ({action, lines}) => {
    let outcome: CartOutcome = {status: 'added'};
    for (const line of lines) {
      outcome = await changeLine(line, action === 'remove' ? 0 : line.quantity);
      if (outcome.status !== 'added') break;
    }
    return outcome;
  };
}
