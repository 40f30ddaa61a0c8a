import type {CartAction, CartLine, CartState} from '../../cart/cart.js';
import type {CartAnswer, CartHandler} from '../../cart/handler.js';
import type {Product} from '../../protocol/index.js';
import {answerTo, outcomeOf, partly} from './answer.js';
import {cartState} from './cart-lines.js';
import type {Listeners} from './listeners.js';

export interface PlayerCartOptions {
  readonly listeners: Listeners;
  readonly products: () => readonly Product[];
  /** The bag leads to the checkout at once. */
  readonly checkoutOnCartClick: () => boolean;
  /** Tells the element what is in the cart. */
  readonly publish: (cart: CartState) => void;
}

/** The cart that the player keeps: what the page has said yes to, and what it has told by `updateCart()`. */
export interface PlayerCart {
  /** Whether the page answers requests like this one. */
  handles(action: CartAction): boolean;
  readonly answer: CartHandler;
  /** The page tells what is in it. */
  replace(items: readonly {readonly sku: string; readonly quantity?: number | undefined}[]): void;
  /** The page has told more of the goods: lines get their names and prices. */
  refresh(): void;
}

export function createPlayerCart({listeners, products, checkoutOnCartClick, publish}: PlayerCartOptions): PlayerCart {
  const units = new Map<string, number>();
  let told = false;

  const tell = (): void => {
    told = true;
    publish(cartState(units, products()));
  };

  const hold = (sku: string, quantity: number): void => {
    if (quantity > 0) units.set(sku, quantity);
    else units.delete(sku);
    tell();
  };

  async function add(sku: string): Promise<CartAnswer> {
    const answer = outcomeOf(await answerTo((callback) => listeners.emit('ADD_TO_CART', {sku, quantity: 1}, callback)));
    if (answer.status === 'added') hold(sku, (units.get(sku) ?? 0) + 1);
    return answer;
  }

  async function update(sku: string, quantity: number, previousQuantity: number): Promise<CartAnswer> {
    const item = {sku, quantity, previousQuantity};
    const answer = outcomeOf(await answerTo((callback) => listeners.emit('UPDATE_ITEM_IN_CART', item, callback)));
    if (answer.status === 'added') hold(sku, quantity);
    return answer;
  }

  // Pages add one with the one event and take every further one with the other: so the documentation has it.
  async function addSome(sku: string, wanted: number): Promise<CartAnswer> {
    const before = units.get(sku) ?? 0;
    if (before > 0) return update(sku, before + wanted, before);
    const first = await add(sku);
    if (wanted === 1 || typeof first !== 'object' || first.status !== 'added') return first;
    try {
      return partly(1, await update(sku, wanted, 1));
    } catch {
      return {status: 'partial', added: 1, reason: 'not-accepted'};
    }
  }

  async function addLines(lines: readonly CartLine[]): Promise<CartAnswer> {
    let added = 0;
    for (const line of lines) {
      const answer = await addSome(skuOf(line), line.quantity);
      const refused = typeof answer !== 'object' || answer.status !== 'added';
      if (refused) return added > 0 ? partly(added, answer) : answer;
      added += line.quantity;
    }
    return true;
  }

  return {
    handles(action) {
      if (action === 'add') return listeners.has('ADD_TO_CART');
      if (action === 'change' || action === 'remove') return listeners.has('UPDATE_ITEM_IN_CART');
      if (!listeners.has('CHECKOUT')) return false;
      // A cart with goods that the show does not have cannot be shown by the element: the page's own is the one to see.
      const hasStrangers = cartState(units, products()).lines?.some(({title}) => title === undefined) ?? false;
      return action === 'checkout' || (action === 'view' && (checkoutOnCartClick() || hasStrangers));
    },
    async answer({action, lines}) {
      if (action === 'checkout' || action === 'view') {
        listeners.emit('CHECKOUT');
        return {status: 'handed-off'};
      }
      // There is no word for a store in the API.
      if (lines.some(({fulfillment}) => fulfillment)) return {status: 'rejected', reason: 'fulfillment-unavailable'};
      if (action === 'add') return addLines(lines);
      for (const line of lines) {
        const sku = skuOf(line);
        const answer = await update(sku, action === 'remove' ? 0 : line.quantity, units.get(sku) ?? line.quantity);
        if (typeof answer === 'object' && answer.status !== 'added') return answer;
      }
      return true;
    },
    replace(items) {
      units.clear();
      for (const {sku, quantity = 1} of items) if (quantity > 0) units.set(String(sku), quantity);
      tell();
    },
    refresh() {
      if (told) tell();
    },
  };
}

function skuOf({sku, variantId}: CartLine): string {
  return sku ?? variantId;
}
