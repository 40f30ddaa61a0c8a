import {atom, type ReadableAtom} from '../../atom/atom.js';
import type {CartOutcome} from '../../cart/cart.js';
import type {Session} from '../../session/session.js';
import {lineKey, lineRequest, productOf} from './line-request.js';
import {shownLines} from './shown-lines.js';

/** How a line stands beside what the cart says of it. */
export interface LineStanding {
  /** How many the shopper wants, while the shop has not said yes or no; 0 where the line is to go. */
  readonly wanted?: number | undefined;
  /** Why the shop did not do it. */
  readonly refusal?: CartOutcome | undefined;
}

/** What came of the last wish for a line. */
export interface SettledWish {
  readonly key: string;
  readonly quantity: number;
  readonly outcome: CartOutcome;
}

const done: ReadonlySet<CartOutcome['status']> = new Set(['added', 'handed-off', 'reserved']);

const untouched: LineStanding = {};

const bySession = new WeakMap<Session, LineWishes>();

/**
 * The shopper's wishes for the lines of a cart: one request at a time for each line. Taps that come while one is on its
 * way are summed up in the next, so that three quick taps are two requests at most and end where the shopper wanted.
 * They belong to the session: a bag that is closed and opened again shows what is pending and what was refused.
 */
export class LineWishes {
  readonly #session: Session;
  readonly #standings = atom<ReadonlyMap<string, LineStanding>>(new Map());
  readonly #settled = atom<SettledWish | undefined>();

  private constructor(session: Session) {
    this.#session = session;
    // Why a line could not be changed is of no use once it has gone.
    session.cart.state.listen((cart) => {
      const keys = new Set(shownLines(cart)?.map(lineKey));
      const gone = [...this.#standings.get()].filter(([key, {refusal}]) => refusal && !keys.has(key));
      for (const [key] of gone) this.#stand(key, untouched);
    });
  }

  static of(session: Session): LineWishes {
    const wishes = bySession.get(session) ?? new LineWishes(session);
    bySession.set(session, wishes);
    return wishes;
  }

  get standings(): ReadableAtom<ReadonlyMap<string, LineStanding>> {
    return this.#standings;
  }

  get settled(): ReadableAtom<SettledWish | undefined> {
    return this.#settled;
  }

  standing(key: string): LineStanding {
    return this.#standings.get().get(key) ?? untouched;
  }

  want(key: string, quantity: number): void {
    const underWay = this.standing(key).wanted !== undefined;
    this.#stand(key, {wanted: quantity});
    if (!underWay) void this.#fulfil(key, quantity);
  }

  async #fulfil(key: string, quantity: number): Promise<void> {
    const outcome = await this.#ask(key, quantity);
    const latest = this.standing(key).wanted ?? quantity;
    if (outcome && done.has(outcome.status) && latest !== quantity) return this.#fulfil(key, latest);
    this.#stand(key, outcome && !done.has(outcome.status) ? {refusal: outcome} : untouched);
    if (outcome) this.#settled.set({key, quantity, outcome});
  }

  /** Undefined where the line is not there any more. */
  #ask(key: string, quantity: number): Promise<CartOutcome> | undefined {
    const {cart, shop} = this.#session;
    const line = shownLines(cart.state.get())?.find((each) => lineKey(each) === key);
    if (!line) return undefined;
    const gone = quantity === 0;
    const request = lineRequest(line, gone ? line.quantity : quantity, productOf(line, shop.get().products));
    return cart.request({action: gone ? 'remove' : 'change', lines: [request], surface: 'cart'});
  }

  #stand(key: string, standing: LineStanding): void {
    const standings = new Map(this.#standings.get());
    if (standing === untouched) standings.delete(key);
    else standings.set(key, standing);
    this.#standings.set(standings);
  }
}
