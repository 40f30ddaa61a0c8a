import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {createOrigin} from '../../demo/origin/index.js';
import {launchChromium} from '../support/browser.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

const mug = {
  id: 'mug', title: 'Stoneware mug', url: '/products/mug', price: {amount: 2800, currency: 'EUR', exponent: 2}, stock: {status: 'in-stock'},
};

describe('a merchant who pastes one script tag and one element', () => {
  let folder: string;
  let server: ChildProcess;
  let serverUrl: string;
  let browser: Browser;
  let shop: PageServer;
  const origin = createOrigin({directory: 'demo/clip/media'});

  before(async () => {
    shop = await servePages((request, response) => origin.handle(request, response));
    folder = await mkdtemp(join(tmpdir(), 'live-shop-merchant-'));
    const manifest = {version: 1, id: 'spring', title: 'Spring', status: 'live', stream: {url: `${shop.url}/live/plain.m3u8`}, products: [mug]};
    await writeFile(join(folder, 'spring.json'), JSON.stringify(manifest));
    const options = ['--port', '0', '--data', join(folder, 'data'), '--manifest', join(folder, 'spring.json'), '--origins', shop.url];
    server = spawn(process.execPath, ['dist/server/bin.js', 'serve', ...options], {stdio: ['ignore', 'pipe', 'inherit']});
    let printed = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    serverUrl = await waitFor('the address of the show server', () => /http:\/\/[\d.:]+/.exec(printed)?.[0]);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    if (server && server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    origin.close();
    await shop?.close();
    await rm(folder, {recursive: true, force: true});
  });

  it('is live: video and chat play in a plain page of another origin, and a tap leads to the product', async () => {
    shop.answer('/', {
      headers: {'content-type': 'text/html; charset=utf-8'},
      body: `<!doctype html><title>Shop</title>
        <script type="module" src="${serverUrl}/live-shop/live-shop.js"></script>
        <live-shop src="${serverUrl}/shows/spring"><a href="/products">See the products</a></live-shop>`,
    });
    shop.answer('/products/mug', {headers: {'content-type': 'text/html'}, body: '<!doctype html><title>The mug</title><h1>Mug</h1>'});
    const page = await ShopPage.open(await browser.newContext({viewport: {width: 390, height: 844}}), `${shop.url}/`);
    await page.playing();
    await page.say('Hello from a plain page');
    await waitFor('the message', async () => (await page.messages()).includes('Hello from a plain page'));
    await page.page.locator('live-shop').getByRole('button', {name: /products/i}).first().click();
    const card = page.page.locator('live-shop-shelf live-shop-card').first();
    await card.locator('[part~="buy"]').first().click();
    await page.page.waitForURL(/\/products\/mug$/);
    assert.deepEqual(page.errors, []);
  });
});
