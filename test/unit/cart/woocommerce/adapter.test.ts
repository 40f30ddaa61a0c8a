import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {lineFor, openAdapter, type OpenedAdapter} from '../../../support/woocommerce/open-adapter.js';
import {bodyOf, recorded, type Exchange} from '../../../support/woocommerce/recording.js';
import {replay} from '../../../support/woocommerce/replay.js';
import {waitFor} from '../../../support/wait-for.js';
import {serveStore, type ServedStore} from '../../../support/woocommerce/serve-store.js';

const euro = (amount: number) => ({amount, currency: 'EUR', exponent: 2});
const read = (shop: OpenedAdapter) => shop.adapter.read?.({signal: new AbortController().signal});

describe('the WooCommerce adapter', () => {
  let store: ServedStore;
  let shop: OpenedAdapter;

  beforeEach(async () => {
    store = await serveStore();
    shop = openAdapter({origin: store.origin, globals: {wcSettings: {storePages: {checkout: {permalink: '/kasse/'}}}}});
  });
  afterEach(() => store.close());

  it('tells the cart as text and in minor units, with what is needed to change it', async () => {
    await shop.add({variantId: '10', quantity: 2});
    assert.deepEqual(await read(shop), {
      count: 2,
      total: euro(5600),
      lines: [
        {
          variantId: '10', quantity: 2, lineId: 'line-10', productId: '10', title: 'Stoneware & Co. mug', detail: undefined,
          price: euro(2800), image: undefined, url: 'http://localhost/product/10/',
        },
      ],
      url: `${store.origin}/cart/`,
      checkoutUrl: `${store.origin}/kasse/`,
    });
  });

  it('says that fewer are in the cart where the shop took fewer without a word', async () => {
    assert.deepEqual(await shop.add({variantId: '20', quantity: 5}), {status: 'partial', added: 3, reason: 'insufficient-stock'});
    assert.deepEqual(await shop.add({variantId: '30', quantity: 2}), {status: 'partial', added: 1, reason: 'quantity-limit'});
    assert.deepEqual(await shop.add({variantId: '40', quantity: 8}), {status: 'partial', added: 6, reason: 'quantity-step'});
    assert.equal(store.units(), 10);
  });

  it('refuses what the limits of the line forbid, with how many could still be had', async () => {
    await shop.add({variantId: '20', quantity: 2});
    assert.deepEqual(await shop.add({variantId: '20', quantity: 2}), {
      status: 'rejected', reason: 'insufficient-stock', available: 1, message: 'At most 3.',
    });
  });

  it('says what of several lines is in the cart', async () => {
    const lines = [lineFor({variantId: '10', quantity: 2}), lineFor({variantId: '99'}), lineFor({variantId: '20'})];
    assert.deepEqual(await shop.apply('add', lines), {status: 'partial', added: 2, reason: 'unavailable', message: 'No such product.'});
    assert.equal(store.units(), 2);
  });

  it('leaves goods that it cannot find to the product page', async () => {
    assert.deepEqual(await shop.add({variantId: 'mug-blue', productId: 'mug'}), {status: 'unhandled'});
    assert.deepEqual(store.log, []);
  });

  it('changes and removes lines by their key, and tells the page', async () => {
    await shop.add({variantId: '10'});
    const line = lineFor({variantId: '10', lineId: 'line-10'});
    assert.deepEqual(await shop.apply('change', [{...line, quantity: 4}]), {status: 'added'});
    assert.equal(store.units(), 4);
    assert.deepEqual(await shop.apply('remove', [line]), {status: 'added'});
    assert.deepEqual([store.units(), shop.published.at(-1)?.count], [0, 0]);
    assert.deepEqual(shop.signals.slice(2), Array.from({length: 2}, () => ['wc-blocks_removed_from_cart', 'wc_fragment_refresh']).flat());
    assert.deepEqual(store.log.slice(2), ['POST cart/update-item', 'POST cart/remove-item']);
  });

  it('finds the line by its variant where its key is not told, and takes a quantity of none for a removal', async () => {
    await shop.add({variantId: '10'});
    assert.deepEqual(await shop.apply('change', [lineFor({variantId: '10', quantity: 3})]), {status: 'added'});
    assert.deepEqual(await shop.apply('change', [lineFor({variantId: '10', quantity: 0})]), {status: 'added'});
    assert.equal(store.units(), 0);
  });

  it('refuses a quantity beyond the limit, with the limit', async () => {
    await shop.add({variantId: '20'});
    assert.deepEqual(await shop.apply('change', [lineFor({variantId: '20', lineId: 'line-20', quantity: 9})]), {
      status: 'rejected', reason: 'insufficient-stock', available: 3, message: 'The maximum quantity is 3',
    });
  });

  it('is content where a line to be removed has gone, and says so where it was to be changed', async () => {
    await shop.add({variantId: '10'});
    const gone = lineFor({variantId: '20', lineId: 'line-20', quantity: 2});
    assert.deepEqual(await shop.apply('remove', [gone]), {status: 'added'});
    assert.deepEqual(await shop.apply('change', [gone]), {
      status: 'rejected', reason: 'unavailable', available: undefined, message: 'Cart item does not exist.',
    });
  });

  it('looks whether a change whose answer was lost is done', async () => {
    await shop.add({variantId: '10'});
    const line = lineFor({variantId: '10', lineId: 'line-10', quantity: 5});
    store.fail('lose-answer');
    assert.deepEqual(await shop.apply('change', [line]), {status: 'added'});
    store.fail('lose-request');
    assert.deepEqual(await shop.apply('change', [{...line, quantity: 7}]), {status: 'failed', cause: 'network', retryable: true});
    assert.equal(store.units(), 5);
  });

  it('reads the cart again before an add once the page has changed it', async () => {
    await shop.add({variantId: '10'});
    const left = new AbortController();
    const changed = new Promise<void>((resolve) => shop.adapter.watch?.(resolve, {signal: left.signal}));
    shop.body.dispatchEvent(new Event('wc-blocks_removed_from_cart'));
    await changed;
    await shop.add({variantId: '10'});
    assert.deepEqual(store.log, ['GET cart', 'POST cart/add-item', 'GET cart', 'POST cart/add-item']);
    left.abort();
  });

  it('lets no older reading of the cart take the place of a newer answer', async () => {
    await shop.add({variantId: '10'});
    let release = () => {};
    store.holdReads(new Promise((resolve) => (release = resolve)));
    const reading = read(shop);
    await waitFor('the reading to arrive', () => store.log.length === 3);
    await shop.add({variantId: '10'});
    release();
    assert.equal((await reading)?.count, 2);
    assert.equal(shop.published.at(-1)?.count, 2);
  });

  it('follows the checkout', async () => {
    assert.deepEqual(await shop.apply('checkout', []), {status: 'handed-off'});
    assert.deepEqual(shop.followed, [`${store.origin}/kasse/`]);
  });

  it('leaves it to the element to show what is in the cart where there is no mini-cart, or opens the cart page', async () => {
    store.closeReads(true);
    assert.deepEqual(await shop.apply('view', []), {status: 'handed-off'});
    assert.deepEqual([shop.followed, shop.published], [[`${store.origin}/cart/`], []]);
    store.closeReads(false);
    assert.deepEqual(await shop.apply('view', []), {status: 'unhandled'});
    assert.deepEqual(shop.published.map(({count, url}) => [count, url]), [[0, `${store.origin}/cart/`]]);
  });

  it('fails to read a cart that is not there, in words for developers', async () => {
    store.closeReads(true);
    await assert.rejects(async () => read(shop), /Store API/);
  });

  it('speaks to a shop with plain permalinks', async () => {
    const elements = {'link[rel="https://api.w.org/"]': {href: `${store.origin}/index.php?rest_route=/`}};
    const plain = openAdapter({origin: store.origin, elements});
    assert.deepEqual(await plain.add({variantId: '10'}), {status: 'added'});
    assert.deepEqual(store.log, ['GET cart', 'POST cart/add-item']);
  });

  it('finds goods by their SKU where the ids are none of WooCommerce', async () => {
    const list = recorded('products');
    const bySku: Exchange = {
      name: 'products by SKU',
      request: {...list.request, url: '/wp-json/wc/store/v1/products?sku=MUG-01'},
      response: {...list.response, body: bodyOf<{sku: string}[]>('products').filter(({sku}) => sku === 'MUG-01')},
    };
    const server = await replay([bySku, recorded('get empty cart'), recorded('add ok')]);
    const outcome = await openAdapter({origin: server.origin})
      .add({variantId: 'mug-blue', productId: 'mug', sku: 'MUG-01'})
      .finally(() => server.close());
    assert.deepEqual(outcome, {status: 'added'});
  });

  it('says for good that there is no Store API', async () => {
    const empty = recorded('get empty cart');
    const missing = {code: 'rest_no_route', message: 'No route was found matching the URL and request method.', data: {status: 404}};
    const server = await replay([{...empty, response: {status: 404, headers: {'content-type': 'application/json'}, body: missing}}]);
    const outcome = await openAdapter({origin: server.origin}).add({variantId: '10'}).finally(() => server.close());
    assert.deepEqual(outcome, {status: 'failed', cause: 'error', retryable: false});
  });
});
