import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('axe', () => {
  let demo: OpenedDemo;
  let browser: Browser;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    await demo.act({type: 'start-show'});
    await demo.act({type: 'pin-product', productId: 'throw'});
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  for (const path of ['/', '/live', '/scheduled', '/ended', '/host']) {
    for (const [width, height, colorScheme] of [[390, 844, 'light'], [1440, 900, 'dark']] as const) {
      it(`finds nothing on ${path}, ${width} px wide, ${colorScheme}`, async () => {
        const context = await browser.newContext({viewport: {width, height}, colorScheme, bypassCSP: true, reducedMotion: 'reduce'});
        const {page} = await ShopPage.open(context, demo.shopUrl + path);
        if (path === '/' || path === '/live') {
          await waitFor('the pin', () => page.locator('live-shop-pin [part~="buy"]').count());
        }
        await page.evaluate(axe);
        const found = await page.evaluate<readonly string[]>(`
          axe.run(document, {runOnly: ${JSON.stringify(rules)}})
            .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => id + ' ' + JSON.stringify(target) + ' ' + failureSummary)))
        `);
        assert.deepEqual(found, []);
        await context.close();
      });
    }
  }
});
