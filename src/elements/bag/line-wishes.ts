import type {ReactiveControllerHost} from 'lit';
import type {CartOutcome} from '../../cart/cart.js';

/** How a line stands beside what the cart says of it. */
export interface LineStanding {
  /** How many the shopper wants, while the shop has not said yes or no; 0 where the line is to go. */
  readonly wanted?: number | undefined;
  /** Why the shop did not do it. */
  readonly refusal?: CartOutcome | undefined;
}

export interface LineWishesOptions {
  /** Asks the shop to let a line hold that many. Undefined where the line is not there any more. */
  readonly ask: (key: string, quantity: number) => Promise<CartOutcome> | undefined;
  /** Hears what came of the last wish for a line. */
  readonly settled: (key: string, quantity: number, outcome: CartOutcome) => void;
}

const done: ReadonlySet<CartOutcome['status']> = new Set(['added', 'handed-off', 'reserved']);

/**
 * The shopper's wishes for the lines of a cart: one request at a time for each line. Taps that come while one is on its
 * way are summed up in the next, so that three quick taps are two requests at most and end where the shopper wanted.
 */
export class LineWishes {
  readonly #host: ReactiveControllerHost;
  readonly #options: LineWishesOptions;
  readonly #wanted = new Map<string, number>();
  readonly #refusals = new Map<string, CartOutcome>();

  constructor(host: ReactiveControllerHost, options: LineWishesOptions) {
    this.#host = host;
    this.#options = options;
  }

  standing(key: string): LineStanding {
    return {wanted: this.#wanted.get(key), refusal: this.#refusals.get(key)};
  }

  want(key: string, quantity: number): void {
    const underWay = this.#wanted.has(key);
    this.#wanted.set(key, quantity);
    this.#refusals.delete(key);
    this.#host.requestUpdate();
    if (!underWay) void this.#fulfil(key, quantity);
  }

  async #fulfil(key: string, quantity: number): Promise<void> {
    const outcome = await this.#options.ask(key, quantity);
    const latest = this.#wanted.get(key) ?? quantity;
    if (outcome && done.has(outcome.status) && latest !== quantity) return this.#fulfil(key, latest);
    this.#wanted.delete(key);
    if (outcome && !done.has(outcome.status)) this.#refusals.set(key, outcome);
    this.#host.requestUpdate();
    if (outcome) this.#options.settled(key, quantity, outcome);
  }
}
