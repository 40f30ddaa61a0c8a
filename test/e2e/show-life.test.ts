import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Action} from '@live-shop/sdk/protocol';
import {createShowServer, memoryStore, type ShowServer} from '@live-shop/sdk/server';
import type {Browser, Page} from 'playwright-core';
import {createOrigin, type Origin} from '../../demo/origin/index.js';
import {launchChromium} from '../support/browser.js';
import {servePages, type PageServer} from '../support/page-server.js';
import {waitFor} from '../support/wait-for.js';

const HOUR = 3_600_000;

/** What a page shows of its show, as its elements see it. */
interface Seen {
  readonly status: string;
  readonly pauseReason: string | undefined;
  readonly chapters: readonly string[];
  readonly startsAt: number | undefined;
  readonly recording: string | undefined;
  readonly stream: string | undefined;
  readonly playing: boolean;
  /** For the message of a test that fails. */
  readonly playback: unknown;
  /** Of the page: a reload would make it another. */
  readonly bornAt: number;
}

const directory = resolve('demo/clip/media');

describe('the life of a show, on a page that is open all the while', () => {
  let browser: Browser;
  let page: Page;
  let pages: PageServer;
  let shows: ShowServer;
  let broadcast: Origin;
  let recorded: Origin;
  let acts = 0;
  let bornAt = 0;
  const planned = Date.now() + HOUR;

  before(async () => {
    broadcast = createOrigin({directory});
    recorded = createOrigin({directory, prefix: '/recorded', windowSeconds: 600});
    const trailer = createOrigin({directory, prefix: '/trailer'});
    trailer.end();
    pages = await servePages(
      (request, response) => broadcast.handle(request, response),
      (request, response) => recorded.handle(request, response),
      (request, response) => trailer.handle(request, response),
    );
    shows = await createShowServer({server: pages.server, store: memoryStore()});
    await shows.putShow({
      version: 1,
      id: 'spring',
      title: 'The spring table',
      startsAt: planned,
      stream: {url: '/live/plain.m3u8'},
      trailer: {url: '/trailer/plain.m3u8'},
    });
    browser = await launchChromium();
    page = await browser.newPage({viewport: {width: 1000, height: 700}});
    await page.goto(pages.page('/', '<live-shop src="/shows/spring" autoplay muted></live-shop>'));
    ({bornAt} = await seen((it) => it.startsAt === planned));
  });
  after(async () => {
    await browser?.close();
    await shows?.close();
    await pages?.close();
  });

  async function act(action: Action): Promise<void> {
    const answer = await shows.act('spring', {id: `act-${(acts += 1)}`, action});
    assert.deepEqual(answer.ok || answer, true);
  }

  /** What the page shows as soon as it is as wanted. */
  async function seen(isWanted: (it: Seen) => boolean): Promise<Seen> {
    let last: Seen | undefined;
    return waitFor('the page', async () => {
      last = await look();
      return last && isWanted(last) ? last : undefined;
    }, {timeoutMs: 30_000}).catch((error: Error) => {
      throw new Error(`${error.message}: ${JSON.stringify(last)}`);
    });
  }

  const look = (): Promise<Seen | undefined> =>
    page.evaluate(`{
      let session;
      const inside = document.querySelector('live-shop')?.shadowRoot?.querySelector('*');
      const context = Symbol.for('live-shop.session');
      const callback = (it) => (session = it);
      inside?.dispatchEvent(
        Object.assign(new Event('context-request', {bubbles: true, composed: true}), {context, callback, contextTarget: inside}),
      );
      const manifest = session?.manifest.get();
      const stage = session?.stage.get();
      manifest && {
        status: stage.status,
        pauseReason: stage.pauseReason,
        chapters: (stage.chapters ?? []).map(({title}) => title),
        startsAt: manifest.startsAt,
        recording: session.shop.get().recording?.url,
        stream: manifest.stream?.url,
        playing: session.playback.state.get().status === 'playing',
        playback: session.playback.state.get(),
        bornAt: performance.timeOrigin,
      };
    }`);

  const ask = (method: 'watchTrailer' | 'watchRecording'): Promise<void> =>
    page.evaluate(`{
      const inside = document.querySelector('live-shop').shadowRoot.querySelector('*');
      const context = Symbol.for('live-shop.session');
      const callback = (session) => session.${method}();
      inside.dispatchEvent(
        Object.assign(new Event('context-request', {bubbles: true, composed: true}), {context, callback, contextTarget: inside}),
      );
    }`);

  it('has a new time when the host says so', async () => {
    await act({type: 'reschedule-show', startsAt: planned + HOUR});
    const {status} = await seen(({startsAt}) => startsAt === planned + HOUR);
    assert.equal(status, 'scheduled');
  });

  it('plays its trailer before it begins, and is not taken for begun', async () => {
    await ask('watchTrailer');
    const {status} = await seen(({playing}) => playing);
    assert.equal(status, 'scheduled');
  });

  it('begins, with the picture of the host', async () => {
    await act({type: 'start-show'});
    await seen(({status, playing}) => status === 'live' && playing);
    await act({type: 'start-chapter', title: 'For the table'});
    await seen(({chapters}) => chapters.join() === 'For the table');
  });

  it('stops for a reason, and goes on', async () => {
    await act({type: 'pause-show', reason: 'technical'});
    await seen(({status, pauseReason}) => status === 'paused' && pauseReason === 'technical');
    await act({type: 'pause-show', reason: 'break'});
    await seen(({pauseReason}) => pauseReason === 'break');
    await act({type: 'resume-show'});
    await seen(({status, pauseReason}) => status === 'live' && pauseReason === undefined);
  });

  it('is over, and can be watched again from its start as soon as there is a recording', async () => {
    await seen(({playing}) => playing);
    await act({type: 'end-show'});
    await seen(({status}) => status === 'ended');
    broadcast.end();
    recorded.end();
    await act({type: 'publish-recording', stream: {url: '/recorded/plain.m3u8', live: false}});
    const url = `${pages.url}/recorded/plain.m3u8`;
    const {stream} = await seen(({recording}) => recording === url);
    assert.equal(stream, `${pages.url}/live/plain.m3u8`, 'nobody has asked for it');
    await ask('watchRecording');
    await seen((it) => it.stream === url && it.playing && it.chapters.length === 0);
  });

  it('has not been loaded anew for any of it', async () => {
    assert.equal((await seen(() => true)).bornAt, bornAt);
  });
});
