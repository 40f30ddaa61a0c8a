import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {atom} from '#src/atom/atom.js';
import type {CartAction, CartState, CartWish} from '#src/cart/cart.js';
import type {CartOptions} from '#src/cart/create-cart.js';
import {lineFor, openCart, type CartFixture} from './cart-fixture.js';

const opened: CartFixture[] = [];

afterEach(() => opened.splice(0).forEach(({cart}) => cart.close()));

/** What comes of a wish in a page that answers nothing. */
async function unanswered(wish: Partial<CartWish>, known: CartState = {}, options: Partial<CartOptions> = {}) {
  const fixture = openCart({state: atom<CartState>(known), ...options});
  opened.push(fixture);
  const {status} = await fixture.cart.request({action: 'add', lines: [], surface: 'cart', ...wish});
  return {status, followed: fixture.followed, problems: fixture.problems.map(({message}) => message)};
}

const cart: CartState = {url: 'https://shop.example/cart', checkoutUrl: 'https://shop.example/checkout'};

describe('a cart request that nobody answers', () => {
  it('leads to the product where goods are to be had, in the cart or in a store', async () => {
    for (const action of ['add', 'reserve'] as const) {
      const {status, followed, problems} = await unanswered({action, lines: [lineFor('a')]}, cart);
      assert.deepEqual([status, followed, problems], ['unhandled', ['/products/a'], []], action);
    }
  });

  it('leads to the checkout, or to the cart where the checkout is not known', async () => {
    assert.deepEqual((await unanswered({action: 'checkout'}, cart)).followed, [cart.checkoutUrl]);
    assert.deepEqual((await unanswered({action: 'checkout'}, {url: '/cart'})).followed, ['/cart']);
    const {status, followed, problems} = await unanswered({action: 'checkout'});
    assert.deepEqual([status, followed], ['unhandled', []]);
    assert.match(problems[0] ?? '', /"checkout".*respondWith/);
  });

  it('leads nowhere when the shopper wants to see the cart: whoever asked shows it', async () => {
    for (const known of [cart, {lines: []}]) {
      assert.deepEqual(await unanswered({action: 'view'}, known), {status: 'unhandled', followed: [], problems: []});
    }
    const nothing = await unanswered({action: 'view'});
    assert.deepEqual([nothing.status, nothing.followed], ['unhandled', []]);
    assert.equal(nothing.problems.length, 1, 'the developer hears that there is nothing to show');
  });

  it('changes nothing behind the back of the page', async () => {
    for (const action of ['change', 'remove'] as const) {
      const {status, followed, problems} = await unanswered({action, lines: [lineFor('a', {lineId: 'l1'})]}, cart);
      assert.deepEqual([status, followed, problems.length], ['unhandled', [], 1], action);
    }
  });

  it('is the same as one that is answered with "unhandled", by whomever', async () => {
    const answer = () => ({status: 'unhandled'}) as const;
    const wish = {action: 'checkout'} as const;
    for (const options of [{handler: () => answer}, {adapter: () => ({apply: answer})}, {adapter: async () => ({apply: answer})}]) {
      assert.deepEqual((await unanswered(wish, cart, options)).followed, [cart.checkoutUrl]);
    }
  });
});

describe('a cart request', () => {
  it('carries the id of the line that it is about, and how the goods are wanted', async () => {
    const fulfillment = {method: 'pickup', storeId: 'berlin'} as const;
    const fixture = openCart({handler: () => () => true});
    opened.push(fixture);
    const actions: readonly CartAction[] = ['change', 'remove', 'add'];
    for (const action of actions) {
      await fixture.cart.request({action, lines: [lineFor('a', {lineId: 'l1', quantity: 3, fulfillment})], surface: 'cart'});
    }
    assert.deepEqual(
      fixture.requests.map(({request: {action, lines: [line]}}) => [action, line?.lineId, line?.quantity, line?.fulfillment]),
      actions.map((action) => [action, 'l1', 3, fulfillment]),
    );
    assert.equal(new Set(fixture.requests.map(({request}) => request.id)).size, 3);
  });
});
