import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pageClock} from '#src/cart/clock.js';
import {findProduct, findProducts} from '#src/cart/woocommerce/products.js';
import {createStoreApi} from '#src/cart/woocommerce/store-api.js';
import {readStorePage} from '#src/cart/woocommerce/store-page.js';
import {lineFor, openAdapter, withCartToken, type OpenedAdapter} from '../../../support/woocommerce/open-adapter.js';
import {bodyOf, recorded, recording, type Exchange} from '../../../support/woocommerce/recording.js';
import {replay} from '../../../support/woocommerce/replay.js';
import {openStoreWindow} from '../../../support/woocommerce/store-window.js';

const euro = (amount: number) => ({amount, currency: 'EUR', exponent: 2});
const cartUrl = '/wp-json/wc/store/v1/cart';

/** An exchange that is not in the recording, made of ones that are. */
function variationWithTwoLeft(): Exchange {
  const {request, response} = recorded('variation');
  const body = bodyOf<{id: number; add_to_cart: {maximum: number}}>('variation');
  body.id = 16;
  body.add_to_cart.maximum = 2;
  return {name: 'two of variation 16', request: {...request, url: request.url.replace('/15', '/16')}, response: {...response, body}};
}

const cartWith = (name: string, of: string): Exchange => ({...recorded('get empty cart'), name, response: recorded(of).response});

describe('the WooCommerce adapter with recorded answers of a real shop', () => {
  const played = new Set<string>();

  async function withReplay(
    script: readonly Exchange[],
    use: (shop: OpenedAdapter & {readonly origin: string}) => Promise<void>,
    elements: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  ): Promise<void> {
    const server = await replay(script);
    try {
      await use({...openAdapter({origin: server.origin, elements}), origin: server.origin});
    } finally {
      await server.close();
    }
    for (const name of server.played) played.add(name);
  }

  for (const [session, elements] of [['a cart token of the page', withCartToken], ['cookies and a nonce', {}]] as const) {
    it(`says what came of every add, in a session of ${session}`, async () => {
      const names = ['get empty cart', 'add ok', 'beyond stock', 'out of stock', 'insufficient'];
      const more = ['attributes missing', 'variable + attributes', 'sold individually ok', 'sold individually again', 'quantity 0', 'unknown'];
      const script = [...names.map(recorded), variationWithTwoLeft(), ...more.map(recorded)];
      await withReplay(script, async ({add, published, signals, adapter}) => {
        const read = await adapter.read?.({signal: new AbortController().signal});
        assert.deepEqual([read?.count, read?.total, read?.lines], [0, euro(0), []]);

        assert.deepEqual(await add({variantId: '10'}), {status: 'added'});
        assert.deepEqual(published.at(-1)?.lines, [
          {
            variantId: '10', quantity: 1, lineId: 'd3d9446802a44259755d38e6d163e820', productId: '10', title: 'Ceramic Mug',
            detail: undefined, price: euro(1800), image: undefined, url: 'http://127.0.0.1:3902/product/ceramic-mug/',
          },
        ]);
        assert.deepEqual(await add({variantId: '10'}), {
          status: 'rejected', reason: 'insufficient-stock', available: 0,
          message: 'You cannot add that amount of "Ceramic Mug" to the cart because there is not enough stock (1 remaining).',
        });
        assert.deepEqual(await add({variantId: '12'}), {
          status: 'rejected', reason: 'out-of-stock', available: undefined,
          message: 'You cannot add "Sold Out Candle" to the cart because the product is out of stock.',
        });
        assert.deepEqual(await add({variantId: '16', productId: '14', quantity: 5}), {
          status: 'rejected', reason: 'insufficient-stock', available: 2,
          message: 'You cannot add that amount of "Linen Shirt - M" to the cart because there is not enough stock (2 remaining).',
        });
        assert.deepEqual(await add({variantId: '14'}), {
          status: 'rejected', reason: 'options-required', available: undefined, message: 'Missing attributes for variable product.',
        });
        const small = {variantId: 'shirt-s', productId: '14', selectedOptions: [{name: 'Size', value: 'S'}]};
        assert.deepEqual(await add(small), {status: 'added'});
        const shirt = published.at(-1)?.lines?.[1];
        assert.deepEqual([shirt?.variantId, shirt?.title, shirt?.detail, shirt?.price], ['15', 'Linen Shirt', 'S', euro(4990)]);
        assert.equal(shirt?.productId, undefined, 'whose variation it is, the shop does not tell');
        assert.deepEqual(await add({variantId: '13'}), {status: 'added'});
        assert.deepEqual([published.at(-1)?.count, published.at(-1)?.total], [3, euro(16690)]);
        assert.deepEqual(await add({variantId: '13'}), {
          status: 'rejected', reason: 'quantity-limit', available: 0, message: 'The quantity of "Single Print" cannot be changed',
        });
        assert.deepEqual(await add({variantId: '11', quantity: 0}), {
          status: 'rejected', reason: 'quantity-limit', available: undefined,
          message: 'You cannot add "Tote Bag" with a quantity less than or equal to 0 to the cart.',
        });
        assert.deepEqual(await add({variantId: '9999'}), {
          status: 'rejected', reason: 'unavailable', available: undefined,
          message: 'Product with ID "9999" was not found and cannot be added to the cart.',
        });
        assert.equal(signals.length, 3 * 2, 'two signals for each of the three adds that went through, none for a refusal');
      }, elements);
    });
  }

  /** What a cache between the shop and the page makes of it: no nonce, no token. */
  const cachedCart: Exchange = {
    ...recorded('get empty cart'),
    response: {...recorded('get empty cart').response, headers: {'content-type': 'application/json'}},
  };
  const refusedAdd = recorded('add without nonce');

  it('adds with the nonce that a refusal brings along, where a cache has kept it back before', async () => {
    const addedBody = bodyOf<{items: {id: number}[]}>('add ok');
    for (const item of addedBody.items) item.id = 11;
    const withNonce: Exchange = {
      name: 'add with the nonce',
      request: {...refusedAdd.request, headers: {...refusedAdd.request.headers, Nonce: '7a55b4657b'}},
      response: {...recorded('add ok').response, body: addedBody},
    };
    await withReplay([cachedCart, refusedAdd, withNonce], async ({add}) => {
      assert.deepEqual(await add({variantId: '11'}), {status: 'added'});
    });
  });

  it('sends a refused add once more and no further', async () => {
    const again: Exchange = {
      ...refusedAdd,
      name: 'refused again',
      request: {...refusedAdd.request, headers: {...refusedAdd.request.headers, Nonce: '7a55b4657b'}},
    };
    await withReplay([cachedCart, refusedAdd, again], async ({add, signals}) => {
      assert.deepEqual(await add({variantId: '11'}), {
        status: 'rejected', reason: 'session-lost', available: undefined,
        message: 'Missing the Nonce header. This endpoint requires a valid nonce.',
      });
      assert.deepEqual(signals, []);
    });
  });

  it('follows a cart for which the shopper has chosen local pickup elsewhere on the page', async () => {
    const pickup = [recorded('update customer -> pickup rate'), recorded('select pickup')];
    await withReplay([...pickup, cartWith('the cart with pickup', 'select pickup')], async ({adapter, body, origin}) => {
      const left = new AbortController();
      const heard = new Promise<void>((resolve) => adapter.watch?.(resolve, {signal: left.signal}));
      for (const {request} of pickup) {
        const headers = {'content-type': 'application/json', 'Cart-Token': 'token-of-the-block'};
        const response = await fetch(origin + request.url, {method: request.method, headers, body: JSON.stringify(request.body)});
        assert.equal(response.status, 200);
      }
      body.dispatchEvent(new Event('wc-blocks_added_to_cart'));
      await heard;
      const state = await adapter.read?.({signal: left.signal});
      assert.deepEqual([state?.count, state?.total, state?.lines?.map(({title}) => title)], [
        3, euro(16690), ['Ceramic Mug', 'Linen Shirt', 'Single Print'],
      ]);
      left.abort();
    });
  });

  it('sends nothing for goods to be fetched in a store, since a WooCommerce line cannot say so', async () => {
    await withReplay([], async ({apply}) => {
      const refused = {status: 'rejected', reason: 'fulfillment-unavailable'};
      const line = {...lineFor({variantId: '10'}), fulfillment: {method: 'pickup', storeId: 'berlin'}} as const;
      assert.deepEqual(await apply('add', [line]), refused);
      assert.deepEqual(await apply('reserve', [lineFor({variantId: '10'})]), refused);
    });
  });

  it('refuses a price in another currency with the price of the shop', async () => {
    const script = [cartWith('a full cart', 'select pickup'), recorded('variation')];
    await withReplay(script, async ({add}) => {
      const line = {variantId: '15', productId: '14', price: {amount: 5400, currency: 'USD', exponent: 2}};
      assert.deepEqual(await add(line), {status: 'rejected', reason: 'price-changed', price: euro(4990)});
    });
  });

  it('refuses another currency without a price where the shop does not tell one', async () => {
    const {request} = recorded('variation');
    const missing: Exchange = {name: 'no such product', request, response: {status: 404, headers: {'content-type': 'application/json'}, body: {code: 'x'}}};
    await withReplay([recorded('get empty cart'), missing], async ({add}) => {
      const line = {variantId: '15', price: {amount: 5400, currency: 'USD', exponent: 2}};
      assert.deepEqual(await add(line), {status: 'rejected', reason: 'currency-mismatch'});
    });
  });

  it('reads products and variations, with one price where they have one', async () => {
    const list = recorded('products');
    const server = await replay([list, recorded('variation')]);
    const {page} = openStoreWindow({origin: server.origin});
    const api = createStoreApi({fetch: page.fetch, page: () => readStorePage(page), clock: pageClock, patienceMs: 5000});
    const products = await findProducts(api, {per_page: '20'});
    const variation = await findProduct(api, 15);
    await server.close();
    for (const name of server.played) played.add(name);
    assert.equal(products.length, Array.isArray(list.response.body) ? list.response.body.length : NaN);
    const price = (id: number) => products.find((product) => product.id === id)?.price;
    assert.deepEqual([price(14), price(10)], [undefined, euro(1800)], 'the shirt costs more in L');
    assert.deepEqual(variation, {id: 15, price: euro(4990), maximum: 10});
  });

  it('has been asked everything that is recorded', () => {
    assert.deepEqual(recording.map(({name}) => name).filter((name) => !played.has(name)), [], 'recorded and never played');
    assert.equal(recording.length, 16);
    assert.equal(recorded('get empty cart').request.url, cartUrl);
  });
});
