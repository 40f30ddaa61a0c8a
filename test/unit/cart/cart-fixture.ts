import {atom} from '#src/atom/atom.js';
import type {BuyState, Cart, CartLine, CartProblem, CartState, CartWish} from '#src/cart/cart.js';
import {createCart, type CartOptions} from '#src/cart/create-cart.js';
import type {CartRequestEvent} from '#src/cart/request-event.js';
import type {CartResultEvent} from '#src/cart/result-event.js';
import {createFakeClock, type FakeClock} from './fake-clock.js';

export const TIMEOUT_MS = 10_000;
export const FADE_MS = 4000;

export interface CartFixture extends FakeClock {
  readonly cart: Cart;
  /** Stands for the element and the page around it. */
  readonly page: EventTarget;
  readonly requests: readonly CartRequestEvent[];
  readonly results: readonly CartResultEvent[];
  readonly problems: readonly CartProblem[];
  readonly followed: readonly string[];
  buyState(variantId: string): BuyState;
}

/** A cart in a page that answers nothing by itself. `create` may come from another copy of the package. */
export function openCart(options: Partial<CartOptions> = {}, create = createCart): CartFixture {
  const fake = createFakeClock();
  const page = options.target ?? new EventTarget();
  const requests: CartRequestEvent[] = [];
  const results: CartResultEvent[] = [];
  const problems: CartProblem[] = [];
  const followed: string[] = [];
  page.addEventListener('live-shop-cart-request', (event) => requests.push(event as CartRequestEvent));
  page.addEventListener('live-shop-cart-result', (event) => results.push(event as CartResultEvent));
  const buying = atom<ReadonlyMap<string, BuyState>>(new Map());
  let ids = 0;
  const cart = create({
    target: page,
    state: atom<CartState>({}),
    buying,
    handler: () => undefined,
    source: (surface, pinId) => ({showId: 'spring', surface, pinId}),
    follow: (url) => followed.push(url),
    report: (problem) => problems.push(problem),
    createId: () => `wish-${(ids += 1)}`,
    timeoutMs: () => TIMEOUT_MS,
    fadeMs: FADE_MS,
    clock: fake.clock,
    locks: null,
    ...options,
  });
  return {
    cart,
    page,
    requests,
    results,
    problems,
    followed,
    clock: fake.clock,
    get pending() {
      return fake.pending;
    },
    advance: (ms) => fake.advance(ms),
    buyState: (variantId) => buying.get().get(variantId) ?? {status: 'idle'},
  };
}

export function lineFor(variantId: string, line: Partial<CartLine> = {}): CartLine {
  return {productId: 'mug', variantId, selectedOptions: [], quantity: 1, title: 'Mug', url: `/products/${variantId}`, ...line};
}

export function wishFor(variantId: string, line: Partial<CartLine> = {}): CartWish {
  return {action: 'add', lines: [lineFor(variantId, line)], surface: 'shelf'};
}

/** Resolves when every promise that could settle by itself has. */
export function allSettled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
