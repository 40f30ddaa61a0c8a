import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openShop, Shopper} from './shop-server.js';

async function ids(shopper: Shopper, path = '/api/wishes', method = 'GET'): Promise<unknown> {
  const response = await shopper.fetch(path, {method});
  assert.equal(response.status, 200, path);
  return response.json();
}

describe('the wish list of the demo', () => {
  it('keeps the wishes of each shopper, each once', async (t) => {
    const {origin} = await openShop(t);
    const [one, two] = [new Shopper(origin), new Shopper(origin)];
    assert.deepEqual(await ids(one), {productIds: []});
    assert.equal(one.setCookie, undefined, 'to look needs no cookie');
    assert.deepEqual(await ids(one, '/api/wishes/mug', 'PUT'), {productIds: ['mug']});
    assert.match(one.setCookie ?? '', /HttpOnly; SameSite=Lax/);
    await ids(one, '/api/wishes/mug', 'PUT');
    assert.deepEqual(await ids(one, '/api/wishes/vase', 'PUT'), {productIds: ['mug', 'vase']});
    assert.deepEqual(await ids(one, '/api/wishes/mug', 'DELETE'), {productIds: ['vase']});
    assert.deepEqual(await ids(one), {productIds: ['vase']});
    assert.deepEqual(await ids(two), {productIds: []});
  });

  it('knows no product that the shop does not sell', async (t) => {
    const {origin} = await openShop(t);
    const shopper = new Shopper(origin);
    assert.equal((await shopper.fetch('/api/wishes/yacht', {method: 'PUT'})).status, 404);
    assert.deepEqual(await ids(shopper), {productIds: []});
  });

  it('has a heart on the product page', async (t) => {
    const {origin} = await openShop(t);
    const page = await (await fetch(`${origin}/products/lamp`)).text();
    assert.match(page, /data-wish="lamp" aria-pressed="false"/);
    assert.match(page, /€89.00<\/s> <small>today only/);
    assert.match(await (await fetch(`${origin}/products/taper`)).text(), /€6.50 \/ 100 ?g[^]*value="6" min="6" max="24" step="6"/);
  });
});
