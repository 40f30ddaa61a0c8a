import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

describe('the bag of the shop', () => {
  let demo: OpenedDemo;
  let browser: Browser;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    await demo.act({type: 'start-show'});
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  /** A shopper with two mugs and a lamp in the bag. */
  async function shopper(path: string, viewport: {readonly width: number; readonly height: number}): Promise<ShopPage> {
    const context = await browser.newContext({viewport});
    const shop = await ShopPage.open(context, demo.shopUrl + path);
    await shop.page.evaluate(async () => {
      for (const [variantId, quantity] of [['mug', 2], ['lamp', 1]]) {
        const body = JSON.stringify({variantId, quantity});
        const {status} = await fetch('/api/cart/items', {method: 'POST', headers: {'content-type': 'application/json'}, body});
        if (status !== 201) throw new Error(`${variantId}: ${status}`);
      }
    });
    await shop.page.reload();
    await waitFor('the bag', async () => (await shop.page.locator('live-shop [part~="bag"]').count()) === 1);
    return shop;
  }

  const inCart = (page: Page) =>
    page.evaluate<Record<string, number>>(`
      fetch('/api/cart').then((it) => it.json()).then(({lines}) => Object.fromEntries(lines.map(({variantId, quantity}) => [variantId, quantity])))
    `);

  const panel = (page: Page) => page.locator('live-shop-bag');
  const drawerIsOpen = (page: Page) => page.locator('dialog.drawer').evaluate((drawer: HTMLDialogElement) => drawer.open);

  it("is the shop's own drawer on the page of the shop", async () => {
    const {page, errors} = await shopper('/', {width: 1440, height: 900});
    await page.locator('live-shop [part~="bag"]').click();
    await waitFor('the drawer', () => drawerIsOpen(page));
    assert.match(await page.locator('dialog.drawer').innerText(), /Your bag/);
    assert.equal(await panel(page).count(), 0);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  for (const viewport of [{width: 390, height: 844}, {width: 1440, height: 900}]) {
    it(`is a panel of the show where the show is all there is, ${viewport.width} px wide`, async () => {
      const shop = await shopper('/live', viewport);
      const {page} = shop;
      const bag = page.locator('live-shop [part~="bag"]');
      await shop.playing();
      await bag.click();
      await panel(page).locator('[part~="line"]').first().waitFor();
      assert.equal(await drawerIsOpen(page), false);

      const [mug, lamp] = [panel(page).locator('[part~="line"]').nth(0), panel(page).locator('[part~="line"]').nth(1)];
      await mug.locator('[part~="increase"]').click();
      await waitFor('the cart of the shop', async () => (await inCart(page))['mug'] === 3);
      await waitFor('the words', async () => /3 in your bag/.test(await panel(page).locator('[role=status]').innerText()));
      assert.equal(await bag.locator('[part~="count"]').innerText(), '4');

      await lamp.locator('[part~="remove"]').click();
      await waitFor('the lamp to be out', async () => (await inCart(page))['lamp'] === undefined);
      await mug.locator('[part~="remove"]').click();
      await waitFor('the empty bag', async () => /nothing in your bag/.test(await deepText(panel(page))));
      assert.deepEqual(await inCart(page), {});

      await page.keyboard.press('Escape');
      await waitFor('the panel to close', async () => (await panel(page).count()) === 0);
      await shop.playing();
      assert.deepEqual(shop.errors, []);
      await page.context().close();
    });
  }

  it("says the shop's refusal at the line, and leads to the checkout", async () => {
    const {page} = await shopper('/live', {width: 390, height: 844});
    await page.locator('live-shop [part~="bag"]').click();
    const lamp = panel(page).locator('[part~="line"]').nth(1);
    await page.route('**/api/cart/items/lamp', (route) =>
      route.fulfill({status: 409, json: {reason: 'insufficient-stock', available: 1}}));
    await lamp.locator('[part~="increase"]').click();
    await waitFor('the refusal', async () => /not that many left/i.test(await lamp.innerText()));
    assert.equal(await lamp.locator('output').innerText(), '1');
    assert.deepEqual(await inCart(page), {mug: 2, lamp: 1});
    await panel(page).locator('[part~="checkout"]').click();
    await page.waitForURL(/\/checkout$/);
    await page.context().close();
  });

  it('says so when the shop does not answer, and goes on when it does', async () => {
    const {page} = await shopper('/live', {width: 390, height: 844});
    await page.locator('live-shop [part~="bag"]').click();
    const mug = panel(page).locator('[part~="line"]').first();
    await page.route('**/api/cart/items/mug', (route) => route.abort());
    await mug.locator('[part~="increase"]').click();
    await waitFor('the words', async () => /cannot be reached/.test(await mug.innerText()));
    await page.unroute('**/api/cart/items/mug');
    await mug.locator('[part~="increase"]').click();
    await waitFor('the cart of the shop', async () => (await inCart(page))['mug'] === 3);
    await waitFor('the words to be gone', async () => !/cannot be reached/.test(await mug.innerText()));
    await page.context().close();
  });

  it('can be used with a keyboard alone, and gives the focus back', async () => {
    const {page} = await shopper('/live', {width: 390, height: 844});
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
      });
    await page.locator('live-shop [part~="bag"]').focus();
    await page.keyboard.press('Enter');
    await waitFor('the panel to have the focus', async () => (await focused()) === 'Your bag');
    for (let step = 0; step < 30 && !/^Remove/.test(await focused()); step += 1) await page.keyboard.press('Tab');
    const removed = await focused();
    await page.keyboard.press('Enter');
    await waitFor('the next line to have the focus', async () => {
      const now = await focused();
      return now !== removed && now.length > 0 && !/^Remove/.test(now);
    });
    assert.equal(await panel(page).locator('[part~="line"]').count(), 1);
    await page.keyboard.press('Escape');
    await waitFor('the button to have it back', async () => /^View bag/.test(await focused()));
    await page.context().close();
  });
});
