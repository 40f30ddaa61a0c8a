import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

describe('when a server fails', () => {
  let demo: OpenedDemo;
  let browser: Browser;
  let shop: ShopPage;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    shop = await ShopPage.open(await browser.newContext({viewport: {width: 1100, height: 800}}), demo.shopUrl);
    await demo.act({type: 'start-show'});
    await shop.playing();
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  const said = async () => (await shop.messages()).filter((text) => /^line \d+$/.test(text));
  const chat = () => shop.page.locator('live-shop-chat');
  const notices = () => deepText(shop.page.locator('live-shop'));
  const lines = (last: number) => Array.from({length: last}, (_, index) => `line ${index + 1}`);

  it('the show server is killed and comes back: the video plays on, nothing of the chat is missing or doubled', async () => {
    await shop.say('line 1');
    await waitFor('line 1', async () => (await said()).length === 1);
    await demo.act({type: 'pin-product', productId: 'mug'});
    const before = await shop.currentTime();
    await demo.showServer.kill();
        await waitFor('the chat to say that it is reconnecting', async () => /reconnecting/i.test(await deepText(chat())));
    await shop.say('line 2');
    await waitFor('the pending message', async () => (await said()).includes('line 2'));
    await demo.showServer.start();
    await demo.act({type: 'pin-product', productId: 'lamp'});
    await waitFor('the chat to be back', async () => !/reconnecting/i.test(await deepText(chat())), {timeoutMs: 20_000});
    await shop.say('line 3');
    await waitFor('all lines', async () => (await said()).length >= 3);
    await waitFor('the pin of the time after', async () => /moth/i.test((await shop.pinned()) ?? ''));
    assert.deepEqual(await said(), lines(3));
    assert.ok((await shop.currentTime()) > before + 1, 'the video has played on');
  });

  it('the stream is away for 20 seconds: the page says so, the cart works, playback is back at the live edge', async () => {
    demo.origin.outage('refuse');
    const gone = performance.now();
    await waitFor('the notice', async () => /picture is gone|lost the connection/i.test(await notices()), {timeoutMs: 20_000});
    const count = await shop.cartCount();
    await shop.buy();
    await waitFor('the badge of the shop to rise', async () => (await shop.cartCount()) === count + 1);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 20_000 - (performance.now() - gone))));
    demo.origin.outage(null);
    await shop.playing(12_000);
    await waitFor('the live edge', () => shop.video.evaluate((video: HTMLVideoElement) => {
      const {seekable, currentTime} = video;
      return seekable.length > 0 && seekable.end(seekable.length - 1) - currentTime < 8;
    }));
    await waitFor('the notice to go', async () => !/picture is gone|lost the connection/i.test(await notices()));
  });

  it('a product whose stock is gone answers "Sold out", and nothing is added', async () => {
    await demo.act({type: 'pin-product', productId: 'candle'});
    await waitFor('the candle', async () => /hive/i.test((await shop.pinned()) ?? ''));
    const count = await shop.cartCount();
    assert.match(await shop.buyLabel(), /sold out/i);
    await shop.buy();
    const sheet = shop.page.locator('live-shop-sheet');
    await waitFor('the product to open', async () => (await sheet.count()) > 0 && (await sheet.first().isVisible()));
    assert.equal(await shop.cartCount(), count);
  });
});
