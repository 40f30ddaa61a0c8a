import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {CartOutcome} from '#src/cart/cart.js';
import {openAdapter, type OpenedAdapter} from '../../../support/woocommerce/open-adapter.js';
import {serveStore, type ServedStore} from '../../../support/woocommerce/serve-store.js';
import type {Fault} from '../../../support/woocommerce/small-store.js';
import {waitFor} from '../../../support/wait-for.js';
import {createFakeClock} from '../fake-clock.js';

describe('the WooCommerce adapter where answers go astray', () => {
  let store: ServedStore;
  let shop: OpenedAdapter;
  const clock = createFakeClock();

  // A visitor who has a session, as every one has from the first add on.
  beforeEach(async () => {
    store = await serveStore();
    shop = openAdapter({origin: store.origin, clock: clock.clock, patienceMs: 5000});
    await shop.add({variantId: '20'});
  });

  /** Adds that were sent, and units that are in the cart, after the first. */
  const adds = () => store.log.filter((entry) => entry === 'POST cart/add-item').length - 1;
  const units = () => store.units() - 1;

  afterEach(() => store.close());

  const cases: readonly (readonly [Fault, string, CartOutcome, number])[] = [
    ['lose-answer', 'an add went through and its answer was lost', {status: 'added'}, 2],
    ['cut-answer', 'an add went through and its answer broke off', {status: 'added'}, 2],
    ['html-answer', 'an add went through behind a page of HTML', {status: 'added'}, 2],
    ['refuse-late', 'a plugin said no after the goods were in the cart', {status: 'added'}, 2],
    ['lose-request', 'the network broke before the shop', {status: 'failed', cause: 'network', retryable: true}, 0],
    ['maintenance', 'the shop is closed for maintenance', {status: 'failed', cause: 'error', retryable: true}, 0],
    ['busy', 'the shop limits requests', {status: 'failed', cause: 'error', retryable: true, message: 'Too many requests.'}, 0],
  ];

  for (const [fault, what, outcome, bought] of cases) {
    it(`looks into the cart and sends the add once when ${what}`, async () => {
      store.fail(fault);
      assert.deepEqual(await shop.add({variantId: '10', quantity: 2}), outcome);
      assert.equal(units(), bought);
      assert.equal(adds(), 1);
      assert.deepEqual(shop.signals.slice(2), bought > 0 ? ['wc-blocks_added_to_cart', 'wc_fragment_refresh'] : []);
    });
  }

  it('counts only what this add has brought, where some of it was there before', async () => {
    await shop.add({variantId: '10', quantity: 2});
    store.fail('lose-request');
    assert.deepEqual(await shop.add({variantId: '10', quantity: 2}), {status: 'failed', cause: 'network', retryable: true});
    assert.equal(units(), 2);
  });

  it('gives a shop that never answers up in the end, and finds the goods in the cart', async () => {
    store.fail('hang');
    const outcome = shop.add({variantId: '10'});
    await waitFor('the goods to be in the cart', () => units() === 1);
    clock.advance(5000);
    assert.deepEqual(await outcome, {status: 'added'});
    assert.equal(adds(), 1);
  });

  it('calls a shop that does nothing for so long a timeout', async () => {
    let release = () => {};
    store.holdWrites(new Promise((resolve) => (release = resolve)));
    const outcome = shop.add({variantId: '10'});
    await waitFor('the add to arrive', () => adds() === 1);
    clock.advance(5000);
    assert.deepEqual(await outcome, {status: 'failed', cause: 'timeout', retryable: true});
    release();
  });

  it('sends no second add when the shopper tries again while the first is still on its way', async () => {
    let release = () => {};
    store.holdWrites(new Promise((resolve) => (release = resolve)));
    const gone = new AbortController();
    const first = shop.add({variantId: '10'}, {id: 'wish', signal: gone.signal});
    await waitFor('the add to arrive', () => adds() === 1);
    gone.abort();
    const second = shop.add({variantId: '10'}, {id: 'wish'});
    // Had the second looked into the cart and sent an add of its own, that would be there by now.
    for (let readings = 0; readings < 3; readings += 1) await shop.adapter.read?.({signal: new AbortController().signal});
    release();
    assert.deepEqual(await Promise.all([first, second]), [{status: 'added'}, {status: 'added'}]);
    assert.deepEqual([adds(), units()], [1, 1]);
  });

  it('sends no second add when a wish is tried again whose goods turn out to be in the cart', async () => {
    store.fail('lose-answer');
    store.closeReads(true);
    assert.deepEqual(await shop.add({variantId: '10', quantity: 2}, {id: 'wish'}), {status: 'failed', cause: 'network', retryable: true});
    assert.deepEqual(await shop.add({variantId: '10', quantity: 2}, {id: 'wish'}), {status: 'failed', cause: 'error', retryable: true});
    store.closeReads(false);
    assert.deepEqual(await shop.add({variantId: '10', quantity: 2}, {id: 'wish'}), {status: 'added'});
    assert.deepEqual([adds(), units()], [1, 2]);
  });

  it('sends the add when a wish is tried again that never reached the shop', async () => {
    store.fail('lose-request');
    await shop.add({variantId: '10'}, {id: 'wish'});
    assert.deepEqual(await shop.add({variantId: '10'}, {id: 'wish'}), {status: 'added'});
    assert.deepEqual([adds(), units()], [2, 1]);
  });

  it('sends nothing where it cannot tell what is in the cart, nor for an element that has gone', async () => {
    const failed = {status: 'failed', cause: 'error', retryable: true};
    const visitor = openAdapter({origin: store.origin});
    store.closeReads(true);
    assert.deepEqual(await visitor.add({variantId: '10'}), failed);
    store.closeReads(false);
    assert.deepEqual(await visitor.add({variantId: '10'}, {signal: AbortSignal.abort()}), failed);
    assert.deepEqual([adds(), units()], [0, 0]);
  });

  it('invites to try again when the very first answer is lost: the session went with it, and the cart is empty', async () => {
    const visitor = openAdapter({origin: store.origin});
    store.fail('lose-answer');
    const lost = {status: 'failed', cause: 'network', retryable: true};
    assert.deepEqual(await visitor.add({variantId: '10'}, {id: 'wish'}), lost);
    assert.deepEqual(await visitor.add({variantId: '10'}, {id: 'wish'}), {status: 'added'});
    const state = await visitor.adapter.read?.({signal: new AbortController().signal});
    assert.equal(state?.count, 1);
  });

  it('takes a fresh nonce when the one it has is a day old', async () => {
    await shop.add({variantId: '10'});
    store.expireNonces();
    assert.deepEqual(await shop.add({variantId: '10'}), {status: 'added'});
    assert.deepEqual([adds(), units()], [3, 2]);
  });
});
