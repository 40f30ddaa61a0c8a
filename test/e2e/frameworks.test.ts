import assert from 'node:assert/strict';
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {tmpdir} from 'node:os';
import {join, normalize, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {buildSample} from '../support/frameworks/build-sample.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {waitFor} from '../support/wait-for.js';

const sources = resolve('test/frameworks');

const mug = {
  id: 'mug', title: 'Stoneware mug Tide', price: {amount: 2400, currency: 'EUR', exponent: 2}, stock: {status: 'in-stock'},
};

const show = {version: 1, id: 'spring', title: 'Spring table', status: 'live', products: [mug]};

const entries = {react: 'mount.jsx', vue: 'mount.js', svelte: 'mount.js', angular: 'mount.js'} as const;

/** Counts the listeners for this package's events that an app has left on what outlives it. */
const countListeners = `
  window.listening = 0;
  for (const target of [window, document]) {
    const {addEventListener, removeEventListener} = target;
    const ours = (name) => String(name).startsWith('live-shop');
    target.addEventListener = function (name, ...rest) { if (ours(name)) listening += 1; return addEventListener.call(this, name, ...rest); };
    target.removeEventListener = function (name, ...rest) { if (ours(name)) listening -= 1; return removeEventListener.call(this, name, ...rest); };
  }
`;

describe('docs/frameworks.md', () => {
  const doc = readFileSync('docs/frameworks.md', 'utf8');
  const blocks = [...doc.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, path = '', code = '']) => ({path, code}));
  let browser: Browser;
  let pages: PageServer;
  let built: string;

  const serve = (request: IncomingMessage, response: ServerResponse): boolean => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(join(pathname === '/html/cart.js' ? sources : built, pathname.replace('/html/', '/')));
    if (!/\.js$/.test(pathname) || pathname.startsWith('/live-shop/') || !existsSync(file)) return false;
    response.writeHead(200, {'content-type': 'text/javascript'});
    createReadStream(file).pipe(response);
    return true;
  };

  before(async () => {
    built = await mkdtemp(join(tmpdir(), 'live-shop-frameworks-'));
    [browser, pages] = await Promise.all([launchChromium(), servePages(serve)]);
    for (const [name, entry] of Object.entries(entries)) {
      await buildSample({entry: join(sources, name, entry), outdir: join(built, name)});
    }
  });
  after(async () => {
    await browser?.close();
    await pages?.close();
    await rm(built, {recursive: true, force: true});
  });

  it('shows the very files that are run here', () => {
    assert.deepEqual(blocks.map(({path}) => path), [
      'cart.js', 'html/index.html', 'react/LiveShow.jsx', 'react/HandlerShow.jsx', 'vue/LiveShow.vue', 'vue/HandlerShow.vue',
      'svelte/LiveShow.svelte', 'svelte/HandlerShow.svelte',
    ]);
    for (const {path, code} of blocks) assert.equal(code, readFileSync(join(sources, path), 'utf8'), path);
  });

  async function open(url: string): Promise<{page: Page; errors: string[]}> {
    const page = await browser.newPage({viewport: {width: 390, height: 844}});
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text());
    });
    await page.addInitScript(countListeners);
    await page.goto(url);
    return {page, errors};
  }

  const inApp = async (page: Page): Promise<string> => page.locator('output').first().innerText();
  const onBag = (page: Page) => page.locator('live-shop [part~="bag"] [part~="count"]').allInnerTexts();

  /** Buys in the element, changes the element's bag, and empties the app's. */
  async function shopIn(page: Page): Promise<void> {
    await page.locator('live-shop [part~="shelf-button"]').click();
    await page.locator('live-shop-card [part~="buy"] button').first().click();
    await waitFor('the app to have rendered it', async () => (await inApp(page)) === '1');
    await waitFor('the element to know it', async () => (await onBag(page)).join() === '1');
    await page.keyboard.press('Escape');
    await page.locator('live-shop [part~="bag"]').click();
    await page.locator('live-shop-bag [part~="increase"]').click();
    await waitFor('the app to have changed it', async () => (await inApp(page)) === '2');
    await waitFor('the bag to say so', async () => (await page.locator('live-shop-bag [part~="total"]').innerText()).includes('48.00'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Empty the bag'}).click();
    await waitFor('the element to follow', async () => (await onBag(page)).length === 0);
    assert.equal(await inApp(page), '0');
  }

  it('works from plain HTML', async () => {
    pages.answer('/html/', {headers: {'content-type': 'text/html'}, body: readFileSync(join(sources, 'html/index.html'), 'utf8')});
    pages.answer('/shows/spring.json', {headers: {'content-type': 'application/json'}, body: JSON.stringify(show)});
    const {page, errors} = await open(`${pages.url}/html/`);
    await shopIn(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  for (const framework of Object.keys(entries)) {
    for (const sample of ['event', 'handler'] as const) {
      it(`works from ${framework}, with ${sample === 'event' ? 'a listener' : 'a function'}`, async () => {
        pages.answer(`/${framework}/`, {
          headers: {'content-type': 'text/html'},
          body: '<!doctype html><html lang="en"><title>App</title><main></main><script type="module" src="app.js"></script></html>',
        });
        const {page, errors} = await open(`${pages.url}/${framework}/`);
        const mount = () =>
          page.evaluate(`window.unmount = mountSample({sample: '${sample}', target: document.querySelector('main'), show: ${JSON.stringify(show)}})`);
        await page.waitForFunction('window.mountSample');
        await mount();
        await shopIn(page);

        await page.evaluate(`window.gone = new WeakRef(document.querySelector('live-shop')); unmount();`);
        assert.equal(await page.locator('live-shop').count(), 0);
        assert.equal(await page.evaluate('listening'), 0);
        // A second answer to one request would throw, and be among the errors.
        await mount();
        await shopIn(page);
        assert.deepEqual(errors, []);
        await waitFor('the first element to be forgotten', async () => {
          await page.requestGC();
          return page.evaluate<boolean>('gone.deref() === undefined');
        });
        await page.close();
      });
    }
  }
});
