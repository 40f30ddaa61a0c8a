import {findVariant} from './catalog.js';
import {stores} from './stores.js';
import type {Taken} from './stock.js';

/** How long a store holds what was reserved. */
export const HELD_MS = 24 * 3_600_000;

export type Reserved = {readonly ok: true; readonly code: string; readonly expiresAt: number} | Exclude<Taken, {readonly ok: true}>;

interface Held {
  readonly storeId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly expiresAt: number;
}

/** The shelves of all stores, and what is held behind the counter. A unit that is promised to somebody is off the shelf. */
export class StoreFloor {
  readonly #units = new Map<string, number>();
  readonly #held = new Map<string, Held>();
  readonly #now: () => number;
  readonly #number: () => number;

  /** `number` gives the numbers of the codes, from 1000 to 9999. */
  constructor({now, number}: {now: () => number; number: () => number}) {
    this.#now = now;
    this.#number = number;
    for (const {id, shelves} of stores) {
      for (const [variantId, units] of Object.entries(shelves)) this.#units.set(keyOf(id, variantId), units);
    }
  }

  /** Units on the shelf of a store; undefined for what it never had. */
  units(storeId: string, variantId: string): number | undefined {
    this.#giveBackExpired();
    return this.#units.get(keyOf(storeId, variantId));
  }

  /** Takes all `quantity` units off the shelf or none; a negative quantity puts units back. */
  take(storeId: string, variantId: string, quantity: number): Taken {
    const available = this.units(storeId, variantId) ?? 0;
    if (quantity > available) return {ok: false, reason: available === 0 ? 'out-of-stock' : 'insufficient-stock', available};
    this.#units.set(keyOf(storeId, variantId), available - quantity);
    return {ok: true};
  }

  /** Holds units until tomorrow, under a code that the shopper says in the store. */
  reserve(storeId: string, variantId: string, quantity: number): Reserved {
    const taken = this.take(storeId, variantId, quantity);
    if (!taken.ok) return taken;
    const code = this.#freshCode(storeId);
    const expiresAt = this.#now() + HELD_MS;
    this.#held.set(code, {storeId, variantId, quantity, expiresAt});
    return {ok: true, code, expiresAt};
  }

  #freshCode(storeId: string): string {
    for (;;) {
      const code = `${storeId.slice(0, 1).toUpperCase()}-${this.#number()}`;
      if (!this.#held.has(code)) return code;
    }
  }

  #giveBackExpired(): void {
    for (const [code, {storeId, variantId, quantity, expiresAt}] of this.#held) {
      if (this.#now() < expiresAt) continue;
      this.#held.delete(code);
      this.take(storeId, variantId, -quantity);
    }
  }
}

/** Whether a store sells a variant at all. */
export function isSoldAt(storeId: string, variantId: string): boolean {
  return findVariant(variantId) !== undefined && stores.some(({id}) => id === storeId);
}

function keyOf(storeId: string, variantId: string): string {
  return `${storeId} ${variantId}`;
}
