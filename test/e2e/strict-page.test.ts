import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

describe('a page under a strict Content-Security-Policy and Trusted Types', () => {
  let demo: OpenedDemo;
  let browser: Browser;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  it('plays, sells, reserves, wishes and shows the bag without one violation', async () => {
    const context = await browser.newContext({viewport: {width: 1100, height: 800}});
    await context.addInitScript(`
      window.violations = [];
      document.addEventListener('securitypolicyviolation', (e) => violations.push(e.effectiveDirective + ' ' + e.blockedURI));
    `);
    await demo.act({type: 'start-show'});
    const shop = await ShopPage.open(context, `${demo.shopUrl}/strict`);
    const policy = await shop.page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
    for (const directive of ["script-src 'self'", "style-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'"]) {
      assert.ok(policy?.includes(directive), `${directive} in ${policy}`);
    }
    await shop.playing();
    await demo.act({type: 'pin-product', productId: 'mug'});
    await waitFor('the pin', () => shop.pinned());
    const count = await shop.cartCount();
    await shop.buy();
    await waitFor('the badge of the shop to rise', async () => (await shop.cartCount()) === count + 1);
    await shop.say('Strict, and all is well');
    await waitFor('the message', async () => (await shop.messages()).includes('Strict, and all is well'));
    const inside = (selector: string) => shop.page.locator(`live-shop ${selector}`).first();
    await inside('live-shop-wish button').click();
    await inside('live-shop-wish button[aria-pressed="true"]').waitFor();
    await inside('#products-tab').click();
    await inside('live-shop-card [part~="title"]').click();
    await inside('live-shop-sheet live-shop-gallery [part~="picture"]').waitFor();
    await inside('live-shop-sheet live-shop-store-line [part~="check"]').click();
    await inside('live-shop-store-chooser [part~="reserve"]').click();
    await inside('live-shop-store-chooser [part~="reservation"]').waitFor();
    await shop.page.keyboard.press('Escape');
    await shop.page.keyboard.press('Escape');
    await inside('button[part="bag"]').click();
    await inside('live-shop-bag [part~="line"]').waitFor();
    assert.deepEqual(await shop.page.evaluate('violations'), []);
    assert.deepEqual(shop.errors, []);
  });
});
