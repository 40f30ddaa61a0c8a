import {catalog} from './catalog.js';

/** What became of a wish for units: taken, or why not and how many could be had. */
export type Taken =
  | {readonly ok: true}
  | {readonly ok: false; readonly reason: 'out-of-stock' | 'insufficient-stock'; readonly available: number}
  | {readonly ok: false; readonly reason: 'quantity-limit' | 'quantity-step'; readonly available?: undefined};

/**
 * The units left of every variant, shared by all shoppers. A unit in somebody's cart is off the shelf: whoever is
 * second is told at once, not at the till.
 */
export class StockRoom {
  readonly #units = new Map<string, number>();
  readonly #changed: (variantId: string, units: number) => void;

  /** `changed` is called after every change with the units that are left. */
  constructor(changed: (variantId: string, units: number) => void) {
    this.#changed = changed;
    for (const {variants} of catalog) {
      for (const {id, stock} of variants) this.#units.set(id, stock.quantity ?? 0);
    }
  }

  /** Units left; 0 for a variant that nobody sells. */
  units(variantId: string): number {
    return this.#units.get(variantId) ?? 0;
  }

  /** Tells of every variant, as if it had just changed. */
  announce(): void {
    for (const [variantId, units] of this.#units) this.#changed(variantId, units);
  }

  /** Takes all `quantity` units or none; a negative quantity puts units back. */
  take(variantId: string, quantity: number): Taken {
    const available = this.units(variantId);
    if (quantity > available) {
      return {ok: false, reason: available === 0 ? 'out-of-stock' : 'insufficient-stock', available};
    }
    if (quantity !== 0) {
      this.#units.set(variantId, available - quantity);
      this.#changed(variantId, available - quantity);
    }
    return {ok: true};
  }
}
