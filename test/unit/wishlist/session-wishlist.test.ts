import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Problem} from '#src/session/problem.js';
import {sessionWishlist} from '#src/session/session-wishlist.js';
import {createSlices} from '#src/session/slices.js';
import type {WishlistRequestEvent} from '#src/wishlist/wishlist-request-event.js';

function open() {
  const slices = createSlices({muted: true, cart: {}, wishlist: []});
  slices.manifest.set({version: 1, id: 'spring', title: 'Spring', status: 'live', products: [], stageDelayMs: 0});
  const target = new EventTarget();
  const problems: Problem[] = [];
  const list = sessionWishlist({slices, target, report: (problem) => problems.push(problem)});
  return {slices, target, problems, list};
}

describe('sessionWishlist', () => {
  it('puts a wish to the page under the name of the show', async () => {
    const {slices, target, problems, list} = open();
    const asked: unknown[] = [];
    target.addEventListener('live-shop-wishlist-request', (event) => {
      asked.push((event as WishlistRequestEvent).request);
      (event as WishlistRequestEvent).respondWith(true);
    });
    assert.equal(await list.request({action: 'add', productId: 'mug'}), true);
    assert.deepEqual(asked, [{action: 'add', productId: 'mug', showId: 'spring'}]);
    assert.deepEqual([slices.wishlist.get(), problems], [{productIds: ['mug'], pending: []}, []]);
  });

  it('reports that nobody answers', async () => {
    const {problems, list} = open();
    assert.equal(await list.request({action: 'add', productId: 'mug'}), false);
    assert.deepEqual(problems.map(({code, fatal}) => [code, fatal]), [['wishlist-failed', false]]);
  });

  it('asks nobody once it is closed', async () => {
    const {target, problems, list} = open();
    let asked = 0;
    target.addEventListener('live-shop-wishlist-request', () => (asked += 1));
    list.close();
    assert.equal(await list.request({action: 'add', productId: 'mug'}), false);
    assert.deepEqual([asked, problems], [0, []]);
  });
});
