import assert from 'node:assert/strict';
import {mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Action} from '@live-shop/sdk/protocol';
import {createShowServer, type ShowServer} from '@live-shop/sdk/server';
import {run} from '#src/server/command/run.js';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {serveFiles, type FileServer} from '../support/file-server.js';
import {recordClip} from '../support/recorded-clip.js';
import {ShowClient} from '../unit/server/support/show-client.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

/** A day in the past: nothing here may depend on what the time is now. */
const START = Date.UTC(2026, 2, 1, 18, 0, 0);
const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

const manifest = {
  version: 1,
  id: 'spring',
  title: 'The spring table',
  products: [
    {id: 'mug', title: 'Stoneware mug', price: eur(2400), stock: {status: 'in-stock'}},
    {id: 'lamp', title: 'Paper lamp', price: eur(5900), stock: {status: 'in-stock'}},
  ],
};

/** What happened, by seconds of the show. The clip of the show lasts a minute. */
const acts: readonly (readonly [seconds: number, action: Action])[] = [
  [0, {type: 'start-show'}],
  [6, {type: 'pin-product', productId: 'mug'}],
  [14, {type: 'start-chapter', title: 'Light for the evening'}],
  [16, {type: 'pin-product', productId: 'lamp'}],
  [40, {type: 'unpin-product'}],
  [58, {type: 'end-show'}],
];

/** What was written. */
const said: readonly (readonly [seconds: number, text: string])[] = [[7, 'Lovely glaze'], [20, 'How bright is it?']];

interface Chapter {
  readonly at: number;
  readonly title: string;
}

interface Asked {
  readonly chapters: {get(): readonly Chapter[]};
  readonly playback: {seek(dateMs: number): void};
  readonly stage: {get(): {readonly status: string; readonly pin?: {readonly productId: string}}};
}

async function withSession<T>(shop: ShopPage, use: (session: Asked, value: number) => T, value = 0): Promise<T> {
  return shop.page.locator('live-shop').evaluate(
    (element, [source, given]) => {
      let session: Asked | undefined;
      const callback = (it: Asked) => (session = it);
      const inside = element.shadowRoot?.querySelector('live-shop-player') ?? element;
      const context = Symbol.for('live-shop.session');
      inside.dispatchEvent(
        Object.assign(new Event('context-request', {bubbles: true, composed: true}), {context, callback, contextTarget: inside}),
      );
      // The function comes as text: it is run in the page.
      return session && new Function('session', 'value', `return (${source})(session, value)`)(session, given);
    },
    [String(use), value] as const,
  );
}

describe('the replay', () => {
  let directory: string;
  let browser: Browser;
  let http: Server;
  let shows: ShowServer;
  let files: FileServer;
  let nowMs = START;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'live-shop-'));
    await recordClip(join(directory, 'video'), {startsAt: START, seconds: 60});
    http = createServer();
    shows = await createShowServer({server: http, dataDirectory: join(directory, 'data'), now: () => nowMs});
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    files = await serveFiles({files: directory, 'live-shop': resolve('dist/cdn')});
    await shows.putShow(manifest);
    const viewer = new ShowClient(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    await viewer.enter();
    const say = async (until: number): Promise<void> => {
      for (const [seconds, text] of said.filter(([at]) => at < until && START + at * 1000 > nowMs)) {
        nowMs = START + seconds * 1000;
        assert.ok((await viewer.post({id: `said-${seconds}`, text, name: 'Ann'})).ok);
      }
    };
    for (const [seconds, action] of acts) {
      await say(seconds);
      nowMs = START + seconds * 1000;
      const answer = await shows.act('spring', {id: `at-${seconds}`, action});
      assert.ok(answer.ok, JSON.stringify(answer));
    }
    viewer.close();
    const stream = {url: `${files.url}/files/video/show.m3u8`, live: false} as const;
    const answer = await shows.act('spring', {id: 'recording', action: {type: 'publish-recording', stream}});
    assert.ok(answer.ok, JSON.stringify(answer));
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    await files?.close();
    await shows?.close();
    http?.close();
    http?.closeAllConnections();
    await rm(directory, {recursive: true, force: true});
  });

  const page = async (name: string, src: string): Promise<ShopPage> => {
    const html = `<!doctype html><html lang="en"><title>Replay</title>
<script>const problems = []; document.addEventListener('live-shop-error', (event) => problems.push(event.code));</script>
<script type="module" src="/live-shop/live-shop.js"></script><live-shop src="${src}" autoplay muted></live-shop>`;
    await writeFile(join(directory, name), html);
    return ShopPage.open(await browser.newContext({viewport: {width: 1100, height: 800}}), `${files.url}/files/${name}`);
  };

  /** What the page shows while the frame of that second is on screen. */
  async function at(shop: ShopPage, seconds: number): Promise<string | undefined> {
    await withSession(shop, (session, dateMs) => session.playback.seek(dateMs), START + seconds * 1000);
    await waitFor(`second ${seconds}`, async () => Math.abs((await shop.playheadMs()) - START - seconds * 1000) < 1500);
    const productId = await withSession(shop, (session) => session.stage.get().pin?.productId);
    const title = manifest.products.find(({id}) => id === productId)?.title;
    // A card that goes is seen to go.
    await waitFor(`the card of ${title}`, async () => (await shop.pinned()) === title, {timeoutMs: 1500});
    return title;
  }

  async function assertInStep(shop: ShopPage): Promise<void> {
    await shop.playing();
    assert.ok((await shop.playheadMs()) < START + 60_000, 'the playhead is in the show, not in the present');
    const chapters = await waitFor('the chapters', async () => {
      const known = await withSession(shop, (session) => session.chapters.get());
      return known.length === 3 && known;
    });
    assert.deepEqual(
      chapters.map(({at: dateMs, title}) => [(dateMs - START) / 1000, title]),
      [[6, 'Stoneware mug'], [14, 'Light for the evening'], [16, 'Paper lamp']],
    );
    const readable = (...texts: readonly string[]) =>
      waitFor(`the messages ${texts.join()}`, async () => (await shop.messages()).join() === texts.join());
    assert.equal(await at(shop, 2), undefined);
    await readable();
    assert.equal(await at(shop, 8), 'Stoneware mug');
    await readable('Lovely glaze');
    assert.equal(await at(shop, 18), 'Paper lamp');
    assert.equal(await at(shop, 9), 'Stoneware mug', 'back again');
    assert.equal(await at(shop, 42), undefined);
    await readable('Lovely glaze', 'How bright is it?');
    assert.equal(await at(shop, 12), 'Stoneware mug');
    await readable('Lovely glaze');
    assert.equal(await withSession(shop, (session) => session.stage.get().status), 'live');
  }

  it('of a show that has ended plays in the same element from the same URL, pins and chapters in step', async () => {
    const address = (http.address() as AddressInfo).port;
    const shop = await page('ended.html', `http://127.0.0.1:${address}/shows/spring`);
    await assertInStep(shop);
    assert.deepEqual(shop.errors, []);
    await shop.page.context().close();
  });

  it('pins what the stream itself tells, with no show server and no log', async () => {
    await recordClip(join(directory, 'told'), {
      startsAt: START,
      seconds: 30,
      cues: [
        [5, {type: 'product-pinned', productId: 'mug', pinId: 'p1'}],
        [12, {type: 'product-pinned', productId: 'lamp'}],
        [20, {type: 'product-unpinned'}],
        [21, {type: 'weather', rain: true}],
      ],
    });
    const stream = {url: `${files.url}/files/told/show.m3u8`, live: false};
    await writeFile(join(directory, 'told.json'), JSON.stringify({...manifest, stream, startsAt: START, status: 'live'}));
    const shop = await page('told.html', 'told.json');
    await shop.playing();
    assert.equal(await at(shop, 2), undefined);
    assert.equal(await at(shop, 8), 'Stoneware mug');
    assert.equal(await at(shop, 14), 'Paper lamp');
    assert.equal(await at(shop, 22), undefined);
    assert.equal(await at(shop, 6), 'Stoneware mug');
    assert.deepEqual(await shop.page.evaluate('problems'), ['cue-invalid']);
    await shop.page.context().close();
  });

  it('needs nothing but files, and rewrites none of them', async () => {
    const out: string[] = [];
    const target = join(directory, 'spring');
    const shows1 = `http://127.0.0.1:${(http.address() as AddressInfo).port}/shows/spring`;
    const told = (line: string): void => void out.push(line);
    const command = {env: {}, now: Date.now, signal: AbortSignal.abort(), out: told, error: told};
    assert.equal(await run({...command, args: ['export', shows1, target, '--stream', '../video/show.m3u8']}), 0, out.join());
    await shows.close();
    http.closeAllConnections();
    http.close();
    const before = await stat(join(target, 'manifest.json'));

    const shop = await page('files.html', 'spring/manifest.json');
    const foreign: string[] = [];
    shop.page.on('request', (request) => {
      if (!request.url().startsWith(files.url) && !request.url().startsWith('blob:')) foreign.push(request.url());
    });
    await assertInStep(shop);
    assert.deepEqual([foreign, shop.errors], [[], []]);
    assert.equal((await stat(join(target, 'manifest.json'))).mtimeMs, before.mtimeMs);
    assert.notEqual(await run({...command, args: ['export', shows1, target]}), 0, 'a second time is refused');
    await shop.page.context().close();
  });
});
