import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openShop, Shopper} from './shop-server.js';

describe('cartApi', () => {
  it('keeps a cart for each shopper, under a cookie that scripts and other sites cannot use', async (t) => {
    const {origin, failures} = await openShop(t);
    const [one, two] = [new Shopper(origin), new Shopper(origin)];
    assert.deepEqual(await one.cart(), {count: 0, total: {amount: 0, currency: 'EUR', exponent: 2}, lines: []});
    assert.equal(one.setCookie, undefined, 'looking needs no cookie');

    const answer = await one.add('throw-clay-150', 2);
    assert.equal(answer.status, 201);
    assert.match(one.setCookie ?? '', /^hearth_cart=[\w-]{36}; .*HttpOnly; SameSite=Lax$/);
    const cart: unknown = await answer.json();
    assert.deepEqual(cart, await one.cart());
    assert.equal((await one.cart()).total.amount, 31_800);
    assert.equal((await two.cart()).count, 0);
    assert.deepEqual(failures, []);
  });

  it('adds up the same variant and tells apart different ones', async (t) => {
    const {origin} = await openShop(t);
    const shopper = new Shopper(origin);
    await shopper.add('mug');
    await shopper.add('mug', 2);
    await shopper.add('tote-ink');
    const {count, lines} = await shopper.cart();
    assert.equal(count, 4);
    assert.deepEqual(lines.map(({id, quantity}) => [id, quantity]), [['mug', 3], ['tote-ink', 1]]);
  });

  it('runs out for everybody, and says how many could be had', async (t) => {
    const {origin, changes} = await openShop(t);
    const [one, two] = [new Shopper(origin), new Shopper(origin)];
    assert.equal((await one.add('vase', 2)).status, 201);
    const short = await two.add('vase', 2);
    assert.equal(short.status, 409);
    assert.deepEqual(await short.json(), {reason: 'insufficient-stock', available: 1});
    assert.equal((await two.add('vase', 1)).status, 201);
    const gone = await new Shopper(origin).add('vase', 1);
    assert.equal(gone.status, 409);
    assert.deepEqual(await gone.json(), {reason: 'out-of-stock', available: 0});
    assert.deepEqual(changes, [['vase', 1], ['vase', 0]]);
    assert.equal((await one.cart()).count, 2);
  });

  it('gives the last one to one of two who ask at once', async (t) => {
    const {origin} = await openShop(t);
    await new Shopper(origin).add('vase', 2);
    const answers = await Promise.all([new Shopper(origin).add('vase'), new Shopper(origin).add('vase')]);
    assert.deepEqual(answers.map(({status}) => status).sort(), [201, 409]);
  });

  it('answers sold out for what was never there, and sets no cookie for it', async (t) => {
    const {origin} = await openShop(t);
    const shopper = new Shopper(origin);
    for (const variantId of ['candle', 'throw-moss-150']) {
      const answer = await shopper.add(variantId);
      assert.equal(answer.status, 409);
      assert.deepEqual(await answer.json(), {reason: 'out-of-stock', available: 0});
    }
    assert.equal((await shopper.cart()).count, 0);
  });

  it('changes and removes a line, and puts back what was taken', async (t) => {
    const {origin, stock, changes} = await openShop(t);
    const shopper = new Shopper(origin);
    const [line, zip] = ['/api/cart/items/tote-ink-zip', 'tote-ink-zip'];
    await shopper.add(zip, 3);
    assert.equal((await shopper.fetch(line, {method: 'PATCH', json: {quantity: 1}})).status, 200);
    assert.equal(stock.units(zip), 3);
    const tooMany = await shopper.fetch(line, {method: 'PATCH', json: {quantity: 5}});
    assert.equal(tooMany.status, 409);
    assert.deepEqual(await tooMany.json(), {reason: 'insufficient-stock', available: 3});
    assert.equal((await shopper.fetch(line, {method: 'DELETE'})).status, 200);
    assert.deepEqual(changes, [[zip, 1], [zip, 3], [zip, 4]]);
    assert.equal((await shopper.fetch(line, {method: 'DELETE'})).status, 404);
    assert.equal((await shopper.fetch(line, {method: 'PATCH', json: {quantity: 1}})).status, 404);
  });

  it('holds to the steps and the limit of a product, whoever asks and wherever it is fetched', async (t) => {
    const {origin, stock} = await openShop(t);
    const shopper = new Shopper(origin);
    const refused = async (response: Promise<Response>): Promise<unknown> => {
      const {status} = await response;
      assert.equal(status, 409);
      return (await response).json();
    };
    assert.deepEqual(await refused(shopper.add('taper', 5)), {reason: 'quantity-step'});
    assert.equal((await shopper.add('taper', 18)).status, 201);
    assert.deepEqual(await refused(shopper.add('taper', 12)), {reason: 'quantity-limit'});
    const pickup = {variantId: 'vase', quantity: 1, fulfillment: {method: 'pickup', storeId: 'berlin'}};
    assert.equal((await shopper.add('vase', 2)).status, 201);
    assert.deepEqual(await refused(shopper.fetch('/api/cart/items', {method: 'POST', json: pickup})), {reason: 'quantity-limit'});
    assert.deepEqual(await refused(shopper.fetch('/api/cart/items/taper', {method: 'PATCH', json: {quantity: 7}})), {reason: 'quantity-step'});
    assert.equal(stock.units('taper'), 78);
    const form = {product: 'taper', quantity: '5'};
    const answer = await shopper.fetch('/cart/items', {method: 'POST', form});
    assert.equal(answer.headers.get('location'), '/products/taper?problem=quantity-step');
  });

  it('takes out a line whose quantity becomes 0', async (t) => {
    const {origin} = await openShop(t);
    const shopper = new Shopper(origin);
    await shopper.add('mug');
    await shopper.fetch('/api/cart/items/mug', {method: 'PATCH', json: {quantity: 0}});
    assert.deepEqual((await shopper.cart()).lines, []);
  });

  for (const {json, status, answer} of [
    {json: {quantity: 1}, status: 400, answer: {reason: 'invalid', path: 'variantId'}},
    {json: {variantId: 7}, status: 400, answer: {reason: 'invalid', path: 'variantId'}},
    {json: {variantId: 'mug', quantity: 0}, status: 400, answer: {reason: 'invalid', path: 'quantity'}},
    {json: {variantId: 'mug', quantity: -1}, status: 400, answer: {reason: 'invalid', path: 'quantity'}},
    {json: {variantId: 'mug', quantity: 1.5}, status: 400, answer: {reason: 'invalid', path: 'quantity'}},
    {json: {variantId: 'mug', quantity: '1'}, status: 400, answer: {reason: 'invalid', path: 'quantity'}},
    {json: {variantId: 'mug', quantity: 1e9}, status: 400, answer: {reason: 'invalid', path: 'quantity'}},
    {json: {variantId: '__proto__'}, status: 404, answer: {reason: 'unavailable'}},
  ]) {
    it(`refuses ${JSON.stringify(json)}`, async (t) => {
      const {origin} = await openShop(t);
      const response = await new Shopper(origin).fetch('/api/cart/items', {method: 'POST', json});
      assert.equal(response.status, status);
      assert.deepEqual(await response.json(), answer);
    });
  }

  it('refuses what is not a JSON object, and what is too large, and goes on', async (t) => {
    const {origin, failures} = await openShop(t);
    for (const [body, status] of [['{', 400], ['[]', 400], ['null', 400], ['', 400], ['x'.repeat(20_000), 413]] as const) {
      const response = await fetch(`${origin}/api/cart/items`, {method: 'POST', body});
      assert.equal(response.status, status, body.slice(0, 10));
      await response.text();
    }
    assert.equal((await fetch(`${origin}/api/cart`, {method: 'POST'})).status, 405);
    assert.equal((await new Shopper(origin).add('mug')).status, 201);
    assert.deepEqual(failures, []);
  });

  it('takes over no session that it did not make', async (t) => {
    const {origin} = await openShop(t);
    const response = await fetch(`${origin}/api/cart/items`, {
      method: 'POST',
      headers: {cookie: 'hearth_cart=chosen-by-somebody-else'},
      body: JSON.stringify({variantId: 'mug'}),
    });
    assert.equal(response.status, 201);
    const [cookie = ''] = response.headers.getSetCookie();
    assert.doesNotMatch(cookie, /chosen-by-somebody-else/);
  });
});
