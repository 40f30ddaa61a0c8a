import type {Cart, CartOutcome, CartState, CartStateLine, CartWish} from '#src/cart/cart.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';

const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

export const mug: CartStateLine = {variantId: 'mug', lineId: 'line-mug', quantity: 2, title: 'Stoneware mug Tide', price: eur(2400)};

export const throwLine: CartStateLine = {
  variantId: 'throw-ochre-l',
  lineId: 'line-throw',
  quantity: 1,
  title: 'Wool throw Dune',
  detail: 'Ochre, L',
  price: eur(12900),
  url: '/products/throw',
  image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
};

export const lamp: CartStateLine = {
  variantId: 'lamp',
  quantity: 1,
  title: 'Lamp Pebble',
  price: eur(5900),
  fulfillment: {method: 'pickup', storeId: 'quay'},
};

export const cartOf = (...lines: readonly CartStateLine[]): CartState => ({
  count: lines.reduce((sum, {quantity}) => sum + quantity, 0),
  total: eur(lines.reduce((sum, {price, quantity}) => sum + (price?.amount ?? 0) * quantity, 0)),
  lines,
});

/** A session whose page answers cart requests when the test says so, and tells its cart by hand. */
export class BagSession extends FakeSession {
  readonly #waiting: ((outcome: CartOutcome) => void)[] = [];
  override readonly cart: Cart = {
    state: this.cartState,
    buying: this.buying,
    request: (wish) => {
      this.calls.push(['cart.request', wish]);
      return new Promise((resolve) => this.#waiting.push(resolve));
    },
    close: () => undefined,
  };

  constructor(cart: CartState) {
    super(exampleManifest({stores: [{id: 'quay', name: 'Hearth on the quay'}]}));
    this.cartState.set(cart);
  }

  get wishes(): readonly CartWish[] {
    return this.calls.filter(([name]) => name === 'cart.request').map(([, wish]) => wish as CartWish);
  }

  /** Answers the oldest request that waits, after the cart has become what it says. */
  answer(outcome: CartOutcome, cart?: CartState): void {
    if (cart) this.cartState.set(cart);
    const resolve = this.#waiting.shift();
    if (!resolve) throw new Error('nothing waits for an answer');
    resolve(outcome);
  }
}
