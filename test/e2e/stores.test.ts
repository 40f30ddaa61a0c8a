import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {waitFor} from '../support/wait-for.js';

interface CartLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly fulfillment?: {readonly method: string; readonly storeId: string};
}

interface Row {
  readonly store: string;
  readonly quantity: number;
}

describe('the stores of the demo shop', () => {
  let demo: OpenedDemo;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    await demo.act({type: 'start-show'});
    await demo.act({type: 'pin-product', productId: 'mug'});
    context = await browser.newContext({viewport: {width: 390, height: 844}});
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  /** A page with the show on it and the mug on stage. */
  async function watch(place: BrowserContext, {without = [] as readonly string[]} = {}): Promise<Page> {
    const page = await place.newPage();
    for (const path of without) await page.route(`**${path}`, (route) => route.abort());
    await page.goto(`${demo.shopUrl}/live`);
    await page.locator('live-shop-pin [part~="title"]').first().waitFor({timeout: 40_000});
    return page;
  }

  const lineOf = (page: Page) => page.locator('live-shop-pin live-shop-store-line [part~="check"]').first();
  const chooserOf = (page: Page) => page.locator('live-shop-store-chooser');
  const row = (page: Page, name: string) => chooserOf(page).locator('[part~="store"]').filter({hasText: name});

  const cartLines = (page: Page): Promise<readonly CartLine[]> =>
    page.evaluate(async () => (await (await fetch('/api/cart')).json()).lines);

  const unitsAt = (page: Page, storeId: string): Promise<number | undefined> =>
    page.evaluate(async (id) => {
      const rows: readonly Row[] = await (await fetch('/api/stores/stock?variant=mug')).json();
      return rows.find(({store}) => store === id)?.quantity;
    }, storeId);

  async function openChooser(page: Page): Promise<void> {
    await lineOf(page).click();
    await row(page, 'Berlin Mitte').waitFor();
  }

  it('says on the pin what the store has that the show comes from, and names that store', async () => {
    const page = await watch(context);
    await waitFor('the answer of the page', async () => /Pick up .+ at Hamburg Speicherstadt/.test(await lineOf(page).innerText()));
    assert.match(await page.locator('live-shop [part~="host"]').first().innerText(), /from Hamburg Speicherstadt$/);
    await page.close();
  });

  it("takes a store's choice to the shop's own cart", async () => {
    const page = await watch(context);
    const before = await unitsAt(page, 'berlin');
    await openChooser(page);
    await chooserOf(page).locator('input').fill('10115');
    await chooserOf(page).locator('input').press('Enter');
    await waitFor('Berlin on top', async () =>
      (await chooserOf(page).locator('[part~="store-name"]').first().innerText()) === 'Berlin Mitte');
    await row(page, 'Berlin Mitte').getByRole('button', {name: 'Pick up here: Berlin Mitte'}).click();
    await waitFor('the layer to close', async () => (await chooserOf(page).count()) === 0);
    assert.match(await lineOf(page).innerText(), /You pick it up .*at Berlin Mitte/);
    await page.locator('live-shop-pin [part~="buy"] button').first().click();
    await waitFor('the goods in the cart', async () => (await cartLines(page)).length === 1);
    const [line] = await cartLines(page);
    assert.deepEqual(line?.fulfillment, {method: 'pickup', storeId: 'berlin'});
    assert.equal(await unitsAt(page, 'berlin'), (before ?? 0) - 1, 'off the shelf of that store');
    await page.goto(`${demo.shopUrl}/cart`);
    assert.match(await page.locator('.cart-page .cart-line').innerText(), /Collect at Berlin Mitte/);
    await page.close();
  });

  it('holds the goods in a store, under a code, and leaves the cart alone', async () => {
    const page = await watch(context);
    const [inCart, before] = [await cartLines(page), await unitsAt(page, 'hamburg')];
    await openChooser(page);
    const hamburg = row(page, 'Hamburg Speicherstadt');
    await hamburg.locator('[part~="reserve"]').click();
    const said = await hamburg.locator('[part~="reservation"]').innerText();
    assert.match(said, /Your code: H-\d{4}\s+Held until /);
    assert.equal(await unitsAt(page, 'hamburg'), (before ?? 0) - 1);
    assert.deepEqual(await cartLines(page), inCart);
    await waitFor('the new count', async () => (await hamburg.locator('[part~="stock"]').innerText()).includes(`${(before ?? 0) - 1} in stock`));
    await page.keyboard.press('Escape');
    await waitFor('the layer to close', async () => (await chooserOf(page).count()) === 0);
    await page.close();
  });

  it('knows nothing where nobody answers, says so, and sells all the same', async () => {
    const page = await watch(await browser.newContext({viewport: {width: 390, height: 844}}), {without: ['/assets/stores.js']});
    await waitFor('the line', async () => (await lineOf(page).innerText()) === 'Check stores near you');
    await openChooser(page);
    const shown = await chooserOf(page).locator('[part~="chooser"]').innerText();
    assert.match(shown, /What the stores have cannot be seen right now\./);
    assert.doesNotMatch(shown, /sold out|not in this store/i);
    assert.match(shown, /Call \+49 40/);
    await page.keyboard.press('Escape');
    await waitFor('the layer to close', async () => (await chooserOf(page).count()) === 0);
    await page.locator('live-shop-pin [part~="buy"] button').first().click();
    await waitFor('the goods in the cart', async () => (await cartLines(page)).length === 1);
    assert.equal((await cartLines(page))[0]?.fulfillment, undefined);
    await page.context().close();
  });

  it('sends what is sold in the stores alone to no cart before a store is chosen', async () => {
    const page = await (await browser.newContext({viewport: {width: 390, height: 844}})).newPage();
    await page.goto(`${demo.shopUrl}/scheduled`);
    await page.locator('live-shop [part~="browse"], live-shop [part~="shelf-button"]').first().click();
    const candle = page.locator('live-shop-card').filter({hasText: 'Hive'});
    await candle.locator('[part~="buy"] button').click();
    await row(page, 'Hamburg Speicherstadt').locator('[part~="choose"]').click();
    assert.equal((await cartLines(page)).length, 0);
    await waitFor('the layer to close', async () => (await chooserOf(page).count()) === 0);
    await candle.locator('[part~="buy"] button').click();
    await waitFor('the goods in the cart', async () => (await cartLines(page)).length === 1);
    assert.deepEqual((await cartLines(page))[0]?.fulfillment, {method: 'pickup', storeId: 'hamburg'});
    await page.context().close();
  });

  it('asks the browser for the place on a press alone, and takes a refusal for an answer', async () => {
    const place = await browser.newContext({viewport: {width: 390, height: 844}, geolocation: {latitude: 55.67, longitude: 12.58}});
    await place.addInitScript(() => {
      const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...options) => {
        document.documentElement.dataset['asked'] = 'true';
        ask(...options);
      };
    });
    const page = await watch(place);
    await openChooser(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset['asked']), undefined);
    await chooserOf(page).locator('[part~="locate"]').click();
    await chooserOf(page).getByText('Your browser did not share your location').waitFor();
    await place.grantPermissions(['geolocation']);
    await chooserOf(page).locator('[part~="locate"]').click();
    await waitFor('Copenhagen on top', async () =>
      (await chooserOf(page).locator('[part~="store-name"]').first().innerText()) === 'Copenhagen Nyhavn');
    await place.close();
  });

  it('keeps nothing on the device before consent, the store alone after, and nothing once it is withdrawn', async () => {
    const place = await browser.newContext({viewport: {width: 390, height: 844}});
    const kept = (page: Page) => page.evaluate(() => JSON.stringify({...localStorage, ...sessionStorage}));
    const consent = (page: Page, preferences: boolean) =>
      page.locator('live-shop').evaluate((element, agreed) => Object.assign(element, {consent: {preferences: agreed}}), preferences);
    const choose = async (page: Page) => {
      await openChooser(page);
      await row(page, 'Copenhagen').locator('[part~="choose"]').click();
      await waitFor('the layer to close', async () => (await chooserOf(page).count()) === 0);
    };

    let page = await watch(place);
    await choose(page);
    assert.equal(await kept(page), '{}');
    await consent(page, true);
    await waitFor('the store to be kept', async () => (await kept(page)) === '{"live-shop.store":"copenhagen"}');
    await page.close();

    page = await watch(place);
    await consent(page, true);
    await waitFor('the store of the last visit', async () => (await lineOf(page).innerText()).includes('Copenhagen'));
    await page.close();

    page = await watch(place, {without: ['/assets/stores.js']});
    await consent(page, true);
    await consent(page, false);
    await waitFor('nothing to be kept', async () => (await kept(page)) === '{}');
    await place.close();
  });
});
