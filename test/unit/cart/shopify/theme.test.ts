import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../../../support/browser.js';
import {ShopifyServer} from '../../../support/shopify/shopify-server.js';
import {bowl, lineFor, mug, scarf, Shopper} from '../../../support/shopify/shopper.js';
import type {Storefront} from '../../../support/shopify/storefront-page.js';
import {waitFor} from '../../../support/wait-for.js';

describe('createShopifyAdapter() beside a theme', () => {
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
  beforeEach(() => server.reset());
  afterEach(() => shopper?.leave());

  async function enter(storefront: Storefront, path = '/'): Promise<void> {
    server.storefront = storefront;
    shopper = await Shopper.enter(browser, server, path);
    server.sent = [];
  }

  const textOf = (selector: string) => shopper.page.locator(selector).first().innerText();
  const classesOf = (selector: string) => shopper.page.locator(selector).evaluate((element) => [...element.classList].sort());
  const seen = (selector: string, text: string) => waitFor(`${selector} to say ${text}`, async () => (await textOf(selector)) === text);

  describe('with a cart drawer', () => {
    it('has the drawer rendered and opened by the answer of the add itself, from an empty cart on', async () => {
      await enter({theme: 'drawer'}, '/de/');
      assert.deepEqual(await classesOf('cart-drawer'), ['is-empty']);
      assert.deepEqual(await shopper.add(mug, 2), {status: 'added'});
      await waitFor('the drawer', async () => (await classesOf('cart-drawer')).includes('active'));
      assert.deepEqual(await classesOf('cart-drawer'), ['active']);
      assert.equal(await textOf('cart-drawer li'), '2 × Stoneware mug');
      assert.equal(await textOf('#cart-icon-bubble'), '2');
      assert.deepEqual(server.wire, ['GET /de/cart.js', 'POST /de/cart/add.js']);
      const {sections, sections_url} = server.sent[1]?.body as {readonly sections?: unknown; readonly sections_url?: unknown};
      assert.deepEqual([sections, sections_url], [['cart-drawer', 'cart-icon-bubble'], '/de/']);
      assert.equal(await shopper.page.locator('cart-drawer').evaluate((drawer) => Reflect.get(drawer, 'productId')), mug);
    });

    it('shows what came of an add that was only partly done', async () => {
      await enter({theme: 'drawer'});
      const outcome = await shopper.add(mug, 12);
      assert.equal(outcome.status, 'partial');
      await seen('cart-drawer li', '10 × Stoneware mug');
      assert.equal(server.wire.at(-1), 'GET /?sections=cart-drawer,cart-icon-bubble');
    });

    it('renders changed quantities where they are, and opens nothing', async () => {
      await enter({theme: 'drawer'});
      await shopper.add(mug, 2);
      await waitFor('the drawer', async () => (await classesOf('cart-drawer')).includes('active'));
      await shopper.page.locator('cart-drawer').evaluate((drawer: Element & {close?(): void}) => drawer.close?.());
      await shopper.apply([lineFor(mug, {quantity: 5})], {action: 'change'});
      await seen('cart-drawer li', '5 × Stoneware mug');
      await seen('#cart-icon-bubble', '5');
      assert.deepEqual(await classesOf('cart-drawer'), []);
      await shopper.apply([lineFor(mug)], {action: 'remove'});
      await waitFor('the drawer to be empty', async () => (await shopper.page.locator('cart-drawer li').count()) === 0);
      assert.deepEqual(await classesOf('cart-drawer'), ['is-empty']);
      assert.deepEqual(await classesOf('cart-drawer-items'), ['is-empty']);
    });

    it('has the goods in the cart even where the theme breaks', async () => {
      await enter({theme: 'drawer'});
      await shopper.page.locator('#CartDrawer').evaluate((element) => element.remove());
      const warned = shopper.page.waitForEvent('console', (message) => message.text().includes('could not show its cart'));
      assert.deepEqual(await shopper.add(mug), {status: 'added'});
      await warned;
    });

    it('opens the drawer for who wants to see the cart', async () => {
      await enter({theme: 'drawer'});
      assert.deepEqual(await shopper.apply([], {action: 'view'}), {status: 'handed-off'});
      assert.deepEqual(await classesOf('cart-drawer'), ['active', 'is-empty']);
    });
  });

  it('has a notification show the goods that were added', async () => {
    await enter({theme: 'notification'});
    await shopper.add(scarf);
    await shopper.add(mug, 2);
    await seen('#cart-notification-product', '2 × Stoneware mug');
    assert.equal(await textOf('#cart-notification-button'), 'View cart (3)');
    assert.equal(await textOf('#cart-icon-bubble'), '3');
    await shopper.apply([lineFor(mug, {quantity: 1})], {action: 'change'});
    await seen('#cart-icon-bubble', '2');
    assert.deepEqual(await shopper.apply([], {action: 'view'}), {status: 'unhandled'});
  });

  it('tells a theme like Horizon how much is in the cart', async () => {
    await enter({theme: 'horizon'});
    await shopper.add(mug, 2);
    const count = () => shopper.page.locator('cart-items-component').getAttribute('data-count');
    await waitFor('the count', async () => (await count()) === '2');
    await shopper.apply([lineFor(mug, {quantity: 3})], {action: 'change'});
    await waitFor('the new count', async () => (await count()) === '3');
    assert.deepEqual(await shopper.apply([], {action: 'view'}), {status: 'handed-off'});
    assert.deepEqual(await classesOf('cart-drawer-component'), ['active']);
  });

  it('renders the sections that show the cart, but not one that holds the show', async () => {
    const content = '<div id="shopify-section-cart-show"><live-shop></live-shop></div><div id="shopify-section-header">Menu</div>';
    await enter({theme: 'sections', content}, '/products/mug');
    await shopper.add(mug, 2);
    await seen('.mini', '2 in the cart');
    assert.equal(server.wire.at(-1), 'GET /products/mug?sections=mini-cart');
    assert.equal(await shopper.page.locator('live-shop').count(), 1);
  });

  it('leaves a plain page as it is', async () => {
    await enter({});
    assert.deepEqual(await shopper.add(mug), {status: 'added'});
    assert.deepEqual(server.wire, ['GET /cart.js', 'POST /cart/add.js']);
    assert.deepEqual(await shopper.apply([], {action: 'view'}), {status: 'unhandled'});
  });

  describe('with standard actions', () => {
    const events = () => shopper.page.evaluate(() => {
      const seenEvents: unknown[] = [];
      document.addEventListener('shopify:cart:lines-update', (event) => seenEvents.push(Reflect.get(event, 'lines')));
      Reflect.set(window, 'seenEvents', seenEvents);
    });

    it('adds by the one that the theme has configured, which tells the page once', async () => {
      await enter({actions: 'configured', theme: 'drawer'});
      await events();
      assert.deepEqual(await shopper.add(mug, 2), {status: 'added'});
      assert.deepEqual(server.wire, ['GET /cart.js', 'POST /storefront-api']);
      assert.equal(await textOf('#cart-icon-bubble'), 'theme: 2');
      assert.deepEqual(await classesOf('cart-drawer'), ['is-empty']);
      assert.deepEqual(await shopper.page.evaluate(() => Reflect.get(window, 'seenEvents')), [
        [{merchandiseId: `gid://shopify/ProductVariant/${mug}`, quantity: 2, attributes: [{key: '_live_shop', value: 'spring'}]}],
      ]);
      assert.deepEqual(server.cart.lines[0]?.properties, {_live_shop: 'spring'});
    });

    it('reads its warnings by their codes and against the cart', async () => {
      await enter({actions: 'configured'});
      assert.deepEqual(await shopper.add(mug, 12), {
        status: 'partial', added: 10, reason: 'insufficient-stock', message: 'Only 10 items were added to your cart due to availability.',
      });
      assert.deepEqual(await shopper.add(bowl), {
        status: 'rejected', reason: 'out-of-stock', message: "The product 'Salad bowl' is already sold out.",
      });
      assert.deepEqual(await shopper.add(49_999_999_999_999), {status: 'rejected', reason: 'unavailable', message: 'Cannot find variant'});
    });

    it('looks into the cart when the action has thrown', async () => {
      await enter({actions: 'configured'});
      await shopper.add(scarf);
      server.fail(/storefront-api$/, 'lose', 'drop');
      assert.deepEqual(await shopper.add(mug), {status: 'added'});
      assert.deepEqual(await shopper.add(mug), {status: 'failed', cause: 'network', retryable: true});
      assert.equal(server.cart.units, 2);
    });

    it('has the cart opened by the one that the theme has configured', async () => {
      await enter({actions: 'configured', theme: 'drawer'});
      assert.deepEqual(await shopper.apply([], {action: 'view'}), {status: 'handed-off'});
      assert.equal(await shopper.page.locator('body').getAttribute('data-cart'), 'open');
      assert.deepEqual(await classesOf('cart-drawer'), ['is-empty']);
    });

    it('leaves alone those of the platform, which would reload the page', async () => {
      await enter({actions: 'default'});
      await shopper.page.evaluate(() => Reflect.set(window, 'stillHere', true));
      assert.deepEqual(await shopper.add(mug), {status: 'added'});
      assert.deepEqual(await shopper.apply([], {action: 'view'}), {status: 'unhandled'});
      assert.deepEqual(server.wire, ['GET /cart.js', 'POST /cart/add.js']);
      assert.equal(await shopper.page.evaluate(() => Reflect.get(window, 'stillHere')), true);
    });
  });

  describe('watch()', () => {
    const changes = () => shopper.page.evaluate(() => window.harness.changes);
    const post = (path: string) => shopper.page.evaluate(async (to) => {
      await fetch(to, {method: 'POST', body: JSON.stringify({id: 40_000_000_000_001, quantity: 1})});
    }, path);

    it('notices what the theme does to the cart by itself, as Dawn does', async () => {
      await enter({theme: 'drawer'}, '/de/');
      await shopper.page.evaluate(() => window.harness.watch());
      await post('/de/cart/add');
      await waitFor('the change', async () => (await changes()) === 1);
    });

    it('notices standard events once the cart has changed, and Horizon\'s', async () => {
      await enter({});
      await shopper.page.evaluate(() => {
        window.harness.watch();
        const event = new Event('shopify:cart:lines-update', {bubbles: true});
        const promise = new Promise((resolve) => Reflect.set(window, 'finish', resolve));
        document.body.dispatchEvent(Object.assign(event, {action: 'add', promise}));
      });
      assert.equal(await changes(), 0);
      await shopper.page.evaluate(() => Reflect.get(window, 'finish')());
      await waitFor('the change', async () => (await changes()) === 1);
      await shopper.page.evaluate(() => document.dispatchEvent(new CustomEvent('cart:update', {detail: {data: {}}})));
      await waitFor('the second change', async () => (await changes()) === 2);
    });
  });
});
