import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openRestShop, RESERVED_UNTIL} from '../../support/shops/rest-shop.js';
import {add, itIsAWholeHandler, lineOf} from './whole-handler.js';

const short = 'Only 2 are left.';

describe('the REST handler of docs/cart-handoff.md', () => {
  const ground = itIsAWholeHandler({
    block: 'rest cart',
    open: openRestShop,
    tooMany: {status: 'rejected', reason: 'insufficient-stock', available: 2, message: short},
    changedToTooMany: {status: 'rejected', reason: 'insufficient-stock', available: 2, message: short},
    unknownGood: {status: 'rejected', reason: 'unavailable'},
    checkoutUrl: /^\/checkout$/,
  });

  it('passes on a refusal whatever its HTTP status', async () => {
    const {shop} = ground;
    const page = await ground.open();
    for (const status of [200, 403, 404, 409, 422]) {
      shop.refuseWith(status);
      const outcome = {status: 'rejected', reason: 'insufficient-stock', available: 2, message: short};
      assert.deepEqual(await add(page, shop.mug, {quantity: 3}), outcome, String(status));
    }
  });

  it('sends the id of the wish as the idempotency key', async () => {
    const {shop} = ground;
    const page = await ground.open();
    await add(page, shop.jug);
    shop.server.failChanges('request-lost');
    await add(page, shop.mug);
    await add(page, shop.mug);
    assert.deepEqual(shop.keys, page.requests.map(({request}) => request.id).slice(0, 1).concat('wish-2'));
  });

  it('carries the choice of a store with the line', async () => {
    const {shop} = ground;
    const page = await ground.open();
    const pickup = {method: 'pickup', storeId: 'berlin'} as const;
    assert.deepEqual(await add(page, shop.jug, {fulfillment: pickup}), {status: 'added'});
    await add(page, shop.jug);
    assert.deepEqual(page.told.lines?.map(({fulfillment}) => fulfillment), [pickup, undefined]);
    const munich = {...pickup, storeId: 'munich'};
    const refusal = {status: 'rejected', reason: 'fulfillment-unavailable'};
    assert.deepEqual(await add(page, shop.jug, {fulfillment: munich}), refusal);
  });

  it('holds goods in a store and passes on code and end', async () => {
    const {shop} = ground;
    const page = await ground.open();
    const reserve = (storeId: string) =>
      page.cart.request({
        action: 'reserve',
        lines: [lineOf(shop.jug, {fulfillment: {method: 'reserve', storeId}})],
        surface: 'sheet',
      });
    assert.deepEqual(await reserve('berlin'), {status: 'reserved', code: 'K-42', expiresAt: RESERVED_UNTIL});
    assert.deepEqual(await reserve('munich'), {status: 'rejected', reason: 'fulfillment-unavailable'});
    assert.equal(shop.cart.units, 0);
  });
});
