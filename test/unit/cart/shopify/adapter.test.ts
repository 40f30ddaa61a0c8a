import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../../../support/browser.js';
import {ShopifyServer} from '../../../support/shopify/shopify-server.js';
import {bowl, coffee, lineFor, mug, plate, scarf, Shopper} from '../../../support/shopify/shopper.js';
import {waitFor} from '../../../support/wait-for.js';

describe('createShopifyAdapter()', () => {
  let browser: Browser;
  let server: ShopifyServer;
  let shopper: Shopper;

  before(async () => {
    [browser, server] = await Promise.all([launchChromium(), ShopifyServer.start()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    server.reset();
    shopper = await Shopper.enter(browser, server);
    server.sent = [];
  });
  afterEach(async () => {
    server.release();
    await shopper?.leave();
  });

  const held = () => server.cart.lines.map(({goods, quantity, properties}) => [goods.handle, quantity, properties]);

  describe('an add', () => {
    it('puts the goods into the cart once, with the show on the line', async () => {
      assert.deepEqual(await shopper.add(mug, 2), {status: 'added'});
      assert.deepEqual(held(), [['mug', 2, {_live_shop: 'spring'}]]);
      assert.deepEqual(server.wire, ['GET /cart.js', 'POST /cart/add.js']);
      assert.deepEqual(server.sent[1]?.body, {items: [{id: mug, quantity: 2, properties: {_live_shop: 'spring'}}]});
    });

    it('takes a global id as well as a number', async () => {
      assert.deepEqual(await shopper.add(`gid://shopify/ProductVariant/${mug}`), {status: 'added'});
      assert.deepEqual(held(), [['mug', 1, {_live_shop: 'spring'}]]);
    });

    it('keeps goods of one show on one line, whenever they were shown, and apart from the rest', async () => {
      await shopper.add(mug);
      await shopper.add(mug);
      await shopper.add(mug, 1, {showId: 'summer'});
      assert.deepEqual(held(), [['mug', 1, {_live_shop: 'summer'}], ['mug', 2, {_live_shop: 'spring'}]]);
    });

    it('goes where the shopper\'s language is, and shows what the shop says in it', async () => {
      await shopper.leave();
      shopper = await Shopper.enter(browser, server, '/de/');
      server.sent = [];
      assert.deepEqual(await shopper.add(bowl), {status: 'rejected', reason: 'out-of-stock', message: '„Salad bowl“ ist ausverkauft.'});
      assert.deepEqual(server.wire, ['GET /de/cart.js', 'POST /de/cart/add.js', 'GET /de/cart.js', 'GET /de/products/bowl.js']);
      assert.equal((await shopper.read()).url, '/de/cart');
    });

    it('puts several lines in with one request', async () => {
      assert.deepEqual(await shopper.apply([lineFor(mug), lineFor(scarf, {quantity: 2})]), {status: 'added'});
      assert.deepEqual([server.cart.units, server.wire.length], [3, 2]);
    });

    it('sends nothing for an id that is none of Shopify', async () => {
      assert.deepEqual(await shopper.add('mug-blue'), {status: 'rejected', reason: 'unavailable'});
      assert.deepEqual(server.wire, []);
    });
  });

  describe('a refusal', () => {
    it('tells how much has come, where the shop took a part of it', async () => {
      const message = 'Only 10 items were added to your cart due to availability.';
      assert.deepEqual(await shopper.add(mug, 12), {status: 'partial', added: 10, reason: 'insufficient-stock', message});
      assert.equal(server.cart.units, 10);
      assert.equal((await shopper.told())?.count, 10);
    });

    it('is no partial add where the shop takes all or nothing', async () => {
      server.takesPart = false;
      const outcome = await shopper.add(mug, 12);
      assert.deepEqual([outcome.status, 'reason' in outcome && outcome.reason], ['rejected', 'insufficient-stock']);
      assert.equal(server.cart.units, 0);
    });

    it('is for want of stock where the cart holds all there is', async () => {
      await shopper.add(mug, 10);
      const outcome = await shopper.add(mug);
      assert.deepEqual([outcome.status, 'reason' in outcome && outcome.reason], ['rejected', 'insufficient-stock']);
    });

    for (const {variant, quantity, reason} of [
      {variant: bowl, quantity: 1, reason: 'out-of-stock'},
      {variant: plate, quantity: 8, reason: 'quantity-limit'},
      {variant: plate, quantity: 1, reason: 'quantity-limit'},
      {variant: plate, quantity: 3, reason: 'quantity-step'},
      {variant: coffee, quantity: 1, reason: 'options-required'},
    ]) {
      it(`is called ${reason} by what the product's data say of ${quantity} of ${variant}`, async () => {
        const outcome = await shopper.add(variant, quantity);
        assert.deepEqual([outcome.status, 'reason' in outcome && outcome.reason], ['rejected', reason]);
      });
    }

    it('is unavailable where the shop knows no such variant', async () => {
      const outcome = await shopper.add(49_999_999_999_999);
      assert.deepEqual(outcome, {status: 'rejected', reason: 'unavailable', message: 'Cannot find variant'});
    });
  });

  describe('when something goes wrong', () => {
    const adds = () => server.wire.filter((line) => line.endsWith('add.js')).length;
    const mugs = () => server.cart.lines.find(({goods}) => goods.id === mug)?.quantity ?? 0;

    // Who has nothing in the cart yet has no cart: what is lost then was put into nobody's.
    beforeEach(async () => {
      await shopper.add(scarf);
      server.sent = [];
    });

    it('finds the goods in the cart when the answer was lost, and never sends the add again', async () => {
      server.fail(/add\.js$/, 'lose');
      assert.deepEqual(await shopper.add(mug, 2), {status: 'added'});
      assert.deepEqual([adds(), mugs()], [1, 2]);
    });

    it('takes back what the browser itself has sent again', async () => {
      assert.deepEqual(await shopper.add(mug), {status: 'added'});
      server.keepAlive = true;
      await shopper.read();
      server.fail(/add\.js$/, 'lose');
      assert.deepEqual(await shopper.add(mug, 2), {status: 'added'});
      assert.deepEqual(server.wire.slice(-4), ['GET /cart.js', 'POST /cart/add.js', 'POST /cart/add.js', 'POST /cart/change.js']);
      assert.equal(mugs(), 3);
    });

    it('takes back what came twice and was answered never', async () => {
      server.keepAlive = true;
      await shopper.read();
      server.fail(/add\.js$/, 'lose', 'lose');
      assert.deepEqual(await shopper.add(mug, 2), {status: 'added'});
      assert.deepEqual([adds(), mugs()], [2, 2]);
      assert.equal((await shopper.told())?.count, 3);
    });

    it('offers another try where the add never arrived', async () => {
      server.fail(/add\.js$/, 'drop');
      assert.deepEqual(await shopper.add(mug), {status: 'failed', cause: 'network', retryable: true});
      assert.deepEqual([adds(), mugs()], [1, 0]);
    });

    it('does not take for its own what the rest of the page has put in meanwhile', async () => {
      server.fail(/add\.js$/, 'fade');
      const outcome = shopper.add(mug, 2);
      await waitFor('the add to be on its way', () => server.hanging === 1);
      server.cart.add({id: mug, quantity: 2}, 'en');
      server.release();
      assert.deepEqual(await outcome, {status: 'failed', cause: 'network', retryable: true});
    });

    it('sends nothing at all while there is no network', async () => {
      server.fail(/cart\.js$/, 'drop');
      assert.deepEqual(await shopper.add(mug), {status: 'failed', cause: 'network', retryable: true});
      assert.equal(adds(), 0);
    });

    it('buys once when the answer and the cart are both out of reach, and the shopper tries again', async () => {
      server.fail(/add\.js$/, 'lose');
      server.fail(/cart\.js$/, 'none', 'drop');
      assert.deepEqual(await shopper.add(mug, 2, {id: 'one'}), {status: 'failed', cause: 'network', retryable: true});
      assert.deepEqual(await shopper.add(mug, 2, {id: 'one'}), {status: 'added'});
      assert.deepEqual([adds(), mugs()], [1, 2]);
      assert.deepEqual(await shopper.add(mug, 2, {id: 'two'}), {status: 'added'});
      assert.deepEqual([adds(), mugs()], [2, 4]);
    });

    it('asks for patience once when the shop is asked too often, and reads no cart for it', async () => {
      server.fail(/add\.js$/, 'throttle');
      const warned = shopper.page.waitForEvent('console', (message) => message.text().includes('wait 7 s'));
      assert.deepEqual(await shopper.add(mug), {status: 'failed', cause: 'error', retryable: true});
      assert.deepEqual(server.wire, ['GET /cart.js', 'POST /cart/add.js']);
      await warned;
    });

    it('tells the developer of a page in place of JSON, and the shopper that trying again is no use', async () => {
      server.fail(/add\.js$/, 'page');
      const warned = shopper.page.waitForEvent('console', (message) => message.text().includes('a page in place of JSON'));
      assert.deepEqual(await shopper.add(mug), {status: 'failed', cause: 'error', retryable: false});
      await warned;
      assert.equal(adds(), 1);
    });

    it('does the same for a check for robots', async () => {
      server.fail(/cart\.js$/, 'robot');
      assert.deepEqual(await shopper.add(mug), {status: 'failed', cause: 'error', retryable: false});
      assert.equal(adds(), 0);
    });

    it('knows a lost session by the password page, and a login by its page', async () => {
      server.fail(/cart\.js$/, 'password', 'login');
      assert.deepEqual(await shopper.add(mug), {status: 'rejected', reason: 'session-lost'});
      assert.deepEqual(await shopper.add(mug), {status: 'rejected', reason: 'login-required'});
    });

    it('may be tried again when the shop is broken', async () => {
      server.fail(/add\.js$/, 'break');
      assert.deepEqual(await shopper.add(mug), {status: 'failed', cause: 'error', retryable: true});
    });

    it('answers late where the shop does', async () => {
      server.fail(/add\.js$/, 'hang');
      const late = shopper.add(mug);
      await waitFor('the add to hang', () => server.hanging === 1);
      server.release();
      assert.deepEqual(await late, {status: 'added'});
    });

    it('does not buy twice when the shopper tries again what the shop has done without a word', async () => {
      server.fail(/add\.js$/, 'stall');
      const first = shopper.add(mug, 2, {id: 'one'}).catch((error: unknown) => String(error));
      await waitFor('the shop to have it', () => server.hanging === 1);
      assert.deepEqual(await shopper.add(mug, 2, {id: 'one'}), {status: 'added'});
      assert.deepEqual([adds(), mugs()], [1, 2]);
      assert.match(String(await first), /Abort/);
    });
  });

  describe('the lines of the cart', () => {
    const keyOf = async (title: string) => (await shopper.read()).lines?.find((line) => line.title === title)?.lineId;

    beforeEach(async () => {
      await shopper.add(mug, 2, {showId: 'other'});
      await shopper.add(mug, 3);
      await shopper.add(scarf);
      server.sent = [];
    });

    it('are told with all that is needed to show them', async () => {
      const [line, ...others] = (await shopper.read()).lines ?? [];
      assert.equal(others.length, 2);
      assert.deepEqual(line, {
        variantId: String(scarf),
        productId: '7000000002',
        lineId: line?.lineId,
        quantity: 1,
        title: 'Wool scarf',
        detail: 'Moss / L',
        price: {amount: 2800, currency: 'EUR', exponent: 2},
        image: '/cdn/scarf.jpg',
        url: `/products/scarf?variant=${scarf}`,
      });
      assert.match(String(line?.lineId), new RegExp(`^${scarf}:`));
      const {count, total, url, checkoutUrl} = await shopper.read();
      assert.deepEqual({count, total, url, checkoutUrl}, {
        count: 6, total: {amount: 16_800, currency: 'EUR', exponent: 2}, url: '/cart', checkoutUrl: '/checkout',
      });
    });

    it('change by their key, also where two hold the same variant', async () => {
      const lines = (await shopper.read()).lines ?? [];
      const other = lines.find(({quantity}) => quantity === 2);
      server.sent = [];
      assert.deepEqual(await shopper.apply([lineFor(mug, {lineId: other?.lineId, quantity: 5})], {action: 'change'}), {status: 'added'});
      assert.deepEqual(server.cart.lines.map(({quantity}) => quantity), [1, 3, 5]);
      assert.deepEqual(server.sent[1], {method: 'POST', path: '/cart/change.js', body: {id: other?.lineId, quantity: 5}});
      assert.equal((await shopper.told())?.count, 9);
    });

    it('change by their variant where no key is known: that of the show first', async () => {
      assert.deepEqual(await shopper.apply([lineFor(mug, {quantity: 1})], {action: 'change'}), {status: 'added'});
      assert.deepEqual(server.cart.lines.map(({quantity}) => quantity), [1, 1, 2]);
    });

    it('go when they are removed, and stay gone', async () => {
      const remove = [lineFor(scarf, {lineId: await keyOf('Wool scarf'), quantity: 1})];
      assert.deepEqual(await shopper.apply(remove, {action: 'remove'}), {status: 'added'});
      assert.equal(server.cart.units, 5);
      server.sent = [];
      assert.deepEqual(await shopper.apply(remove, {action: 'remove'}), {status: 'added'});
      assert.deepEqual(server.wire, ['GET /cart.js']);
    });

    it('cannot hold another quantity once they are gone', async () => {
      const change = [lineFor(plate, {lineId: 'gone', quantity: 2})];
      assert.deepEqual(await shopper.apply(change, {action: 'change'}), {status: 'rejected', reason: 'unavailable'});
    });

    it('come as far as the stock goes', async () => {
      const outcome = await shopper.apply([lineFor(mug, {quantity: 30})], {action: 'change'});
      const message = 'The maximum quantity of Stoneware mug is already in your cart.';
      assert.deepEqual(outcome, {status: 'partial', added: 8, reason: 'insufficient-stock', message});
      server.takesPart = false;
      const again = await shopper.apply([lineFor(mug, {quantity: 30})], {action: 'change'});
      assert.deepEqual(again, {status: 'rejected', reason: 'insufficient-stock', message});
    });

    it('are as they are after an answer that was lost', async () => {
      server.fail(/change\.js$/, 'lose');
      assert.deepEqual(await shopper.apply([lineFor(mug, {quantity: 4})], {action: 'change'}), {status: 'added'});
      server.fail(/change\.js$/, 'drop');
      assert.deepEqual(await shopper.apply([lineFor(mug, {quantity: 5})], {action: 'change'}), {
        status: 'failed', cause: 'network', retryable: true,
      });
    });
  });

  describe('what a Shopify cart cannot carry', () => {
    const fulfillment = {method: 'pickup', storeId: 'berlin'} as const;

    it('is answered so, and nothing is sent', async () => {
      const rejected = {status: 'rejected', reason: 'fulfillment-unavailable'};
      assert.deepEqual(await shopper.apply([lineFor(mug)], {action: 'reserve'}), rejected);
      assert.deepEqual(await shopper.apply([lineFor(mug, {fulfillment})]), rejected);
      assert.deepEqual(server.wire, []);
    });
  });

  describe('the way to pay', () => {
    it('is the checkout of the shop', async () => {
      assert.deepEqual(await shopper.apply([], {action: 'checkout'}), {status: 'handed-off'});
      assert.deepEqual(await shopper.page.evaluate(() => window.harness.followed), ['/checkout']);
    });
  });

  describe('a cart in another currency than the show', () => {
    for (const {currency, price} of [
      {currency: 'USD', price: {amount: 3100, currency: 'USD', exponent: 2}},
      {currency: 'JPY', price: {amount: 4500, currency: 'JPY', exponent: 0}},
      {currency: 'KWD', price: {amount: 9500, currency: 'KWD', exponent: 3}},
    ]) {
      it(`answers with the price in ${currency}, and takes the goods at that price`, async () => {
        server.currency = currency;
        assert.deepEqual(await shopper.add(mug), {status: 'rejected', reason: 'price-changed', price});
        assert.equal(server.cart.units, 0);
        assert.deepEqual(await shopper.apply([lineFor(mug, {price})]), {status: 'added'});
        assert.deepEqual((await shopper.read()).total, price);
      });
    }

    it('says that the currencies differ where the price cannot be had', async () => {
      server.currency = 'USD';
      const rejected = {status: 'rejected', reason: 'currency-mismatch'};
      assert.deepEqual(await shopper.apply([lineFor(mug, {url: undefined})]), rejected);
      server.fail(/mug\.js$/, 'page');
      assert.deepEqual(await shopper.add(mug), rejected);
      assert.equal(server.cart.units, 0);
    });
  });
});
