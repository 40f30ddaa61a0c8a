import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pageClock} from '#src/cart/clock.js';
import {createStoreApi, type StoreApi} from '#src/cart/woocommerce/store-api.js';
import {readStorePage} from '#src/cart/woocommerce/store-page.js';
import {withCartToken} from '../../../support/woocommerce/open-adapter.js';
import type {Exchange} from '../../../support/woocommerce/recording.js';
import {replay, type Scripted} from '../../../support/woocommerce/replay.js';
import {openStoreWindow} from '../../../support/woocommerce/store-window.js';

const json = {'content-type': 'application/json'};

function get(given: {readonly asks?: Record<string, string>; readonly brings?: Record<string, string>} = {}): Exchange {
  const {asks = {}, brings = {}} = given;
  return {
    name: 'get',
    request: {method: 'GET', url: '/wp-json/wc/store/v1/cart', headers: asks},
    response: {status: 200, headers: {...json, ...brings}, body: {}},
  };
}

function post(headers: Record<string, string>, response: Partial<Exchange['response']> = {}): Exchange {
  return {
    name: 'post',
    request: {method: 'POST', url: '/wp-json/wc/store/v1/cart/add-item', headers: {...json, ...headers}, body: {id: 1}},
    response: {status: 201, headers: json, body: {}, ...response},
  };
}

async function ask<T>(script: readonly Scripted[], use: (api: StoreApi) => Promise<T>, elements = {}): Promise<T> {
  const server = await replay(script);
  const {page} = openStoreWindow({origin: server.origin, elements});
  const api = createStoreApi({fetch: page.fetch, page: () => readStorePage(page), clock: pageClock, patienceMs: 5000});
  try {
    return await use(api);
  } finally {
    await server.close();
  }
}

const stale = {status: 403, body: {code: 'woocommerce_rest_invalid_nonce', message: 'Nonce is invalid.', data: {status: 403}}};

describe('createStoreApi', () => {
  it('reads the nonce anew from every answer', async () => {
    const script = [
      get({brings: {Nonce: 'one'}}),
      post({Nonce: 'one'}, {headers: {...json, Nonce: 'two'}}),
      post({Nonce: 'two'}),
    ];
    await ask(script, async (api) => {
      await api.get('cart');
      await api.post('cart/add-item', {id: 1});
      assert.equal((await api.post('cart/add-item', {id: 1})).status, 'ok');
    });
  });

  it('asks for a nonce where the refusal brings none along', async () => {
    const script = [get({brings: {Nonce: 'one'}}), post({Nonce: 'one'}, stale), get({brings: {Nonce: 'two'}}), post({Nonce: 'two'})];
    await ask(script, async (api) => {
      await api.get('cart');
      assert.equal((await api.post('cart/add-item', {id: 1})).status, 'ok');
    });
  });

  it('sends the token that the page hands in, and then the renewed ones', async () => {
    const script = [
      get({asks: {'Cart-Token': 'token-of-the-page'}, brings: {'Cart-Token': 'renewed'}}),
      post({'Cart-Token': 'renewed'}),
    ];
    await ask(script, async (api) => {
      await api.get('cart');
      assert.equal((await api.post('cart/add-item', {id: 1})).status, 'ok');
    }, withCartToken);
  });

  it('takes no token from the shop where the page hands none in: the cart is that of the cookies', async () => {
    const script = [get({brings: {'Cart-Token': 'of-the-shop', Nonce: 'one'}}), {...post({Nonce: 'one'}), without: 'Cart-Token'}];
    await ask(script, async (api) => {
      await api.get('cart');
      assert.equal((await api.post('cart/add-item', {id: 1})).status, 'ok');
    });
  });

  const other: readonly (readonly [string, number, unknown])[] = [
    ['another 403', 403, {code: 'rest_forbidden', message: 'No.'}],
    ['a 401 of a shop for members', 401, {code: 'rest_not_logged_in', message: 'Sign in.'}],
    ['a 409', 409, {code: 'woocommerce_rest_cart_coupon_error', message: 'Coupon gone.', data: {status: 409, cart: {items: []}}}],
    ['a 500', 500, {code: 'internal_server_error', message: 'Critical error.'}],
  ];
  for (const [what, status, body] of other) {
    it(`repeats nothing after ${what}`, async () => {
      const answer = await ask([post({}, {status, body})], (api) => api.post('cart/add-item', {id: 1}));
      assert.equal(answer.status, status === 500 ? 'lost' : 'refused');
      if (status === 409) assert.deepEqual(answer.status === 'refused' && answer.cart, {items: []});
    });
  }
});
