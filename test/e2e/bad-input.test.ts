import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {deepText} from '../support/deep-text.js';
import {servePages, type Answer, type PageServer} from '../support/page-server.js';
import {waitFor} from '../support/wait-for.js';

const json = (value: unknown): Answer => ({headers: {'content-type': 'application/json'}, body: JSON.stringify(value)});
const show = {version: 1, id: 'spring', title: 'Spring'};

interface Seen {
  readonly codes: readonly string[];
  readonly lines: readonly string[];
}

describe('bad input', () => {
  let browser: Browser;
  let pages: PageServer;
  let foreign: PageServer;

  before(async () => {
    [browser, pages, foreign] = await Promise.all([launchChromium(), servePages(), servePages()]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([pages?.close(), foreign?.close()]);
  });

  /** Opens a page and waits for the error of that code: what the page, the console and the shopper got. */
  async function see(code: string, said: RegExp, body: string, prepare = ''): Promise<Seen> {
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await page.addInitScript(`window.codes = []; document.addEventListener('live-shop-error', (e) => codes.push(e.code)); ${prepare}`);
    await page.goto(pages.page('/', body));
    const codes = () => page.evaluate<readonly string[]>('codes');
    await waitFor(`live-shop-error ${code}`, async () => (await codes()).includes(code), {timeoutMs: 20_000});
    await waitFor(`the shopper to read ${said}`, async () => said.test(await deepText(page.locator('live-shop'))));
    const seen = {codes: await codes(), lines: lines.filter((line) => line.includes(`<live-shop> ${code}`))};
    await page.close();
    return seen;
  }

  async function expectOne(code: string, said: RegExp, body: string, prepare?: string): Promise<Seen> {
    const seen = await see(code, said, body, prepare);
    assert.equal(seen.codes.filter((each) => each === code).length, 1, seen.codes.join());
    assert.equal(seen.lines.length, 1, `one console line, got ${seen.lines.join('\n')}`);
    return seen;
  }

  it('`src` that is 404', async () => {
    await expectOne('manifest-not-found', /does not exist/, '<live-shop src="/nowhere"></live-shop>');
  });

  it('`src` that is not JSON', async () => {
    pages.answer('/html', {headers: {'content-type': 'text/html'}, body: '<p>Hello'});
    await expectOne('manifest-invalid', /mistake/, '<live-shop src="/html"></live-shop>');
  });

  it('`src` of an unknown version', async () => {
    pages.answer('/v9', json({...show, version: 9}));
    await expectOne('manifest-version', /mistake/, '<live-shop src="/v9"></live-shop>');
  });

  it('`src` on another origin without CORS', async () => {
    foreign.answer('/show', json(show));
    const {lines} = await expectOne('manifest-unreachable', /cannot be reached/, `<live-shop src="${foreign.url}/show"></live-shop>`);
    assert.match(lines[0] ?? '', /Access-Control-Allow-Origin/);
  });

  it('a stream that is 404', async () => {
    pages.answer('/no-stream', json({...show, stream: {url: '/nothing.m3u8'}}));
    await expectOne('stream-not-found', /still chat and shop/, '<live-shop src="/no-stream"></live-shop>');
  });

  it('a stream that is not HLS', async () => {
    pages.answer('/page.m3u8', {headers: {'content-type': 'text/html'}, body: '<!doctype html><p>Hello'});
    pages.answer('/no-hls', json({...show, stream: {url: '/page.m3u8'}}));
    await expectOne('stream-invalid', /still chat and shop/, '<live-shop src="/no-hls"></live-shop>');
  });

  it('a browser without Media Source Extensions', async () => {
    pages.answer('/live.m3u8', {headers: {'content-type': 'application/vnd.apple.mpegurl'}, body: '#EXTM3U\n'});
    pages.answer('/mse', json({...show, stream: {url: '/live.m3u8'}}));
    const none = 'delete window.MediaSource; delete window.ManagedMediaSource; HTMLMediaElement.prototype.canPlayType = () => "";';
    await expectOne('playback-unsupported', /still chat and shop/, '<live-shop src="/mse"></live-shop>', none);
  });

  it('a socket that is refused: the shelf stands all the same', async () => {
    const mug = {id: 'mug', title: 'Stoneware mug', price: {amount: 2400, currency: 'EUR', exponent: 2}};
    pages.answer('/no-link', json({...show, products: [mug], link: {url: 'http://127.0.0.1:9'}}));
    await expectOne('link-unreachable', /Stoneware mug|products?/i, '<live-shop src="/no-link"></live-shop>');
  });

  it('JSON in the element that is none', async () => {
    await expectOne('manifest-invalid', /mistake/, '<live-shop><script type="application/json">{"version": 1,</script></live-shop>');
  });
});
