import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {waitFor} from '../support/wait-for.js';
import {CompatShop} from './compat-shop.js';

const manifest = {
  version: 1, id: 'autumn', title: 'Autumn wool', status: 'live',
  products: [{id: 'hoodie', title: 'Hoodie', url: '/p/hoodie', price: {amount: 100, currency: 'SEK', exponent: 2}}],
};

const picture = {
  headers: {'content-type': 'image/svg+xml'},
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5"><rect width="4" height="5" fill="#556b2f"/></svg>',
};

describe("a page written for Bambuser's player", () => {
  let shop: CompatShop;
  let pages: PageServer;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const warnings: string[] = [];
  const errors: string[] = [];

  before(async () => {
    [pages, browser] = await Promise.all([servePages((request, response) => shop.handle(request, response)), launchChromium()]);
    const script = await readFile('test/e2e/compat-integration.js', 'utf8');
    pages.answer('/shows/autumn', {headers: {'content-type': 'application/json'}, body: JSON.stringify(manifest)});
    pages.answer('/integration.js', {headers: {'content-type': 'text/javascript'}, body: script});
    pages.answer('/moss.svg', picture);
    pages.answer('/sand.svg', picture);
    pages.answer('/', {
      headers: {'content-type': 'text/html'},
      body: `<!doctype html><html lang="en"><title>Shop</title>
        <script src="/live-shop/compat-bambuser.js" data-shows="/shows/{showId}"></script>
        <script>const e = 'a name of the page', t = e;</script>
        <h1>Shop</h1><button id="watch">Watch the show</button><script src="/integration.js"></script>`,
    });
  });
  beforeEach(() => {
    shop = new CompatShop();
    for (const list of [asked, warnings, errors]) list.length = 0;
  });
  after(async () => {
    await browser?.close();
    await pages?.close();
  });

  const text = (part: string) => deepText(page.locator(`live-shop ${part}`));
  const sheet = () => page.locator('live-shop-sheet');
  const choose = (value: string) => sheet().locator(`input[value="${value}"]`).click();
  const units = async () => {
    const bag = page.locator('live-shop [part~="bag"] [part~="count"]');
    return (await bag.count()) === 0 ? 0 : Number(await bag.innerText());
  };

  async function open(): Promise<void> {
    page = await browser.newPage({viewport: {width: 390, height: 844}});
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${pages.url}/`);
    await page.getByRole('button', {name: 'Watch the show'}).click();
    await page.locator('live-shop [part~="shelf-button"]').click();
    await waitFor('the data of the page', async () => /North/.test(await text('live-shop-card')));
  }

  async function openSheet(color: string, size: string, quantity = 1): Promise<void> {
    await page.locator('live-shop-card [part~="title"]').click();
    await choose(color);
    await choose(size);
    for (let count = 1; count < quantity; count += 1) await sheet().locator('[part~="increase"]').click();
  }

  const buy = () => sheet().locator('live-shop-buy button').click();

  it('plays the show of its own calls, with no other player, and says once what is not carried over', async () => {
    await open();
    assert.deepEqual(asked.filter((path) => /vendor/.test(path)), []);
    assert.equal(await page.locator('live-shop').getAttribute('src'), '/shows/autumn');
    assert.deepEqual(warnings.map((line) => /: (.*) is not carried over/.exec(line)?.[1]), [
      'configure({trackingTags})', 'the event CHAT_MESSAGES',
    ]);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('provides its product data: words as text, prices, and colours and sizes to choose', async () => {
    await open();
    await openSheet('Moss', 'Large');
    const words = await text('live-shop-sheet');
    assert.match(words, /Fjell.*Hoodie <b>North<\/b>.*549\.50/);
    assert.match(words, /Warm, and not only on the outside\. *Brushed inside & out\. *Two pockets/);
    assert.doesNotMatch(words, /owned/);
    assert.equal(await page.title(), 'Shop');
    await choose('Sand');
    await waitFor('the size that is sold out', async () => /sold out/i.test(await text('live-shop-sheet [part~="buy"]')));
    const pictures = await sheet().locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
    assert.deepEqual(new Set(pictures.map((url) => new URL(url).pathname)), new Set(['/moss.svg', '/sand.svg']));
    await page.close();
  });

  it('puts one into its cart, and takes further ones as a new quantity of the same', async () => {
    await open();
    await openSheet('Moss', 'Small');
    await buy();
    await waitFor('the bag', async () => (await units()) === 1);
    await sheet().locator('[part~="increase"]').click();
    await waitFor('the button to be ready', async () => /add/i.test(await text('live-shop-sheet [part~="buy"]')), {timeoutMs: 8000});
    await buy();
    await waitFor('the bag', async () => (await units()) === 3);
    assert.deepEqual(shop.posts, ['/api/basket/add hoodie-moss-s 1', '/api/basket/set hoodie-moss-s 3']);
    assert.deepEqual([...shop.basket], [['hoodie-moss-s', 3]]);
    await page.close();
  });

  it('shows what the page answers: sold out, its own words as text, part of it, and a plain no', async () => {
    await open();
    const last = shop.hoodie.colours[0]?.sizes[1];
    await openSheet('Moss', 'Large');
    if (last) last.left = 0;
    await buy();
    await waitFor('sold out', async () => /sold out/i.test(await text('live-shop-sheet [part~="note"]')));
    assert.equal(shop.basket.size, 0);

    await choose('Small');
    for (let count = 1; count < 4; count += 1) await sheet().locator('[part~="increase"]').click();
    await buy();
    await waitFor('the words of the shop', async () => /Only <3> of one kind, please\./.test(await text('live-shop-sheet [part~="note"]')));
    assert.deepEqual([...shop.basket], [['hoodie-moss-s', 1]]);
    assert.equal(await units(), 1);

    shop.sulks = true;
    await choose('Sand');
    await buy();
    await waitFor('a no', async () => /did not accept|could not|not accept/i.test(await text('live-shop-sheet [part~="note"]')));
    assert.equal(await units(), 1);
    await page.close();
  });

  it('tells at the start what its cart holds, changes and removes it, and leads to the checkout', async () => {
    shop.basket.set('hoodie-moss-s', 2);
    shop.basket.set('hoodie-sand-s', 1);
    await open();
    await waitFor('the bag', async () => (await units()) === 3);
    await page.keyboard.press('Escape');
    await page.locator('live-shop [part~="bag"]').click();
    const bag = page.locator('live-shop-bag');
    await waitFor('the names of the goods', async () => /Moss, Small/.test(await text('live-shop-bag')));
    await bag.locator('[part~="increase"]').first().click();
    await waitFor('the change', () => shop.basket.get('hoodie-moss-s') === 3);
    await bag.locator('[part~="remove"]').last().click();
    await waitFor('the removal', () => !shop.basket.has('hoodie-sand-s'));
    await waitFor('the bag', async () => (await units()) === 3);
    assert.deepEqual(shop.posts, ['/api/basket/set hoodie-moss-s 3', '/api/basket/drop hoodie-sand-s 0']);

    await bag.locator('[part~="checkout"]').click();
    await page.getByRole('heading', {name: 'Checkout', exact: true}).waitFor();
    assert.equal(new URL(page.url()).pathname, '/checkout');
    // The show has made way for it, and goes on in a corner.
    const box = await page.locator('live-shop').boundingBox();
    assert.ok(box && box.width < 300 && box.x > 100 && box.y > 300, JSON.stringify(box));

    shop.basket.clear();
    await page.getByRole('button', {name: 'Make the live show big'}).click();
    await waitFor('the empty bag', async () => (await units()) === 0);
    await page.close();
  });
});
