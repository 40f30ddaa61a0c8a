import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {ShopPage} from '../support/shop-page.js';
import {createSmallStore, type SmallStore} from '../support/woocommerce/small-store.js';
import {blockTheme, classicTheme, strictPolicy, themeFiles} from '../support/woocommerce/theme-pages.js';

describe('a WooCommerce page with <live-shop> and no code of its own', () => {
  let browser: Browser;
  let store: SmallStore;
  let server: PageServer;

  before(async () => {
    browser = await launchChromium();
    server = await servePages(
      (request, response) => store.handle(request, response),
      (request, response) => themeFiles(store)(request, response),
    );
    for (const path of ['/warenkorb/', '/panier/', '/commande/', '/product/99/']) {
      server.answer(path, {headers: {'content-type': 'text/html'}, body: '<!doctype html><title>A page of the shop</title>'});
    }
  });
  beforeEach(() => {
    store = createSmallStore();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(body: string, headers = {}): Promise<ShopPage> {
    const context = await browser.newContext({viewport: {width: 390, height: 844}});
    const shop = await ShopPage.open(context, server.page('/live/', body, headers));
    await shop.page.locator('live-shop').getByRole('button', {name: /products/i}).first().click();
    return shop;
  }

  const card = (page: Page, title: string) => page.locator('live-shop-card').filter({hasText: title});
  const buy = (page: Page, title: string) => card(page, title).locator('[part~="buy"]').first().click();
  const adds = () => store.log.filter((entry) => entry === 'POST cart/add-item').length;

  it('fills the cart of a classic theme, whose own cart link says so', async () => {
    const {page, errors} = await open(classicTheme);
    await buy(page, 'Stoneware mug');
    await page.locator('.cart-contents', {hasText: '1 items'}).waitFor();
    assert.equal(store.units(), 1);
    assert.deepEqual(store.log, ['GET cart', 'POST cart/add-item'], 'it does not take its own signals for news');
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('fills the cart of a block theme under a strict policy, whose Mini-Cart says so and shows the cart', async () => {
    const {page, errors} = await open(blockTheme, {'content-security-policy': strictPolicy});
    await buy(page, 'Stoneware mug');
    await page.locator('.wc-block-mini-cart__badge', {hasText: '1'}).waitFor();
    assert.deepEqual([store.units(), adds()], [1, 1]);
    await page.keyboard.press('Escape');
    await page.locator('live-shop [part~="bag"]').first().click();
    await page.locator('.wc-block-components-drawer__screen-overlay', {hasText: 'Your cart'}).waitFor();
    assert.match(page.url(), /\/live\/$/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('says what the shop says of goods that cannot be had', async () => {
    const {page} = await open(classicTheme);
    await buy(page, 'Forgotten vase');
    await card(page, 'Forgotten vase').locator('[part~="note"]', {hasText: 'No such product.'}).first().waitFor();
    assert.equal(store.units(), 0);
    await page.context().close();
  });

  it('shows what the rest of the page puts into the cart', async () => {
    const {page} = await open(blockTheme);
    await page.evaluate(async () => {
      const nonce = (await fetch('/wp-json/wc/store/v1/cart')).headers.get('nonce') ?? '';
      const body = JSON.stringify({id: 10, quantity: 2});
      await fetch('/wp-json/wc/store/v1/cart/add-item', {method: 'POST', headers: {'content-type': 'application/json', nonce}, body});
      document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', {bubbles: true, detail: {preserveCartData: true}}));
    });
    await page.locator('live-shop [part~="bag"] [part~="count"]', {hasText: '2'}).first().waitFor();
    await page.context().close();
  });

  it('keeps two taps in one tick on an empty cart', async () => {
    const {page} = await open(classicTheme);
    await card(page, 'Linen shirt').locator('button').first().waitFor();
    await page.locator('live-shop-card').evaluateAll((cards) => {
      for (const element of cards.slice(0, 2)) {
        element.shadowRoot?.querySelector('live-shop-buy')?.shadowRoot?.querySelector('button')?.click();
      }
    });
    await page.locator('.cart-contents', {hasText: '2 items'}).waitFor();
    assert.equal(adds(), 2);
    await page.locator('live-shop [part~="bag"] [part~="count"]', {hasText: '2'}).first().waitFor();
    await page.context().close();
  });

  it('sends an add once whose answer breaks off, and says that the goods are in the cart', async () => {
    const {page} = await open(classicTheme);
    await buy(page, 'Stoneware mug');
    await page.locator('.cart-contents', {hasText: '1 items'}).waitFor();
    // Broken off after its first bytes: before them, Chromium sends a request once more by itself.
    store.fail('cut-answer');
    await buy(page, 'Linen shirt');
    await card(page, 'Linen shirt').locator('[part~="buy"]', {hasText: /in your bag/i}).first().waitFor();
    assert.deepEqual([store.units(), adds()], [2, 2]);
    await page.context().close();
  });
});
