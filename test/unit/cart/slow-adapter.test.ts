import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import type {CartAdapter} from '#src/cart/adapter.js';
import type {CartRequest} from '#src/cart/cart.js';
import {allSettled, openCart, TIMEOUT_MS, wishFor, type CartFixture} from './cart-fixture.js';

let fixture: CartFixture;
let applied: CartRequest[] = [];
let arrive: () => void;
let fail: (error: Error) => void;

/** A page whose adapter is still to be loaded when the shopper taps. */
function open(): void {
  applied = [];
  const loaded = new Promise<CartAdapter>((resolve, reject) => {
    arrive = () => resolve({apply: (request) => void applied.push(request)});
    fail = reject;
  });
  fixture = openCart({adapter: () => loaded});
}

afterEach(() => fixture.cart.close());

describe('an adapter whose code comes after the tap', () => {
  it('is waited for', async () => {
    open();
    const outcome = fixture.cart.request(wishFor('a'));
    await allSettled();
    assert.equal(fixture.buyState('a').status, 'busy');
    arrive();
    assert.deepEqual(await outcome, {status: 'added'});
    assert.equal(applied.length, 1);
  });

  it('is not asked for what has timed out meanwhile: nothing goes out beside the requests after it', async () => {
    open();
    const first = fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    assert.deepEqual(await first, {status: 'failed', cause: 'timeout', retryable: true});
    const second = fixture.cart.request(wishFor('b'));
    await allSettled();
    arrive();
    assert.deepEqual(await second, {status: 'added'});
    assert.deepEqual(applied.map(({lines}) => lines[0]?.variantId), ['b']);
    assert.deepEqual(fixture.results.map(({late}) => late), [false, false], 'and no correction says otherwise');
  });

  it('is asked nothing when the element has gone', async () => {
    open();
    const outcome = fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.cart.close();
    arrive();
    await allSettled();
    assert.equal((await outcome).status, 'failed');
    assert.deepEqual([applied.length, fixture.results.length, fixture.pending], [0, 1, 0]);
  });

  it('makes a failure of the network that may be tried again when it cannot be had', async () => {
    open();
    const outcome = fixture.cart.request(wishFor('a'));
    await allSettled();
    fail(new TypeError('Failed to fetch dynamically imported module: /cdn/shopify.js'));
    assert.deepEqual(await outcome, {status: 'failed', cause: 'network', retryable: true});
    assert.deepEqual(fixture.followed, []);
  });
});
