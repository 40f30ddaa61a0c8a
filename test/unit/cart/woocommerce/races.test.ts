import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {openAdapter} from '../../../support/woocommerce/open-adapter.js';
import {serveStore, type ServedStore} from '../../../support/woocommerce/serve-store.js';
import {waitFor} from '../../../support/wait-for.js';
import {openCart, wishFor} from '../cart-fixture.js';

describe('two taps in one tick on an empty WooCommerce cart', () => {
  let store: ServedStore;

  beforeEach(async () => {
    store = await serveStore();
  });
  afterEach(() => store.close());

  it('give two items through the queue of the page', async () => {
    const shop = openAdapter({origin: store.origin});
    const {cart} = openCart({adapter: () => shop.adapter});
    const outcomes = await Promise.all([cart.request(wishFor('10')), cart.request(wishFor('20'))]);
    assert.deepEqual(outcomes, [{status: 'added'}, {status: 'added'}]);
    const state = await shop.adapter.read?.({signal: new AbortController().signal});
    assert.deepEqual(state?.lines?.map(({variantId, quantity}) => [variantId, quantity]), [['10', 1], ['20', 1]]);
    assert.deepEqual(store.log, ['GET cart', 'POST cart/add-item', 'POST cart/add-item', 'GET cart']);
    cart.close();
  });

  it('would lose one of them without it, in this shop as in real ones', async () => {
    let release = () => {};
    store.holdWrites(new Promise((resolve) => (release = resolve)));
    const shop = openAdapter({origin: store.origin});
    const taps = [shop.add({variantId: '10'}), shop.add({variantId: '20'})];
    await waitFor('both adds to arrive', () => store.log.filter((entry) => entry.startsWith('POST')).length === 2);
    release();
    await Promise.all(taps);
    const state = await shop.adapter.read?.({signal: new AbortController().signal});
    assert.equal(state?.lines?.length, 1);
  });
});
