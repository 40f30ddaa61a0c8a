import assert from 'node:assert/strict';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {waitFor} from '../support/wait-for.js';

const show = {
  version: 1,
  id: 'spring',
  title: 'Spring',
  status: 'live',
  products: [
    {id: 'mug', title: 'Stoneware mug', url: '/products/mug', price: {amount: 2800, currency: 'EUR', exponent: 2}, stock: {status: 'in-stock'}},
  ],
};

/** A cart that reads, takes its time, and writes: like the real ones it loses one of two adds that overlap. */
class ForgetfulCart {
  units = 0;
  readonly #open: (() => void)[] = [];

  readonly handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'POST' || request.url !== '/cart') return false;
    const before = this.units;
    this.#open.push(() => {
      this.units = before + 1;
      response.writeHead(204).end();
    });
    return true;
  };

  /** Adds that are under way. */
  get open(): number {
    return this.#open.length;
  }

  finish(): void {
    this.#open.shift()?.();
  }
}

describe('two tabs of one shop', () => {
  let browser: Browser;
  let pages: PageServer;
  let context: BrowserContext;
  let cart = new ForgetfulCart();

  before(async () => {
    browser = await launchChromium();
    pages = await servePages((request, response) => cart.handle(request, response));
    pages.page(
      '/',
      `<live-shop><script type="application/json">${JSON.stringify(show)}</script></live-shop>
       <script>
         addEventListener('live-shop-cart-request', (event) => event.respondWith(async () => (await fetch('/cart', {method: 'POST'})).ok));
       </script>`,
    );
  });
  after(async () => {
    await browser?.close();
    await pages?.close();
  });

  beforeEach(async () => {
    cart = new ForgetfulCart();
    context = await browser.newContext({viewport: {width: 1200, height: 800}});
  });
  afterEach(() => context.close());

  async function openTab(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${pages.url}/`);
    return page;
  }

  const buyButton = (page: Page) => page.locator('live-shop-shelf live-shop-card [part~="buy"]').first();

  async function waitsInLine(page: Page): Promise<boolean> {
    const {pending = []} = await page.evaluate(() => navigator.locks.query());
    return pending.some(({name}) => name === 'live-shop-cart');
  }

  const added = (page: Page) => waitFor('the button to say so', async () => /in your bag/i.test(await deepText(buyButton(page))));

  it('add one after the other, so that no add is lost', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await buyButton(one).click();
    await waitFor('the first add', () => cart.open === 1);
    await buyButton(other).click();
    await waitFor('the second to stand in line', () => waitsInLine(other));
    assert.equal(cart.open, 1);
    cart.finish();
    await added(one);
    await waitFor('the second add', () => cart.open === 1);
    cart.finish();
    await added(other);
    assert.equal(cart.units, 2);
  });

  it('do not wait for one that has been closed', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await buyButton(one).click();
    await waitFor('the first add', () => cart.open === 1);
    await buyButton(other).click();
    await waitFor('the second to stand in line', () => waitsInLine(other));
    await one.close();
    await waitFor('the second add', () => cart.open === 2);
    cart.finish();
    cart.finish();
    await added(other);
  });
});
