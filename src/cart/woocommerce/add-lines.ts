import type {CartLine, CartOutcome, CartReason, CartRequest} from '../cart.js';
import {checkCurrency} from './check-currency.js';
import {failureOf, type KnownCart} from './known-cart.js';
import {addItemFor, findProduct, type AddItem} from './products.js';
import {limitOf, reasonOf} from './refusal.js';
import type {ApiAnswer, StoreApi} from './store-api.js';
import type {WooCart, WooItem} from './woo-cart.js';

/** What came of one line; `handed-off` and the like never come of it. */
type LineOutcome = Extract<CartOutcome, {readonly status: 'added' | 'partial' | 'rejected' | 'failed' | 'unhandled'}>;

export interface AddLinesOptions {
  readonly api: StoreApi;
  readonly known: KnownCart;
}

/**
 * Puts the lines of a request into the cart, each with one `cart/add-item`. No add is repeated by itself: where its answer
 * is lost, the cart is read. When the shopper tries the same wish again, the cart is read before anything is sent.
 */
export function createAddLines({api, known}: AddLinesOptions): (request: CartRequest) => Promise<CartOutcome> {
  /** Units in the cart before an add whose answer was lost, by the id of the wish. */
  const unsettled = new Map<string, number>();

  async function addLine(line: CartLine, wish: string): Promise<LineOutcome> {
    const adding = await addItemFor(api, line);
    if (!adding) return {status: 'unhandled'};
    const earlier = unsettled.get(wish);
    const reading = earlier === undefined ? await known.current() : await known.refresh();
    if (!reading.ok) return reading.failed;
    const before = unitsIn(reading.cart, adding);
    if (earlier !== undefined && before > earlier) return settle(wish, adding, before - earlier, reading.cart);
    const refused = await checkCurrency(api, {id: adding.id, price: line.price, cart: reading.cart});
    if (refused?.status === 'rejected') return refused;
    unsettled.set(wish, Math.min(earlier ?? before, before));
    const answer = await api.post('cart/add-item', adding);
    const outcome = await outcomeOf(answer, {adding, before, cart: reading.cart, wish});
    if (outcome.status !== 'failed' || answer.status === 'busy') unsettled.delete(wish);
    return outcome;
  }

  async function outcomeOf(answer: ApiAnswer, sent: Sent): Promise<LineOutcome> {
    if (answer.status === 'busy') return failureOf(answer);
    const cart = answer.status === 'ok' ? known.take(answer.body) : undefined;
    if (cart) return acceptedOf(cart, sent);
    const line = itemsOf(sent.cart, sent.adding)[0];
    const wanted = sent.before + sent.adding.quantity;
    const reason = answer.status === 'refused' ? reasonOf(answer, {item: line, wanted}) : undefined;
    if (answer.status !== 'refused' || !reason) return lookAgain(answer, sent);
    if (answer.cart !== undefined) known.take(answer.cart);
    return {status: 'rejected', reason, available: await leftOf(line, sent, reason), message: answer.message};
  }

  /** Nobody has told whether the goods are in the cart: the cart tells. */
  async function lookAgain(answer: ApiAnswer, {adding, before, wish}: Sent): Promise<LineOutcome> {
    const reading = await known.refresh();
    if (!reading.ok) return failureOf(answer);
    const gained = unitsIn(reading.cart, adding) - before;
    if (gained > 0) return settle(wish, adding, gained, reading.cart);
    if (answer.status !== 'refused' || answer.code === 'rest_no_route') return failureOf(answer);
    return {status: 'rejected', reason: 'not-accepted', message: answer.message};
  }

  /** How many could still be had. */
  async function leftOf(line: WooItem | undefined, {adding}: Sent, reason: CartReason): Promise<number | undefined> {
    if (reason !== 'insufficient-stock' && (reason !== 'quantity-limit' || !line)) return undefined;
    const maximum = line ? line.limits.maximum : (await findProduct(api, adding.id))?.maximum;
    return maximum === undefined ? undefined : Math.max(0, Math.floor(maximum - (line?.quantity ?? 0)));
  }

  function settle(wish: string, adding: AddItem, gained: number, cart: WooCart): LineOutcome {
    unsettled.delete(wish);
    if (gained >= adding.quantity) return {status: 'added'};
    const line = itemsOf(cart, adding)[0];
    const reason = line ? limitOf(line.limits, adding.quantity) : 'not-accepted';
    return {status: 'partial', added: Math.floor(gained), reason};
  }

  return async ({id, lines}) => {
    let added = 0;
    for (const [index, line] of lines.entries()) {
      const outcome = await addLine(line, `${id} ${index}`);
      if (outcome.status === 'added') added += line.quantity;
      else if (outcome.status === 'partial') return {...outcome, added: added + outcome.added};
      else if (added === 0) return outcome;
      else {
        const reason = outcome.status === 'rejected' ? outcome.reason : 'not-accepted';
        return {status: 'partial', added, reason, message: outcome.message};
      }
    }
    return {status: 'added'};
  };
}

interface Sent {
  readonly adding: AddItem;
  /** Units of it in the cart before, and the cart. */
  readonly before: number;
  readonly cart: WooCart;
  readonly wish: string;
}

/**
 * A new line is cut to what may be bought, with a 201 all the same. A line that was there before is either added to in
 * full or refused.
 */
function acceptedOf(cart: WooCart, {adding, cart: earlier}: Sent): LineOutcome {
  const quantities = new Map(earlier.items.map(({key, quantity}) => [key, quantity]));
  const items = itemsOf(cart, adding);
  const line = items.find(({key, quantity}) => quantity > (quantities.get(key) ?? 0)) ?? items[0];
  if (!line || line.quantity >= adding.quantity) return {status: 'added'};
  return {status: 'partial', added: Math.floor(line.quantity), reason: limitOf(line.limits, adding.quantity)};
}

/** The lines of the cart that an add goes to: by id, or, where a product and options were sent, variations with those. */
function itemsOf({items}: WooCart, {id, variation}: AddItem): readonly WooItem[] {
  const wanted = variation?.map(({value}) => value.toLowerCase());
  return items.filter((item) => {
    if (!wanted || !item.isVariation) return item.id === id;
    const chosen = new Set(item.options.map(({value}) => value.toLowerCase()));
    return wanted.every((value) => chosen.has(value));
  });
}

function unitsIn(cart: WooCart, adding: AddItem): number {
  return itemsOf(cart, adding).reduce((units, {quantity}) => units + quantity, 0);
}
