import type {Money} from '@live-shop/sdk/protocol';
import {findVariant} from './catalog.js';
import type {StockRoom, Taken} from './stock.js';

export interface CartLine {
  /** Names the line in the API: a variant has one line. */
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
  readonly #now: () => number;

  constructor({stock, now}: {stock: StockRoom; now: () => number}) {
    this.#stock = stock;
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
    const lines = [...(held?.quantities ?? [])].flatMap(([variantId, quantity]) => cartLine(variantId, quantity) ?? []);
    return {
      count: lines.reduce((sum, line) => sum + line.quantity, 0),
      total: {amount: lines.reduce((sum, line) => sum + line.total.amount, 0), currency: 'EUR', exponent: 2},
      lines,
    };
  }

  /** Adds to what is there. The session gets a cart with its first unit. */
  add(session: string, variantId: string, quantity: number): Taken {
    return this.#set(session, variantId, this.quantity(session, variantId) + quantity);
  }

  /** Sets the quantity of a line; 0 takes it out. */
  change(session: string, variantId: string, quantity: number): Taken {
    return this.#set(session, variantId, quantity);
  }

  quantity(session: string | undefined, variantId: string): number {
    return (this.has(session) && this.#carts.get(session)?.quantities.get(variantId)) || 0;
  }

  #set(session: string, variantId: string, quantity: number): Taken {
    const taken = this.#stock.take(variantId, quantity - this.quantity(session, variantId));
    if (!taken.ok) return taken;
    const held = this.#carts.get(session) ?? {quantities: new Map<string, number>(), usedAt: 0};
    held.usedAt = this.#now();
    if (quantity > 0) held.quantities.set(variantId, quantity);
    else held.quantities.delete(variantId);
    this.#carts.set(session, held);
    return taken;
  }

  #giveBackAbandoned(): void {
    for (const [session, {quantities, usedAt}] of this.#carts) {
      if (this.#now() - usedAt < CART_IDLE_MS) continue;
      this.#carts.delete(session);
      for (const [variantId, quantity] of quantities) this.#stock.take(variantId, -quantity);
    }
  }
}

function cartLine(variantId: string, quantity: number): CartLine | undefined {
  const found = findVariant(variantId);
  if (!found) return undefined;
  const {product, variant} = found;
  const price = variant.price ?? product.price;
  return {
    id: variantId,
    productId: product.id,
    variantId,
    title: product.title,
    options: variant.selectedOptions.map(({value}) => value).join(', '),
    quantity,
    price,
    total: {...price, amount: price.amount * quantity},
    url: product.url,
    image: (variant.image ?? product.images[0])?.url ?? '',
  };
}
