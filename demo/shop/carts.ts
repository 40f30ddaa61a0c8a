import type {Fulfillment, Money} from '@live-shop/sdk/protocol';
import {findVariant} from './catalog.js';
import type {StockRoom, Taken} from './stock.js';
import type {StoreFloor} from './store-floor.js';
import {findStore} from './stores.js';

export interface CartLine {
  /** Names the line in the API: a variant has one line, and one more for each store that it is picked up in. */
  readonly id: string;
  readonly productId: string;
  readonly variantId: string;
  readonly title: string;
  /** The chosen options, such as "Ochre, 130 × 180". */
  readonly options: string;
  readonly quantity: number;
  /** Of one unit. */
  readonly price: Money;
  readonly total: Money;
  readonly url: string;
  readonly image: string;
  /** Missing on a line that is sent home. */
  readonly fulfillment?: Fulfillment;
  /** Name of the store that it is fetched in. */
  readonly store?: string;
}

export interface Cart {
  /** Units, not lines. */
  readonly count: number;
  readonly total: Money;
  readonly lines: readonly CartLine[];
}

/** How long a cart that nobody looks at keeps its units off the shelf. */
export const CART_IDLE_MS = 30 * 60_000;

interface Held {
  readonly quantities: Map<string, number>;
  usedAt: number;
}

/** The carts of all shoppers, by session. Abandoned ones give their units back. */
export class Carts {
  readonly #carts = new Map<string, Held>();
  readonly #stock: StockRoom;
  readonly #floor: StoreFloor | undefined;
  readonly #now: () => number;

  /** Without a `floor` nothing can be picked up. */
  constructor({stock, floor, now}: {stock: StockRoom; floor?: StoreFloor; now: () => number}) {
    this.#stock = stock;
    this.#floor = floor;
    this.#now = now;
  }

  has(session: string | undefined): session is string {
    this.#giveBackAbandoned();
    return session !== undefined && this.#carts.has(session);
  }

  /** The cart of a session; empty for one that has none. */
  read(session: string | undefined): Cart {
    const held = this.has(session) ? this.#carts.get(session) : undefined;
    if (held) held.usedAt = this.#now();
    const lines = [...(held?.quantities ?? [])].flatMap(([lineId, quantity]) => cartLine(lineId, quantity) ?? []);
    return {
      count: lines.reduce((sum, line) => sum + line.quantity, 0),
      total: {amount: lines.reduce((sum, line) => sum + line.total.amount, 0), currency: 'EUR', exponent: 2},
      lines,
    };
  }

  /** Adds to what is there, off the shelf of a store where one is named. The session gets a cart with its first unit. */
  add(session: string, variantId: string, quantity: number, fulfillment?: Fulfillment): Taken {
    const lineId = lineIdOf(variantId, fulfillment);
    return this.#set(session, lineId, this.quantity(session, lineId) + quantity);
  }

  /** Sets the quantity of a line; 0 takes it out. */
  change(session: string, lineId: string, quantity: number): Taken {
    return this.#set(session, lineId, quantity);
  }

  quantity(session: string | undefined, lineId: string): number {
    return (this.has(session) && this.#carts.get(session)?.quantities.get(lineId)) || 0;
  }

  #set(session: string, lineId: string, quantity: number): Taken {
    const against = this.#ruleAgainst(session, lineId, quantity);
    if (against) return {ok: false, reason: against};
    const taken = this.#take(lineId, quantity - this.quantity(session, lineId));
    if (!taken.ok) return taken;
    const held = this.#carts.get(session) ?? {quantities: new Map<string, number>(), usedAt: 0};
    held.usedAt = this.#now();
    if (quantity > 0) held.quantities.set(lineId, quantity);
    else held.quantities.delete(lineId);
    this.#carts.set(session, held);
    return taken;
  }

  /** Whether the shop sells that many: a line is a multiple of what is tied up together, and an order has its limit. */
  #ruleAgainst(session: string, lineId: string, quantity: number): 'quantity-limit' | 'quantity-step' | undefined {
    const {variantId} = partsOf(lineId);
    const rule = findVariant(variantId)?.product.quantity;
    if (!rule || quantity === 0) return undefined;
    if (quantity % rule.step !== 0 || quantity < rule.min) return 'quantity-step';
    const others = [...(this.#carts.get(session)?.quantities ?? [])].filter(([id]) => id !== lineId && partsOf(id).variantId === variantId);
    const units = others.reduce((sum, [, held]) => sum + held, quantity);
    return units > (rule.max ?? Infinity) ? 'quantity-limit' : undefined;
  }

  #giveBackAbandoned(): void {
    for (const [session, {quantities, usedAt}] of this.#carts) {
      if (this.#now() - usedAt < CART_IDLE_MS) continue;
      this.#carts.delete(session);
      for (const [lineId, quantity] of quantities) this.#take(lineId, -quantity);
    }
  }

  #take(lineId: string, quantity: number): Taken {
    const {variantId, fulfillment} = partsOf(lineId);
    // What is sent to a store comes from where everything is sent from.
    if (fulfillment?.method !== 'pickup') return this.#stock.take(variantId, quantity);
    return this.#floor?.take(fulfillment.storeId, variantId, quantity) ?? {ok: false, reason: 'out-of-stock', available: 0};
  }
}

/** Picked up at a store, or sent there. */
const marks = {pickup: '@', 'ship-to-store': '~'} as const;

function lineIdOf(variantId: string, fulfillment: Fulfillment | undefined): string {
  if (!fulfillment || fulfillment.method === 'reserve') return variantId;
  return variantId + marks[fulfillment.method] + fulfillment.storeId;
}

function partsOf(lineId: string): {readonly variantId: string; readonly fulfillment?: Fulfillment} {
  const [, variantId = lineId, mark, storeId] = /^(.*)([@~])(.*)$/.exec(lineId) ?? [];
  if (storeId === undefined) return {variantId};
  return {variantId, fulfillment: {method: mark === marks.pickup ? 'pickup' : 'ship-to-store', storeId}};
}

function cartLine(lineId: string, quantity: number): CartLine | undefined {
  const {variantId, fulfillment} = partsOf(lineId);
  const found = findVariant(variantId);
  if (!found) return undefined;
  const {product, variant} = found;
  const price = variant.price ?? product.price;
  return {
    id: lineId,
    productId: product.id,
    variantId,
    title: product.title,
    options: variant.selectedOptions.map(({value}) => value).join(', '),
    quantity,
    price,
    total: {...price, amount: price.amount * quantity},
    url: product.url,
    image: (variant.image ?? product.images[0])?.url ?? '',
    ...(fulfillment && {fulfillment, store: findStore(fulfillment.storeId)?.name ?? fulfillment.storeId}),
  };
}
