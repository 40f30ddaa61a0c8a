import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import type {DataLayerEntry, Ga4Event} from '#src/analytics/ga4.js';
import {launchChromium} from '../support/browser.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {waitFor} from '../support/wait-for.js';

/** A page whose cart takes two of a kind at most, and loses the answer of the next add when it is told to. */
const script = `
  const shop = {units: new Map(), slow: undefined};
  const elements = () => [...document.querySelectorAll('live-shop')];
  function tell() {
    const lines = [...shop.units].map(([variantId, {quantity, title, price}]) => ({variantId, quantity, title, price}));
    for (const element of elements()) element.cart = {count: lines.reduce((sum, {quantity}) => sum + quantity, 0), lines};
  }
  document.addEventListener('live-shop-cart-request', (event) => {
    const {action, lines: [line]} = event.request;
    if (action === 'checkout') return event.preventDefault();
    if (!line) return;
    event.respondWith(async () => {
      const had = shop.units.get(line.variantId)?.quantity ?? 0;
      const wanted = action === 'add' ? had + line.quantity : action === 'change' ? line.quantity : 0;
      const quantity = Math.min(wanted, 2);
      if (quantity > 0) shop.units.set(line.variantId, {...line, quantity});
      else shop.units.delete(line.variantId);
      tell();
      await shop.slow;
      const added = action === 'add' ? quantity - had : quantity;
      if (quantity < wanted) return {status: 'partial', added, reason: 'quantity-limit'};
      return true;
    });
  });`;

describe('analytics="datalayer"', () => {
  let demo: OpenedDemo;
  let browser: Browser;
  let pages: PageServer;

  before(async () => {
    [demo, browser, pages] = await Promise.all([openDemo({script: false}), launchChromium(), servePages()]);
    await demo.act({type: 'start-show'});
  });
  after(async () => {
    await browser?.close();
    await Promise.all([demo?.close(), pages?.close()]);
  });

  async function open(attributes = 'analytics="datalayer"'): Promise<Page> {
    const page = await browser.newPage({viewport: {width: 1100, height: 800}});
    page.setDefaultTimeout(15_000);
    const body = `<script>${script}</script><live-shop src="${demo.showServerUrl}/shows/spring" ${attributes} cart-timeout-ms="1500"></live-shop>`;
    await page.goto(pages.page('/', body));
    await page.locator('live-shop-player video').waitFor({state: 'attached'});
    return page;
  }

  const consent = (page: Page, analytics: boolean) =>
    page.evaluate((agreed) => Object.assign(document.querySelector('live-shop') ?? {}, {consent: {analytics: agreed}}) && undefined, analytics);
  const entries = (page: Page) => page.evaluate<DataLayerEntry[] | null>('window.dataLayer ?? null');
  const events = async (page: Page) => ((await entries(page)) ?? []).filter((entry): entry is Ga4Event => 'event' in entry);
  const until = (page: Page, name: string, times = 1) =>
    waitFor(`${times} of ${name}`, async () => {
      const found = (await events(page)).filter(({event}) => event === name);
      return found.length >= times && found;
    });
  const pinned = (page: Page, title: RegExp) =>
    waitFor('the pin', async () => title.test((await page.locator('live-shop-pin [part~="title"]').allInnerTexts()).join()), {timeoutMs: 30_000});

  it('is silent before consent and tells nothing of that time afterwards, and falls silent when it is withdrawn', async () => {
    const asked: string[] = [];
    const page = await open();
    page.on('request', (request) => asked.push(request.url()));
    await demo.act({type: 'pin-product', productId: 'mug'});
    await pinned(page, /mug/i);
    await page.locator('live-shop-pin [part~="title"]').first().click();
    const sheet = page.locator('live-shop-sheet');
    await sheet.locator('[part~="close"]').first().click();
    await demo.act({type: 'unpin-product'});
    await waitFor('the end of the pin', async () => (await page.locator('live-shop-pin .card:not(.leaving)').count()) === 0, {timeoutMs: 30_000});
    assert.equal(await entries(page), null);
    assert.deepEqual(asked.filter((url) => /analytics/.test(url)), []);

    await consent(page, true);
    await waitFor('its script', () => asked.some((url) => /analytics/.test(url)));
    await demo.act({type: 'pin-product', productId: 'vase'});
    await pinned(page, /vase/i);
    const [view] = await until(page, 'view_promotion');
    assert.deepEqual((await events(page)).map(({event, ecommerce}) => [event, ecommerce.items[0]?.item_id]), [['view_promotion', 'vase']]);
    assert.match(view?.ecommerce.creative_name ?? '', /vase/i);
    assert.equal(view?.ecommerce.promotion_id, view?.live_shop.pin_id);
    assert.ok((view?.live_shop.position_ms ?? -1) >= 0);

    await consent(page, false);
    await page.locator('live-shop-pin [part~="title"]').first().click();
    await sheet.locator('live-shop-buy button').click();
    await waitFor('the bag', () => page.evaluate<boolean>('shop.units.size > 0'));
    assert.equal((await events(page)).length, 1);
    await page.close();
  });

  it('tells of a purchase from the pin to the checkout, with the units that truly moved', async () => {
    const page = await open();
    await demo.act({type: 'pin-product', productId: 'mug'});
    await pinned(page, /mug/i);
    // What is on screen when consent is given is seen from then on.
    await consent(page, true);
    await until(page, 'view_promotion');
    await page.locator('live-shop-pin [part~="title"]').first().click();
    const sheet = page.locator('live-shop-sheet');
    await until(page, 'view_item');
    for (const group of await sheet.locator('fieldset').all()) await group.locator('input').first().click();
    for (let count = 1; count < 3; count += 1) await sheet.locator('[part~="increase"]').click();
    await sheet.locator('live-shop-buy button').click();
    const [added] = await until(page, 'add_to_cart');
    const item = added?.ecommerce.items[0];
    assert.deepEqual([item?.item_id, item?.quantity], ['mug', 2]);
    assert.equal(added?.ecommerce.value, Math.round((item?.price ?? 0) * 200) / 100);
    assert.deepEqual([added?.live_shop.show_id, added?.live_shop.surface], ['spring', 'sheet']);

    await sheet.locator('[part~="close"]').first().click();
    await page.locator('live-shop [part~="bag"]').click();
    await until(page, 'view_cart');
    const bag = page.locator('live-shop-bag');
    await bag.locator('[part~="decrease"]').click();
    const [removed] = await until(page, 'remove_from_cart');
    assert.equal(removed?.ecommerce.items[0]?.quantity, 1);
    await bag.locator('[part~="checkout"]').click();
    const [checkout] = await until(page, 'begin_checkout');
    assert.deepEqual(checkout?.ecommerce.items.map(({quantity}) => quantity), [1]);

    assert.deepEqual((await events(page)).map(({event}) => event), [
      'view_promotion', 'select_item', 'view_item', 'add_to_cart', 'view_cart', 'remove_from_cart', 'begin_checkout',
    ]);
    const all = (await entries(page)) ?? [];
    assert.deepEqual(all.filter((_, index) => index % 2 === 0), Array(all.length / 2).fill({ecommerce: null}));
    assert.doesNotMatch(JSON.stringify(all), /viewer|token|author/i);
    await page.close();
  });

  it('counts an answer that comes after the timeout, once', async () => {
    const page = await open();
    await consent(page, true);
    await demo.act({type: 'pin-product', productId: 'vase'});
    await pinned(page, /vase/i);
    await page.evaluate('shop.slow = new Promise((resolve) => (shop.answer = resolve)); undefined');
    const results = page.evaluate<boolean[]>(`new Promise((resolve) => {
      const late = [];
      document.addEventListener('live-shop-cart-result', (event) => late.push(event.late) === 2 && resolve(late));
      document.addEventListener('live-shop-cart-result', () => shop.answer(), {once: true});
    })`);
    await page.locator('live-shop-pin live-shop-buy button').first().click();
    assert.deepEqual(await results, [false, true]);
    const added = await until(page, 'add_to_cart');
    assert.deepEqual(added.map(({ecommerce, live_shop}) => [ecommerce.items[0]?.quantity, ecommerce.items[0]?.promotion_id === live_shop.pin_id]), [[1, true]]);
    await page.close();
  });

  it('is off unless it is asked for', async () => {
    const page = await open('');
    await consent(page, true);
    await page.locator('live-shop [part~="tab"]').last().click();
    await page.locator('live-shop-card [part~="title"]').first().click();
    await page.locator('live-shop-sheet [part~="title"]').waitFor();
    assert.equal(await entries(page), null);
    await page.close();
  });
});
