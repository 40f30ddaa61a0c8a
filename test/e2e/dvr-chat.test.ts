import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {parseManifest, type Fact, type FactEvent} from '@live-shop/sdk/protocol';
import {createShowServer, type ShowServer} from '@live-shop/sdk/server';
import {memoryStore} from '#src/server/store/memory-store.js';
import type {Browser, BrowserContext} from 'playwright-core';
import {createOrigin, type Origin} from '../../demo/origin/index.js';
import {launchChromium} from '../support/browser.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});
const read = parseManifest({
  version: 1,
  id: 'spring',
  title: 'The spring table',
  status: 'live',
  stream: {url: '/live/plain.m3u8'},
  products: [
    {id: 'mug', title: 'Stoneware mug', price: eur(2400), stock: {status: 'in-stock'}},
    {id: 'lamp', title: 'Paper lamp', price: eur(5900), stock: {status: 'in-stock'}},
  ],
});

/** A minute of a show, told by how many seconds ago: two pins, and more messages than a newcomer is sent. */
function lastMinute(nowMs: number): readonly Fact[] {
  const author = {id: 'ann', name: 'Ann', role: 'viewer'} as const;
  const said = (id: string): FactEvent => ({type: 'message-posted', message: {id, author, text: `Message ${id}`}});
  const events: (readonly [secondsAgo: number, event: FactEvent])[] = [
    [58, {type: 'show-started'}],
    [56, {type: 'product-pinned', productId: 'mug', pinId: 'p1'}],
    [54, said('early')],
    [30, {type: 'product-changed', productId: 'mug', price: eur(1900)}],
    [20, {type: 'product-pinned', productId: 'lamp', pinId: 'p2'}],
    ...Array.from({length: 80}, (_, place) => [19 - place / 10, said(`late-${place}`)] as const),
  ];
  return events.map(([secondsAgo, event], place): Fact => ({seq: place + 1, at: Math.round(nowMs - secondsAgo * 1000), ...event}));
}

describe('a viewer who came late and rewinds', () => {
  let browser: Browser;
  let context: BrowserContext;
  let origin: Origin;
  let http: Server;
  let shows: ShowServer;
  let pages: PageServer;
  let shop: ShopPage;
  let startedAt: number;
  const requested: string[] = [];

  before(async () => {
    if (!read.ok) throw new Error(read.path);
    origin = createOrigin({directory: 'demo/clip/media'});
    const now = Date.now();
    const facts = lastMinute(now);
    startedAt = facts[0]?.at ?? 0;
    const store = memoryStore();
    await store.append('spring', facts.map((fact) => ({fact, marks: []})));
    http = createServer();
    shows = await createShowServer({server: http, store});
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    pages = await servePages((request, response) => origin.handle(request, response));
    await shows.putShow({...read.value, stream: {url: `${pages.url}/live/plain.m3u8`}});
    browser = await launchChromium();
    context = await browser.newContext({viewport: {width: 1100, height: 800}});
    const address = pages.page('/', `<live-shop src="${url}/shows/spring" autoplay muted></live-shop>`);
    context.on('request', (request) => requested.push(new URL(request.url()).pathname));
    shop = await ShopPage.open(context, address);
    await shop.playing();
  });

  after(async () => {
    await browser?.close();
    await pages?.close();
    origin?.close();
    await shows?.close();
    http?.close();
    http?.closeAllConnections();
  });

  /** Asks the session that the elements inside have. */
  const ask = (what: 'seek' | 'goLive', dateMs = 0) =>
    shop.page.locator('live-shop-pin').first().evaluate(
      (element, [method, date]) => {
        interface Asked {
          readonly playback: {seek(dateMs: number): void; goLive(): void};
        }
        const context = Symbol.for('live-shop.session');
        const callback = ({playback}: Asked) => (method === 'seek' ? playback.seek(date) : playback.goLive());
        element.dispatchEvent(
          Object.assign(new Event('context-request', {bubbles: true, composed: true}), {context, callback, contextTarget: element}),
        );
      },
      [what, dateMs] as const,
    );

  it('is sent a part of the log, and reads nothing more while at the live edge', async () => {
    await waitFor('the pin of now', async () => (await shop.pinned()) === 'Paper lamp');
    const messages = await waitFor('the messages', async () => (await shop.messages()).length >= 50 && shop.messages());
    assert.equal(messages.includes('Message early'), false, 'more than a newcomer is sent');
    assert.deepEqual(requested.filter((path) => path.includes('/log/')), []);
  });

  it('sees pin and chat of that moment, read from the pages of the log, at the price of now', async () => {
    await ask('seek', startedAt + 12_000);
    await waitFor('the pin of then', async () => (await shop.pinned()) === 'Stoneware mug');
    await waitFor('the chat of then', async () => (await shop.messages()).join() === 'Message early');
    assert.deepEqual(requested.filter((path) => path.includes('/log/')), ['/shows/spring/log/index.json', '/shows/spring/log/1.json']);
    const card = await shop.page.locator('live-shop-pin').first().evaluate((pin) => pin.shadowRoot?.textContent ?? '');
    const inside = await shop.page.locator('live-shop-pin').first().innerText();
    assert.match(`${card} ${inside}`, /19\.00/);
  });

  it('writes of that moment, and those who read it are told of which', async () => {
    const other = await ShopPage.open(context, shop.page.url());
    await other.playing();
    await shop.say('Is it dishwasher safe?');
    const row = other.page.locator('live-shop-chat [part~="message"]', {hasText: 'Is it dishwasher safe?'});
    await row.waitFor();
    assert.match((await row.locator('[part~="note"]').innerText()).trim(), /^at 0:\d\d$/);
    await other.say('Hello from now');
    const own = other.page.locator('live-shop-chat [part~="message"]', {hasText: 'Hello from now'});
    await own.waitFor();
    await waitFor('the message in the log', async () => (await own.locator('[part~="note"]').count()) === 0);
    await other.page.close();
  });

  it('goes back to the live edge, to the pin and the chat of now', async () => {
    await ask('goLive');
    await waitFor('the pin of now', async () => (await shop.pinned()) === 'Paper lamp');
    await waitFor('the chat of now', async () => (await shop.messages()).includes('Hello from now'));
    assert.deepEqual(shop.errors, []);
  });
});
