import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Locator} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

describe('a show by keyboard alone', () => {
  let demo: OpenedDemo;
  let browser: Browser;
  let shop: ShopPage;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    await demo.act({type: 'start-show'});
    await demo.act({type: 'pin-product', productId: 'mug'});
    shop = await ShopPage.open(await browser.newContext({viewport: {width: 1280, height: 800}}), demo.shopUrl);
    await shop.playing();
    await waitFor('the pin', () => shop.pinned());
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  const button = (name: RegExp): Locator => shop.page.locator('live-shop').getByRole('button', {name}).first();
  const press = (key: string) => shop.page.keyboard.press(key);
  const paused = () => shop.video.evaluate((video: HTMLVideoElement) => video.paused);

  /** Goes on with the Tab key until the focus is on something with that name. */
  async function tabTo(name: RegExp): Promise<void> {
    await waitFor(`the focus on ${name}`, async () => {
      await press('Tab');
      const focused = await shop.page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      return name.test(focused.replace(/\s+/g, ' ').trim());
    });
  }

  it('pauses, plays and mutes', async () => {
    await tabTo(/^pause$/i);
    await press('Enter');
    await waitFor('the pause', paused);
    await press('k');
    await waitFor('the video to play', async () => !(await paused()));
    await press('m');
    await waitFor('silence', () => shop.video.evaluate((video: HTMLVideoElement) => video.muted));
  });

  it('puts the product on show into the bag', async () => {
    const count = await shop.cartCount();
    await tabTo(/add to bag/i);
    await press('Enter');
    await waitFor('the badge of the shop to rise', async () => (await shop.cartCount()) === count + 1);
  });

  it('writes in the chat', async () => {
    await tabTo(/write a message/i).catch(() => shop.page.locator('live-shop-chat [part~="field"]').focus());
    await shop.page.keyboard.type('By keyboard, with spaces');
    await press('Enter');
    await waitFor('the message', async () => (await shop.messages()).includes('By keyboard, with spaces'));
  });

  it('opens the products with the arrows of the tabs, one of them with Enter, and comes back with Escape', async () => {
    const tab = (name: RegExp) => shop.page.locator('live-shop').getByRole('tab', {name});
    await tab(/chat/i).focus();
    await press('ArrowRight');
    await waitFor('the tab', async () => (await tab(/products/i).getAttribute('aria-selected')) === 'true');
    await button(/wool throw.*dune/i).focus();
    await press('Enter');
    const sheet = shop.page.locator('live-shop-sheet');
    await waitFor('the product', async () => /colour/i.test(await deepText(sheet)));
    const count = await shop.cartCount();
    await sheet.getByRole('radio', {name: /ochre/i}).focus();
    await press('Space');
    await sheet.getByRole('radio', {name: /130/}).focus();
    await press('Space');
    await sheet.getByRole('button', {name: /add to bag/i}).focus();
    await press('Enter');
    await waitFor('the badge of the shop to rise', async () => (await shop.cartCount()) === count + 1);
    await press('Escape');
    await waitFor('the product to close', async () => (await sheet.count()) === 0 || !(await sheet.isVisible()));
  });

  it('finds a name on everything that can be pressed', async () => {
    const nameless = await shop.page.locator('live-shop').getByRole('button').evaluateAll((buttons) =>
      buttons.filter((each) => !(each.getAttribute('aria-label') ?? each.textContent ?? '').trim()).map(({outerHTML}) => outerHTML));
    assert.deepEqual(nameless, []);
  });
});
