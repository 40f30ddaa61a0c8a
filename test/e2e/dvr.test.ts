import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {createOrigin, type Origin} from '../../demo/origin/create-origin.js';
import {launchChromium} from '../support/browser.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {clipDirectory} from './playback-page.js';

/** How long the show has been on when a page is opened. */
const ON_MS = 110_000;

describe('a live show that can be rewound, in a browser', {concurrency: false}, () => {
  let browser: Browser;
  let context: BrowserContext;
  let origin: Origin;
  let server: PageServer;

  before(async () => {
    browser = await launchChromium();
    origin = createOrigin({directory: clipDirectory, windowSeconds: 120, startedAt: Date.now() - 120_000});
    server = await servePages((request, response) => origin.handle(request, response));
    context = await browser.newContext({viewport: {width: 1440, height: 900}, permissions: ['clipboard-read', 'clipboard-write']});
  });
  after(async () => {
    await browser?.close();
    origin?.close();
    await server?.close();
  });

  const startsAt = Date.now() - ON_MS;

  async function open(fragment = ''): Promise<Page> {
    const manifest = {version: 1, id: 'spring', title: 'Spring table', status: 'scheduled', startsAt, stream: {url: '/live/plain.m3u8'}};
    const url = server.page('/show', `<live-shop><script type="application/json">${JSON.stringify(manifest)}</script></live-shop>`);
    const page = await context.newPage();
    await page.goto(url + fragment);
    return page;
  }

  const slider = (page: Page) => page.getByRole('slider', {name: 'Position in the show'});
  const is = (page: Page, state: string, on = true): Promise<unknown> =>
    page.waitForFunction(([name, wanted]) => document.querySelector('live-shop')?.matches(`:state(${name})`) === wanted, [state, on] as const);
  const behindSeconds = async (page: Page): Promise<number> => {
    const text = (await slider(page).getAttribute('aria-valuetext')) ?? '';
    const [, count = '0', unit = ''] = /^(\d+) (second|minute)/.exec(text) ?? [];
    return Number(count) * (unit === 'minute' ? 60 : 1);
  };

  it('goes back by keys and by a tap, says how far behind that is, and comes back to live', async () => {
    const page = await open();
    await slider(page).waitFor();
    await is(page, 'live');
    assert.equal(await slider(page).getAttribute('aria-valuetext'), 'Live');
    await slider(page).press('PageDown');
    await is(page, 'behind');
    await page.waitForFunction(() => document.querySelector('live-shop')?.matches(':state(live)'));
    const back = await behindSeconds(page);
    assert.ok(back >= 55 && back <= 75, `${back} s behind after a minute back`);
    const box = await slider(page).boundingBox();
    assert.ok(box && box.height >= 24, `${box?.height} px high`);
    await page.mouse.click(box.x + box.width * 0.1, box.y + box.height / 2);
    await page.waitForFunction((before) => {
      const bar = document.querySelector('live-shop')?.shadowRoot?.querySelector('live-shop-player')?.shadowRoot?.querySelector('live-shop-seek-bar');
      const text = bar?.shadowRoot?.querySelector('[role=slider]')?.getAttribute('aria-valuetext') ?? '';
      const [, count = '0', unit = ''] = /^(\d+) (second|minute)/.exec(text) ?? [];
      return Number(count) * (unit === 'minute' ? 60 : 1) > before + 20;
    }, back);
    await page.getByRole('button', {name: /^Go live/}).click();
    await is(page, 'behind', false);
    await page.close();
  });

  it('opens at the moment that a link names, and shares the moment on screen', async () => {
    const page = await open('#live-shop=t:50');
    await is(page, 'behind');
    const video = page.locator('live-shop video');
    await video.hover();
    await page.getByRole('button', {name: 'Share this moment'}).click();
    await page.getByText('Link copied').waitFor();
    const shared = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    assert.equal(shared.pathname, '/show');
    const seconds = Number(/^#live-shop=t:(\d+)$/.exec(shared.hash)?.[1]);
    assert.ok(seconds >= 50 && seconds <= 65, `the link leads to second ${seconds}`);
    await page.close();
  });
});
