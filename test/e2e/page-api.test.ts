import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import type {Manifest} from '@live-shop/sdk/protocol';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {waitFor} from '../support/wait-for.js';

const inOneHour = () => new Date(Date.now() + 3_600_000).toISOString();

describe('a page that embeds <live-shop>', () => {
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

  async function open(body: string): Promise<Page> {
    const page = await browser.newPage({viewport: {width: 1100, height: 800}});
    await page.addInitScript(`window.errors = []; document.addEventListener('live-shop-error', (e) => errors.push(e.code));`);
    await page.goto(pages.page('/', body));
    return page;
  }

  const text = (page: Page) => deepText(page.locator('live-shop'));

  it('can bring the manifest itself, with no server', async () => {
    const show = {version: 1, id: 'soon', title: 'A show in the page', startsAt: inOneHour()};
    const page = await open(`<live-shop><script type="application/json">${JSON.stringify(show)}</script></live-shop>`);
    await waitFor('the countdown', async () => /A show in the page/.test(await text(page)) && /59\s*minutes/.test(await text(page)));
    await page.evaluate((changed) => {
      const element = document.querySelector('live-shop');
      if (element) (element as HTMLElement & {show: unknown}).show = changed;
    }, {...show, title: 'Another one'});
    await waitFor('the other show', async () => /Another one/.test(await text(page)));
    assert.deepEqual(await page.evaluate('errors'), []);
  });

  it('asks for the manifest once, and early: while the element is still on its way', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const shows = {version: 1, id: 'soon', title: 'A show of its own file', startsAt: inOneHour()};
    pages.answer('/soon.json', {headers: {'content-type': 'application/json'}, body: JSON.stringify(shows)});
    await page.goto(pages.page('/early', '<live-shop src="/soon.json"></live-shop>'));
    await waitFor('the show', async () => /of its own file/.test(await text(page)));
    assert.equal(asked.filter((path) => path === '/soon.json').length, 1, asked.join(' '));
  });

  it('can go to another show with `src`, and leave and come back with the element', async () => {
    const page = await open(`<live-shop src="${demo.showServerUrl}/shows/evening"></live-shop>`);
    await waitFor('the evening', async () => /evening by the fire/i.test(await text(page)));
    await page.evaluate((src) => document.querySelector('live-shop')?.setAttribute('src', src), `${demo.showServerUrl}/shows/spring`);
    await waitFor('the spring', async () => /spring table/i.test(await text(page)) && !/evening/i.test(await text(page)));
    await page.evaluate(async () => {
      const element = document.querySelector('live-shop');
      element?.remove();
      await new Promise((done) => setTimeout(done, 100));
      if (element) document.body.append(element);
    });
    await waitFor('the video', async () => page.locator('live-shop video').evaluate((video: HTMLVideoElement) => video.currentTime > 0));
  });

  it('loses its network and gets it back: chat and video come back by themselves', async () => {
    const page = await open(`<live-shop src="${demo.showServerUrl}/shows/spring"></live-shop>`);
    const video = page.locator('live-shop video');
    await waitFor('the video', async () => (await video.count()) > 0 && video.evaluate((it: HTMLVideoElement) => it.currentTime > 1));
    await page.context().setOffline(true);
    await demo.showServer.kill();
    await waitFor('the chat to say so', async () => /reconnecting/i.test(await text(page)), {timeoutMs: 30_000});
    await demo.showServer.start();
    await page.context().setOffline(false);
    await waitFor('the chat to be back', async () => !/reconnecting/i.test(await text(page)), {timeoutMs: 20_000});
    const time = await video.evaluate((it: HTMLVideoElement) => it.currentTime);
    await waitFor('the video to play on', () => video.evaluate((it: HTMLVideoElement, from) => it.currentTime > from + 1, time), {timeoutMs: 20_000});
  });

  it('is told that the show server does not have the show, and the chat says so', async () => {
    const show = {version: 1, id: 'nowhere', title: 'Nowhere', link: {url: demo.showServerUrl}};
    const page = await open(`<live-shop><script type="application/json">${JSON.stringify(show)}</script></live-shop>`);
    await waitFor('the error', () => page.evaluate<boolean>("errors.includes('link-refused')"));
    await waitFor('the words', async () => /not available/i.test(await text(page)));
  });

  it('is told of the pin of a product that is not in the show any more', async () => {
    await demo.act({type: 'pin-product', productId: 'vase'});
    const url = `${demo.showServerUrl}/shows/spring`;
    const manifest = (await (await fetch(url)).json()) as Manifest;
    const without = {...manifest, products: manifest.products.filter(({id}) => id !== 'vase')};
    const put = await fetch(url, {
      method: 'PUT',
      headers: {authorization: `Bearer ${demo.hostToken}`, 'content-type': 'application/json'},
      body: JSON.stringify(without),
    });
    assert.equal(put.ok, true, await put.text());
    const page = await open(`<live-shop src="${url}"></live-shop>`);
    await waitFor('the error', () => page.evaluate<boolean>("errors.includes('product-unknown')"));
    assert.equal(await page.locator('live-shop-pin [part~="buy"]').count(), 0);
  });
});
