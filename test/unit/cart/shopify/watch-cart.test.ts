import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../../../support/browser.js';
import {ShopifyServer} from '../../../support/shopify/shopify-server.js';
import {mug} from '../../../support/shopify/shopper.js';

interface Watching {
  readonly changes: number;
  readonly own: {readonly actions: Set<string>};
  post(path: string, body: object): Promise<unknown>;
  stop(): void;
}

declare global {
  interface Window {
    watching: Watching;
  }
}

describe('watchCart()', () => {
  let browser: Browser;
  let server: ShopifyServer;
  let page: Page;

  before(async () => {
    [browser, server] = await Promise.all([launchChromium(), ShopifyServer.start()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    server.reset();
    page = await browser.newPage();
    await page.goto(server.url);
    await page.addScriptTag({type: 'module', url: '/theme/watching.js'});
    await page.waitForFunction(() => 'watching' in window);
  });

  const changes = () => page.evaluate(() => window.watching.changes);
  /** A request of the theme. Resolves once every observer of the page has heard of it, and of those before. */
  const theirs = (path: string) => page.evaluate(async ([to, id]) => {
    const heard = new Promise<void>((done) => {
      new PerformanceObserver((list, observer) => {
        if (!list.getEntries().some(({name}) => new URL(name).pathname === to)) return;
        observer.disconnect();
        done();
      }).observe({type: 'resource'});
    });
    await fetch(String(to), {method: 'POST', body: JSON.stringify({id, quantity: 1})});
    await heard;
  }, [path, mug]);

  it('notices requests of the theme, and none of the adapter', async () => {
    const ours = {items: [{id: mug, quantity: 1}]};
    await page.evaluate((body) => window.watching.post('cart/add.js', body), ours);
    await theirs('/cart/add');
    assert.equal(await changes(), 1);
    await theirs('/products/mug.js');
    await theirs('/de/cart/change.js');
    assert.equal(await changes(), 2);
  });

  it('notices events of actions, and none of those that the adapter has called', async () => {
    const told = await page.evaluate(async () => {
      const dispatch = (detail: object) =>
        document.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update'), {detail, promise: Promise.resolve()}));
      window.watching.own.actions.add('wish-1');
      dispatch({liveShopRequest: 'wish-1'});
      dispatch({liveShopRequest: 'of another element'});
      dispatch({});
      await new Promise((later) => setTimeout(later));
      return window.watching.changes;
    });
    assert.equal(told, 2);
  });

  it('ends', async () => {
    const told = await page.evaluate(async () => {
      const heard = new Promise<void>((done) => new PerformanceObserver(() => done()).observe({type: 'resource'}));
      window.watching.stop();
      document.dispatchEvent(new Event('cart:update'));
      await fetch('/cart/clear.js', {method: 'POST', body: '{}'});
      await heard;
      await new Promise((later) => setTimeout(later));
      return window.watching.changes;
    });
    assert.equal(told, 0);
  });
});
