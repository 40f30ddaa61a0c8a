import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';

describe('the cart doctor on the page of the demo', () => {
  let demo: OpenedDemo;
  let browser: Browser;
  let page: Page;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    page = await browser.newPage({viewport: {width: 1440, height: 900}});
    await page.goto(new URL('/doctor', demo.shopUrl).href);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  it("finds nothing to mend in the demo's own handler, and leaves nothing in the bag", async () => {
    await page.getByRole('button', {name: 'Examine the cart'}).click();
    await page.getByText('Nothing to mend.').or(page.getByText(/\d+ to mend/)).waitFor();
    const verdicts = await page.locator('[data-check]').evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('data-check')} ${row.getAttribute('data-verdict')} ${row.textContent}`),
    );
    assert.equal(verdicts.length, 9);
    assert.deepEqual(verdicts.filter((verdict) => !/^\S+ holds /.test(verdict)), []);
    assert.equal(await page.locator('[data-cart-count]').textContent(), '0');
  });

  it('names what is wrong when the shop goes wrong', async () => {
    // The shop's server forgets how to take things out.
    await page.route('**/api/cart/items/*', (route) =>
      route.request().method() === 'DELETE' ? route.fulfill({status: 500, json: {reason: 'broken'}}) : route.fallback(),
    );
    await page.getByRole('button', {name: 'Examine the cart'}).click();
    await page.getByText(/\d+ to mend/).waitFor();
    const removal = page.locator('[data-check=remove]');
    assert.equal(await removal.getAttribute('data-verdict'), 'mend');
    assert.match((await removal.textContent()) ?? '', /take the line out/i);
  });
});
