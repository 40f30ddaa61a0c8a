import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

describe('two viewers', () => {
  let demo: OpenedDemo;
  let browser: Browser;
  let ann: ShopPage;
  let ben: ShopPage;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    const open = async () => ShopPage.open(await browser.newContext({viewport: {width: 1100, height: 800}}), demo.shopUrl);
    ann = await open();
    ben = await open();
    await demo.act({type: 'start-show'});
    await Promise.all([ann.playing(), ben.playing()]);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  it('read each other within half a second', async () => {
    // Both pages read the same clock, so the time it takes to ask them does not count.
    await ben.page.locator('live-shop-chat').evaluate((chat) => {
      const look = () => {
        const texts = [...(chat.shadowRoot?.querySelectorAll('[part~="text"]') ?? [])].map(({textContent}) => textContent?.trim());
        if (texts.includes('Good evening!')) Object.assign(window, {seenAt: Date.now()});
        else requestAnimationFrame(look);
      };
      look();
    });
    const field = ann.page.locator('live-shop-chat [part~="field"]');
    await field.fill('Good evening!');
    await field.evaluate((element) => element.addEventListener('keydown', () => Object.assign(window, {sentAt: Date.now()})));
    await field.press('Enter');
    const seenAt = await waitFor('the message at the other viewer', () => ben.page.evaluate<number | undefined>('window.seenAt'));
    const sentAt = await ann.page.evaluate<number>('window.sentAt');
    assert.ok(seenAt - sentAt < 500, `after ${seenAt - sentAt} ms`);
    assert.equal((await ann.messages()).filter((text) => text === 'Good evening!').length, 1);
  });

  it('see what the host pins on the host page', async () => {
    const host = await browser.newPage();
    await host.goto(demo.hostUrl);
    await host.getByRole('button', {name: /^pin/i}).first().click();
    const [first, second] = await Promise.all([ann, ben].map((viewer) => waitFor('the pin', () => viewer.pinned())));
    assert.equal(first, second);
  });

  it('write text with spaces that reaches no shortcut of the player', async () => {
    const field = ann.page.locator('live-shop-chat [part~="field"]');
    await field.fill('');
    await field.pressSequentially('m k f c space  bar');
    assert.equal(await field.inputValue(), 'm k f c space  bar');
    const state = await ann.video.evaluate((video: HTMLVideoElement) => [video.paused, document.fullscreenElement === null]);
    assert.deepEqual(state, [false, true]);
  });

  it('are shown untrusted text as text, and a message of 10,000 characters is refused in words', async () => {
    await ann.say('<img src=x onerror="window.hacked = 1"><b>bold</b>');
    await waitFor('the markup as text', async () => (await ben.messages()).some((text) => text.includes('<b>bold</b>')));
    assert.equal(await ben.page.evaluate(() => 'hacked' in window), false);
    await ann.say('x'.repeat(10_000));
    await waitFor('the reason', async () => /too long/i.test(await deepText(ann.page.locator('live-shop-chat'))));
    assert.equal(await ann.page.locator('live-shop-chat [part~="field"]').inputValue().then((text) => text.length > 0), true);
  });
});
