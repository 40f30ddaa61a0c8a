import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {catalog} from '../../demo/shop/catalog.js';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

describe('the demo shop', () => {
  let demo: OpenedDemo;
  let browser: Browser;
  let shop: ShopPage;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo(), launchChromium()]);
    shop = await ShopPage.open(await browser.newContext({viewport: {width: 1440, height: 900}}), demo.shopUrl);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  it('plays a live picture that is not blank', async () => {
    await shop.playing();
    const variety = await shop.pictureVariety();
    assert.ok(variety > 0.3, `${variety} of the picture differs from its first pixel`);
    await waitFor('the badge', async () => /live/i.test(await deepText(shop.page.locator('live-shop-badge').first())));
  });

  it('brings the chat of the room', async () => {
    const seen = await waitFor('two messages', async () => {
      const messages = await shop.messages();
      return messages.length >= 2 && messages;
    }, {timeoutMs: 40_000});
    assert.ok(seen.every((text) => text.trim().length > 0));
  });

  it('shows the product that the clip shows, when the clip shows it', async () => {
    await waitFor('a pin', () => shop.pinned(), {timeoutMs: 40_000});
    for (let seen = 0; seen < 2; seen += 1) {
      const previous = await shop.pinned();
      const title = await waitFor('the next pin', async () => {
        const next = await shop.pinned();
        return next !== previous && next;
      }, {timeoutMs: 40_000});
      const expected = demo.productAt(await shop.playheadMs());
      const product = catalog.find(({id}) => id === expected);
      assert.equal(title, product?.title);
    }
  });

  it("puts the product into the shop's own cart with one tap", async () => {
    const title = await waitFor('a product that can be bought', async () => {
      const label = await shop.buyLabel();
      return /add to bag/i.test(label) && (await shop.pinned());
    }, {timeoutMs: 60_000});
    const before = await shop.cartCount();
    await shop.buy();
    await waitFor('the badge of the shop to rise', async () => (await shop.cartCount()) === before + 1);
    const cart: unknown = await shop.page.evaluate(async () => (await fetch('/api/cart')).json());
    assert.ok(JSON.stringify(cart).includes(title), `${title} in ${JSON.stringify(cart)}`);
  });

  it('writes no error to the console', () => assert.deepEqual(shop.errors, []));
});
