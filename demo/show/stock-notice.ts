import {randomUUID} from 'node:crypto';
import type {Act} from '@live-shop/sdk/protocol';
import {findVariant, stockOf} from '../shop/catalog.js';
import type {Actions} from './actions.js';

/** While the show server does not answer. */
const RETRY_MS = 500;

export interface StockNotice {
  /** Tells the shows, now or as soon as they can be reached, that so many units of a variant are left. */
  changed(variantId: string, units: number): void;
  close(): void;
}

/** Keeps the stock that the cards of several shows say in step with the shop's. */
export function createStockNotice(shows: readonly Actions[]): StockNotice {
  const senders = shows.map((show) => new Sender(show));
  return {
    changed(variantId, units) {
      for (const sender of senders) sender.tell(variantId, units);
    },
    close() {
      for (const sender of senders) sender.close();
    },
  };
}

/** Tells one show, one change at a time: of a variant that changed twice meanwhile, only the last is worth telling. */
class Sender {
  readonly #waiting = new Map<string, Act>();
  readonly #show: Actions;
  #retry: NodeJS.Timeout | undefined;
  #sending = false;
  #closed = false;

  constructor(show: Actions) {
    this.#show = show;
  }

  tell(variantId: string, units: number): void {
    const found = findVariant(variantId);
    if (!found) return;
    this.#waiting.set(variantId, {
      id: randomUUID(),
      action: {type: 'change-product', productId: found.product.id, variantId, stock: stockOf(units)},
    });
    void this.#send();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#retry);
    for (let [next] = this.#waiting; next && !this.#closed; [next] = this.#waiting) {
      const [variantId, act] = next;
      if (!(await this.#show.act(act))) {
        if (!this.#closed) this.#retry = setTimeout(() => void this.#send(), RETRY_MS);
        break;
      }
      // Unless another change of it came in while this one was on its way.
      if (this.#waiting.get(variantId) === act) this.#waiting.delete(variantId);
    }
    this.#sending = false;
  }
}
