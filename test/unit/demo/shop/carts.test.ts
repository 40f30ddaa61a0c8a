import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CART_IDLE_MS, Carts} from '../../../../demo/shop/carts.js';
import {catalog} from '../../../../demo/shop/catalog.js';
import {StockRoom} from '../../../../demo/shop/stock.js';
import {manifests, thursdayEvening} from '../../../../demo/show/manifests.js';
import {parseManifest} from '@live-shop/sdk/protocol';

describe('Carts', () => {
  it('gives the units of an abandoned cart back, and keeps those of one in use', () => {
    let now = 0;
    const stock = new StockRoom(() => undefined);
    const carts = new Carts({stock, now: () => now});
    carts.add('gone', 'vase', 1);
    carts.add('here', 'vase', 2);
    now = CART_IDLE_MS - 1;
    assert.equal(carts.read('here').count, 2);
    assert.equal(stock.units('vase'), 0);
    now = CART_IDLE_MS;
    assert.equal(carts.read('here').count, 2);
    assert.equal(stock.units('vase'), 1);
    assert.equal(carts.read('gone').count, 0);
  });
});

describe('StockRoom', () => {
  it('takes all units asked for or none', () => {
    const stock = new StockRoom(() => undefined);
    assert.deepEqual(stock.take('vase', 4), {ok: false, reason: 'insufficient-stock', available: 3});
    assert.equal(stock.units('vase'), 3);
    assert.deepEqual(stock.take('nothing', 1), {ok: false, reason: 'out-of-stock', available: 0});
  });
});

describe('manifests', () => {
  const shows = manifests({shopUrl: 'http://127.0.0.1:5180', streamUrl: 'http://127.0.0.1:5180/live/show.m3u8', now: Date.UTC(2026, 4, 1)});

  it('are manifests that every player reads', () => {
    for (const show of shows) {
      const read = parseManifest(JSON.parse(JSON.stringify(show)));
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.value, JSON.parse(JSON.stringify(show)));
    }
    assert.deepEqual(shows.map(({id, status}) => [id, status]), [['spring', 'scheduled'], ['evening', 'scheduled'], ['winter', 'ended']]);
  });

  it('sell what the shop sells: seven products, three vases, no candles, one throw sold out', () => {
    const [spring] = shows;
    assert.deepEqual(spring?.products.map(({id}) => id), ['mug', 'throw', 'lamp', 'tote', 'vase', 'candle', 'taper']);
    const left = new Map(catalog.flatMap(({variants}) => variants.map(({id, stock}) => [id, stock.quantity])));
    assert.equal(left.get('vase'), 3);
    assert.equal(left.get('candle'), 0);
    const throws = catalog.find(({id}) => id === 'throw')?.variants ?? [];
    assert.equal(throws.length, 6);
    assert.deepEqual(throws.filter(({stock}) => stock.status === 'out-of-stock').map(({id}) => id), ['throw-moss-150']);
  });

  it('say addresses that a page elsewhere can use', () => {
    for (const {products} of shows) {
      for (const {url, images} of products) {
        for (const address of [url, ...images.map((image) => image.url)]) assert.match(address ?? '', /^http:\/\/127\.0\.0\.1:5180\//);
      }
    }
  });
});

describe('thursdayEvening', () => {
  it('is a Thursday at seven, at least an hour and at most a week and an hour away', () => {
    for (let hour = 0; hour < 24 * 8; hour++) {
      const now = Date.UTC(2026, 4, 1) + hour * 3_600_000;
      const date = new Date(thursdayEvening(now));
      assert.deepEqual([date.getDay(), date.getHours(), date.getMinutes()], [4, 19, 0]);
      const awayHours = (date.getTime() - now) / 3_600_000;
      assert.ok(awayHours >= 1 && awayHours <= 170, `${awayHours}`);
    }
  });
});
