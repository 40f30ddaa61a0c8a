import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {ShopifyServer} from '../support/shopify/shopify-server.js';
import {bowl, mug, scarf} from '../support/shopify/shopper.js';
import type {Storefront} from '../support/shopify/storefront-page.js';
import {waitFor} from '../support/wait-for.js';

const price = {amount: 2800, currency: 'EUR', exponent: 2};

const show = {
  version: 1,
  id: 'spring',
  title: 'The spring table',
  status: 'live',
  products: [
    {id: '7000000001', title: 'Stoneware mug', url: '/products/mug', price, variants: [{id: String(mug), stock: {status: 'in-stock'}}]},
    {id: '7000000002', title: 'Wool scarf', url: '/products/scarf', price, variants: [{id: `gid://shopify/ProductVariant/${scarf}`}]},
    {id: '7000000003', title: 'Salad bowl', url: '/products/bowl', price, variants: [{id: String(bowl)}]},
  ],
};

/** What a merchant pastes into a Custom Liquid section, as docs/shopify.md says. */
const pasted = `<script type="module" src="/live-shop/live-shop.js"></script>
<live-shop cart="auto"><script type="application/json">${JSON.stringify(show)}</script></live-shop>`;

describe('<live-shop> pasted into a Shopify theme', () => {
  let browser: Browser;
  let server: ShopifyServer;
  let page: Page;

  before(async () => {
    [browser, server] = await Promise.all([launchChromium(), ShopifyServer.start()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(() => server.reset());
  afterEach(async () => {
    server.release();
    await page?.context().close();
  });

  const product = (title: string) => page.locator('live-shop-shelf live-shop-card').filter({hasText: title});
  const buy = (title: string) => product(title).locator('[part~="buy"]').first();
  const adds = () => server.wire.filter((line) => /POST .*cart\/add\.js$/.test(line)).length;

  interface Result {
    readonly status: string;
    readonly cause?: string;
    readonly late: boolean;
  }

  const results = () => page.evaluate<readonly Result[]>('results');
  const result = async (index: number) => waitFor(`result ${index}`, async () => (await results())[index]);

  async function enter(storefront: Storefront = {}, path = '/'): Promise<void> {
    server.storefront = {content: pasted, ...storefront};
    page = await (await browser.newContext({viewport: {width: 390, height: 844}})).newPage();
    await page.addInitScript(`window.results = [];
      document.addEventListener('live-shop-cart-result', ({outcome, late}) => results.push({...outcome, late}));`);
    await page.goto(server.url + path);
    await page.locator('live-shop').getByRole('button', {name: /products/i}).first().click();
    await buy('Stoneware mug').waitFor();
    await waitFor('the cart to be read', () => server.wire.some((line) => line.endsWith('cart.js')));
  }

  for (const root of ['/', '/de/']) {
    it(`puts what is tapped into the cart of ${root}, with no code of the page`, async () => {
      await enter({}, root);
      await buy('Stoneware mug').click();
      assert.equal((await result(0)).status, 'added');
      assert.deepEqual(server.cart.lines.map(({goods, quantity, properties}) => [goods.handle, quantity, properties]), [
        ['mug', 1, {_live_shop: 'spring'}],
      ]);
      assert.equal(adds(), 1);
      assert.ok(server.wire.every((line) => line.split(' ')[1]?.startsWith(root)), server.wire.join(', '));
      await waitFor('the element to know its cart', async () => (await page.locator('live-shop').evaluate((element) => {
        const cart: unknown = Reflect.get(element, 'cart');
        return typeof cart === 'object' && cart && 'count' in cart ? cart.count : undefined;
      })) === 1);
    });
  }

  it('makes two items of two taps in one tick on an empty cart', async () => {
    await enter();
    const buttons = page.locator('live-shop-shelf live-shop-card [part~="buy"] button');
    await buttons.evaluateAll((all: HTMLButtonElement[]) => all.slice(0, 2).forEach((button) => button.click()));
    await result(1);
    assert.deepEqual((await results()).map(({status}) => status), ['added', 'added']);
    assert.deepEqual([server.carts.length, server.cart.units, adds()], [1, 2, 2]);
  });

  it('shows what the shop says of goods that are sold out, in the shopper\'s language', async () => {
    await enter({}, '/de/');
    await buy('Salad bowl').click();
    await product('Salad bowl').getByText('„Salad bowl“ ist ausverkauft.').first().waitFor();
    assert.equal(adds(), 1);
  });

  it('opens the drawer of the theme with the goods in it', async () => {
    await enter({theme: 'drawer'});
    await buy('Wool scarf').click();
    await waitFor('the drawer', () => page.locator('cart-drawer').evaluate((drawer) => drawer.classList.contains('active')));
    assert.equal(await page.locator('cart-drawer li').innerText(), '1 × Wool scarf');
  });

  it('says after a while that the shop is silent, and corrects itself when it is not', async () => {
    await enter();
    await page.locator('live-shop').evaluate((element) => Reflect.set(element, 'cartTimeoutMs', 1000));
    server.fail(/add\.js$/, 'hang');
    await buy('Stoneware mug').click();
    const {status, cause} = await result(0);
    assert.deepEqual([status, cause], ['failed', 'timeout']);
    server.release();
    const late = await result(1);
    assert.deepEqual([late.status, late.late], ['added', true]);
    assert.equal(adds(), 1);
  });

  it('lets the shopper try again when the shop asks for patience, and sends nothing by itself', async () => {
    await enter();
    server.fail(/add\.js$/, 'throttle');
    await buy('Stoneware mug').click();
    assert.equal((await result(0)).status, 'failed');
    assert.equal(adds(), 1);
    await buy('Stoneware mug').click();
    assert.equal((await result(1)).status, 'added');
    assert.deepEqual([adds(), server.cart.units], [2, 1]);
  });

  it('stays on the page where the default of the platform would load it anew', async () => {
    await enter({actions: 'default'});
    await page.evaluate('window.stillHere = true');
    await buy('Stoneware mug').click();
    assert.equal((await result(0)).status, 'added');
    assert.equal(await page.evaluate('window.stillHere'), true);
  });

  it('knows what the theme has put into the cart meanwhile', async () => {
    await enter({theme: 'drawer'});
    await page.evaluate((id) => fetch('/cart/add.js', {method: 'POST', body: JSON.stringify({items: [{id, quantity: 3}]})}), scarf);
    const count = () => page.locator('live-shop').evaluate((element) => Reflect.get(Object(Reflect.get(element, 'cart')), 'count') === 3);
    await waitFor('the count', count);
  });
});
