import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {serve} from '../../../../demo/http/serve.js';
import {Carts, CART_IDLE_MS} from '../../../../demo/shop/carts.js';
import {catalog, findVariant} from '../../../../demo/shop/catalog.js';
import {StockRoom} from '../../../../demo/shop/stock.js';
import {HELD_MS, StoreFloor} from '../../../../demo/shop/store-floor.js';
import {readyAt, storeStock} from '../../../../demo/shop/store-stock.js';
import {stores} from '../../../../demo/shop/stores.js';
import {storefront} from '../../../../demo/shop/storefront.js';
import {readAvailability} from '#src/stores/availability-answer.js';
import {ManualClock} from './manual-clock.js';
import {serveUntilEnd, Shopper} from './shop-server.js';

function openFloor() {
  const clock = new ManualClock(Date.UTC(2026, 10, 22, 9));
  let number = 1000;
  const floor = new StoreFloor({now: () => clock.now(), number: () => number++});
  return {clock, floor};
}

describe('the stores of the demo shop', () => {
  it('have on their shelves what the shop sells', () => {
    for (const {shelves} of stores) {
      for (const variantId of Object.keys(shelves)) assert.ok(findVariant(variantId), variantId);
    }
    assert.ok(catalog.length > 0);
  });

  it('hold a reservation for a day, then put it back', () => {
    const {clock, floor} = openFloor();
    const reserved = floor.reserve('berlin', 'mug', 2);
    assert.deepEqual(reserved, {ok: true, code: 'B-1000', expiresAt: clock.now() + HELD_MS});
    assert.deepEqual(floor.reserve('berlin', 'mug', 2), {ok: false, reason: 'insufficient-stock', available: 1});
    clock.jumpTo(clock.now() + HELD_MS);
    assert.equal(floor.units('berlin', 'mug'), 3);
  });

  it('give pick-up lines a shelf of their own, and take abandoned ones back', () => {
    const {clock, floor} = openFloor();
    const stock = new StockRoom(() => {});
    const online = stock.units('mug');
    const carts = new Carts({stock, floor, now: () => clock.now()});
    const berlin = {method: 'pickup', storeId: 'berlin'} as const;
    carts.add('me', 'mug', 1);
    carts.add('me', 'mug', 2, berlin);
    carts.add('me', 'mug', 1, {method: 'ship-to-store', storeId: 'berlin'});
    assert.deepEqual(
      carts.read('me').lines.map(({id, quantity, fulfillment, store}) => [id, quantity, fulfillment?.method, store]),
      [['mug', 1, undefined, undefined], ['mug@berlin', 2, 'pickup', 'Berlin Mitte'], ['mug~berlin', 1, 'ship-to-store', 'Berlin Mitte']],
    );
    assert.equal(floor.units('berlin', 'mug'), 1);
    assert.equal(stock.units('mug'), online - 2);
    assert.deepEqual(carts.add('me', 'mug', 2, berlin), {ok: false, reason: 'insufficient-stock', available: 1});
    clock.jumpTo(clock.now() + CART_IDLE_MS);
    assert.equal(carts.has('me'), false);
    assert.equal(floor.units('berlin', 'mug'), 3);
    assert.equal(stock.units('mug'), online);
  });

  it('are ready to hand out within the hours of a shop', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const now = new Date(2026, 10, 22, hour, 10).getTime();
      const ready = new Date(readyAt(now));
      assert.ok(ready.getTime() > now && ready.getHours() >= 10 && ready.getHours() < 19, `${hour}: ${ready}`);
    }
  });

  it('say what the element can read, the nearest first', () => {
    const {clock, floor} = openFloor();
    const near = {latitude: 52.5, longitude: 13.4};
    const answer = storeStock({floor, variantId: 'lamp', sendable: 4, near, now: clock.now()});
    const {stores: read, faults} = readAvailability(JSON.parse(JSON.stringify(answer)), new Map(stores.map((store) => [store.id, store])));
    assert.deepEqual(faults, []);
    assert.deepEqual(read?.map(({store}) => store.id), ['berlin', 'hamburg', 'copenhagen']);
    assert.deepEqual(read?.[0]?.methods.map(({method}) => method), ['ship-to-store'], 'Berlin has no lamp');
  });

  it('answer over HTTP: stock, reservations, and what was wrong', async (t) => {
    const {floor} = openFloor();
    const stock = new StockRoom(() => {});
    const carts = new Carts({stock, floor, now: Date.now});
    const routes = storefront({carts, stock, floor, showUrl: () => 'http://shows.example/spring', scripted: false});
    const {origin} = await serveUntilEnd(t, serve({mounts: [], routes, failed: (error) => assert.fail(String(error))}));
    const shopper = new Shopper(origin);
    const rows = (await (await shopper.fetch('/api/stores/stock?variant=mug&postcode=1051')).json()) as {store: string}[];
    assert.equal(rows[0]?.store, 'copenhagen');
    assert.equal((await shopper.fetch('/api/stores/stock?variant=nothing')).status, 404);
    const reserve = (json: object) => shopper.fetch('/api/reservations', {method: 'POST', json});
    const made = await reserve({variantId: 'vase', storeId: 'berlin', quantity: 1});
    assert.equal(made.status, 201);
    assert.match(((await made.json()) as {code: string}).code, /^B-\d{4}$/);
    const refused = await reserve({variantId: 'vase', storeId: 'berlin', quantity: 1});
    assert.deepEqual([refused.status, await refused.json()], [409, {reason: 'out-of-stock', available: 0}]);
    assert.equal((await reserve({variantId: 'vase', storeId: 'nowhere'})).status, 404);
    assert.equal((await reserve({variantId: 'vase', storeId: 'berlin', quantity: -1})).status, 400);
    const add = (fulfillment: unknown) => shopper.fetch('/api/cart/items', {method: 'POST', json: {variantId: 'mug', fulfillment}});
    assert.equal((await add({method: 'pickup', storeId: 'hamburg'})).status, 201);
    for (const wrong of [{method: 'pickup', storeId: 'nowhere'}, {method: 'drone', storeId: 'hamburg'}, 'hamburg', 7]) {
      const answer = await add(wrong);
      assert.deepEqual([answer.status, await answer.json()], [400, {reason: 'fulfillment-unavailable'}]);
    }
  });
});
