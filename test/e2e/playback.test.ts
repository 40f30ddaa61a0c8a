import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {PlaybackStatus} from '#src/playback/playback.js';
import type {Browser, Page} from 'playwright-core';
import {createOrigin, type Origin, type Outage} from '../../demo/origin/create-origin.js';
import {launchChromium} from '../support/browser.js';
import {clipDirectory, openPlayback, playIn, servePlayback, stateIn, statusIn, type PlaybackServer} from './playback-page.js';

describe('createPlayback, in a browser with a live origin', {concurrency: false}, () => {
  let browser: Browser;
  let origin: Origin;
  let server: PlaybackServer;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  beforeEach(async () => {
    origin = createOrigin({directory: clipDirectory});
    server = await servePlayback(origin);
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  const open = () => openPlayback(page, server.url);
  const play = (path = '/live/plain.m3u8') => playIn(page, {url: server.url + path, live: true});
  const status = (wanted: PlaybackStatus, timeout?: number) => statusIn(page, wanted, timeout);
  const state = () => stateIn(page);

  const behindMs = () => page.evaluate(() => Date.now() - (window.playback.playhead()?.dateMs ?? 0));

  const reports = () => page.evaluate(() => window.reports.map(({code, fatal}) => ({code, fatal})));

  const loadedBuilds = () => server.requested.filter((path) => path.includes('/hls.js/'));

  it('plays at the live edge, from one request for the playlist and the light build alone', async () => {
    await open();
    await play();
    await status('playing');
    await page.waitForFunction(() => window.video.currentTime > 0 && window.playback.state.get().latencyMs !== undefined);
    const {live, atLiveEdge, autoplay, latencyMs = 0, captions} = await state();
    assert.deepEqual({live, atLiveEdge, autoplay, captions}, {live: true, atLiveEdge: true, autoplay: 'audible', captions: 'none'});
    assert.ok(latencyMs > 1000 && latencyMs < 8000, `${latencyMs} ms behind`);
    assert.deepEqual(loadedBuilds(), ['/node_modules/hls.js/dist/hls.light.mjs']);
    assert.equal(server.requested.filter((path) => path === '/live/plain.m3u8').length, 1);
  });

  it('asks for nothing before it is to play', async () => {
    await open();
    const before = server.requested.length;
    await page.evaluate((url) => {
      window.playback.load({url, live: true});
      window.playback.attach(window.video);
    }, `${server.url}/live/plain.m3u8`);
    await page.waitForFunction(() => window.playback.state.get().autoplay === 'off');
    assert.equal((await state()).status, 'paused');
    await page.evaluate(() => window.playback.play());
    await status('playing');
    assert.equal(server.requested.slice(before)[0], '/live/plain.m3u8');
  });

  it('keeps the playhead within 50 ms of the frame on screen', async () => {
    await open();
    await play();
    await status('playing');
    const errors = await page.evaluate(async () => {
      const {video, playback} = window;
      const samples: {mediaMs: number; dateMs: number}[] = [];
      while (samples.length < 60) {
        await new Promise<void>((done) => {
          video.requestVideoFrameCallback((_now, {mediaTime}) => {
            samples.push({mediaMs: mediaTime * 1000, dateMs: playback.playhead()?.dateMs ?? Number.NaN});
            done();
          });
        });
      }
      const origins = samples.map(({mediaMs, dateMs}) => dateMs - mediaMs).sort((a, b) => a - b);
      const middle = origins[origins.length >> 1] ?? Number.NaN;
      return origins.map((value) => Math.abs(value - middle)).sort((a, b) => a - b);
    });
    // On a busy machine the compositor drops a frame now and then, and shows an old one longer.
    const worst = errors[Math.floor(errors.length * 0.95)] ?? Number.NaN;
    assert.ok(worst < 50, `19 of 20 frames are off by up to ${worst} ms`);
  });

  const outages: readonly (readonly [Outage, number, string])[] = [
    ['refuse', 20_000, 'stream-unreachable'],
    ['503', 7_000, 'stream-unreachable'],
    ['404', 7_000, 'stream-not-found'],
    ['hang', 11_000, 'stream-unreachable'],
    ['frozen', 7_000, 'stream-frozen'],
  ];
  for (const [kind, lengthMs, code] of outages) {
    it(`is back at the live edge within 3 s of the end of an outage of ${lengthMs / 1000} s (${kind})`, {timeout: 60_000}, async () => {
      await open();
      await play();
      await status('playing');
      const endsAt = Date.now() + lengthMs;
      origin.outage(kind);
      await status('lost');
      assert.equal((await state()).problem?.code, code);
      await page.waitForFunction((endsAt) => Date.now() >= endsAt, endsAt, {timeout: lengthMs + 5000});
      origin.outage(null);
      await page.waitForFunction(
        (endsAt) => {
          const {status, atLiveEdge} = window.playback.state.get();
          return status === 'playing' && atLiveEdge && (window.playback.playhead()?.dateMs ?? 0) > endsAt - 6000;
        },
        endsAt,
        {polling: 50, timeout: 3000},
      );
      assert.deepEqual(await reports(), [{code, fatal: false}]);
      assert.equal((await state()).problem, undefined);
    });
  }

  it('is back at the live edge when it plays again after a pause of 10 s', {timeout: 40_000}, async () => {
    await open();
    await play();
    await status('playing');
    const before = await behindMs();
    await page.evaluate(() => window.playback.pause());
    await status('paused');
    await page.waitForFunction((until) => Date.now() > until, Date.now() + 10_000, {timeout: 12_000});
    await page.evaluate(() => window.playback.play());
    await status('playing');
    await page.waitForFunction(() => !window.video.seeking && window.playback.state.get().atLiveEdge);
    assert.ok((await behindMs()) < before + 1500, `${await behindMs()} ms behind, ${before} before`);
  });

  it('leaves a viewer who went back where they are, until they ask for what is live', {timeout: 40_000}, async () => {
    await open();
    await play();
    await status('playing');
    await page.evaluate(() => {
      window.video.currentTime -= 25;
    });
    await page.waitForFunction(() => !window.playback.state.get().atLiveEdge && window.playback.state.get().status === 'playing');
    await page.evaluate(() => window.playback.pause());
    await status('paused');
    await page.evaluate(() => window.playback.play());
    await status('playing');
    assert.ok((await behindMs()) > 20_000);
    await page.evaluate(() => window.playback.goLive());
    await page.waitForFunction(() => window.playback.state.get().atLiveEdge && window.playback.state.get().status === 'playing');
    assert.ok((await behindMs()) < 10_000);
  });

  it('plays on while its element moves in the page', async () => {
    await open();
    await play();
    await status('playing');
    const before = server.requested.length;
    await page.evaluate(() => {
      const {video, playback} = window;
      const stop = playback.attach(video);
      const home = document.body.appendChild(document.createElement('section'));
      stop();
      home.append(video);
      playback.attach(video);
    });
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 1, from);
    assert.deepEqual(await page.evaluate(() => window.statuses), ['paused', 'loading', 'playing']);
    assert.ok(!server.requested.slice(before).includes('/live/init.mp4'));
  });

  it('goes on in another element, as loud as before', async () => {
    await open();
    await play();
    await status('playing');
    await page.evaluate(() => {
      window.playback.setVolume(0.5);
      window.playback.setMuted(true);
      const other = document.body.appendChild(document.createElement('video'));
      window.playback.attach(other);
    });
    await page.waitForFunction(() => {
      const other = document.querySelectorAll('video')[1];
      return other && other.currentTime > 0 && !other.paused && other.readyState > 2;
    });
    await status('playing');
    const {volume, muted, src} = await page.evaluate(() => {
      const [first, other] = document.querySelectorAll('video');
      return {volume: other?.volume, muted: other?.muted, src: first?.getAttribute('src')};
    });
    assert.deepEqual({volume, muted, src}, {volume: 0.5, muted: true, src: null});
    assert.ok((await behindMs()) < 8000);
  });

  it('loads the full build for captions, and the captions when they are wanted', {timeout: 30_000}, async () => {
    await open();
    await play('/live/show.m3u8');
    await status('playing');
    await page.waitForFunction(() => window.playback.state.get().captions === 'off');
    assert.deepEqual(loadedBuilds(), ['/node_modules/hls.js/dist/hls.mjs']);
    assert.ok(!server.requested.some((path) => path.startsWith('/live/captions')));
    await page.evaluate(() => window.playback.setCaptions(true));
    await page.waitForFunction(() => [...window.video.textTracks].some(({mode, activeCues}) => mode === 'showing' && activeCues?.length));
    assert.equal((await state()).captions, 'on');
    await page.evaluate(() => window.playback.setCaptions(false));
    assert.equal((await state()).captions, 'off');
  });

  it('shows on when the captions cannot be had, and brings them back', {timeout: 60_000}, async () => {
    await open();
    await play('/live/show.m3u8');
    await status('playing');
    await page.evaluate(() => window.playback.setCaptions(true));
    await page.waitForFunction(() => window.playback.state.get().captions === 'on');
    server.fault({path: /^\/live\/captions/, status: 404});
    await page.waitForFunction(() => window.playback.state.get().captions === 'off');
    server.fault(undefined);
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 5, from);
    assert.deepEqual(await reports(), []);
    await page.waitForFunction(
      () => [...window.video.textTracks].some(({mode, activeCues}) => mode === 'showing' && activeCues?.length),
      undefined,
      {timeout: 30_000},
    );
    assert.ok(!(await page.evaluate(() => window.statuses)).includes('lost'));
  });

  const spoilers: readonly (readonly [string, (body: Buffer) => Buffer | string])[] = [
    ['a proxy answers with a web page', () => '<!doctype html><title>Please sign in</title>'],
    ['a segment is empty', () => ''],
    ['a segment is cut off', (body) => body.subarray(0, body.length >> 2)],
    ['the decoder fails', (body) => body.map((byte, index) => (index > body.indexOf('mdat') + 4 ? byte ^ 0xa5 : byte)) as Buffer],
  ];
  for (const [what, spoil] of spoilers) {
    it(`plays on after ${what}`, {timeout: 60_000}, async () => {
      await open();
      await play();
      await status('playing');
      server.fault({path: /^\/live\/video\/\d+\.m4s/, spoil});
      await page.waitForFunction(() => ['stalled', 'lost'].includes(window.playback.state.get().status), undefined, {polling: 20});
      server.fault(undefined);
      const healed = Date.now();
      await page.waitForFunction(
        (healed) => window.playback.state.get().status === 'playing' && (window.playback.playhead()?.dateMs ?? 0) > healed + 2000,
        healed,
        {timeout: 20_000},
      );
      assert.ok((await reports()).every(({fatal}) => !fatal));
    });
  }

  it('gives up where there is no stream, and starts anew when asked', async () => {
    origin.outage('404');
    await open();
    await play();
    await status('failed');
    assert.deepEqual(await reports(), [{code: 'stream-not-found', fatal: true}]);
    assert.ok((await state()).problem?.message.includes('/live/plain.m3u8'));
    origin.outage(null);
    await page.evaluate(() => window.playback.retry());
    await status('playing');
    assert.equal((await state()).problem, undefined);
  });

  it('starts by itself when the origin comes up', async () => {
    origin.outage('503');
    await open();
    await play();
    await status('lost');
    origin.outage(null);
    await status('playing', 4000);
  });

  for (const [what, type, body] of [
    ['a web page', 'text/html', '<!doctype html><title>Not here</title>'],
    ['JSON', 'application/json', '{"error": "gone"}'],
    ['nothing', 'text/plain', ''],
  ] as const) {
    it(`says so when ${what} is no stream`, async () => {
      server.answer('/stream', {body, headers: {'content-type': type}});
      await open();
      await play('/stream');
      await status('failed');
      assert.deepEqual(await reports(), [{code: 'stream-invalid', fatal: true}]);
    });
  }

  it('plays a recording to its end, and keeps the programme date of its last frame', {timeout: 30_000}, async () => {
    origin.end();
    await open();
    await play();
    await status('playing');
    const {live, atLiveEdge, latencyMs} = await state();
    assert.deepEqual({live, atLiveEdge, latencyMs}, {live: false, atLiveEdge: false, latencyMs: undefined});
    const from = await page.evaluate(() => {
      window.video.currentTime = window.video.duration - 2;
      return window.video.duration;
    });
    await status('ended');
    const head = await page.evaluate(() => window.playback.playhead());
    assert.equal(head?.approximate, false);
    assert.ok(from > 10 && Math.abs(Date.now() - (head?.dateMs ?? 0)) < 60_000);
  });

  it('says so when the browser can play no HLS', async () => {
    await page.addInitScript(() => {
      Object.assign(window, {MediaSource: undefined, ManagedMediaSource: undefined});
      HTMLMediaElement.prototype.canPlayType = () => '';
    });
    await open();
    await play();
    await status('failed');
    assert.deepEqual(await reports(), [{code: 'playback-unsupported', fatal: true}]);
    assert.deepEqual(loadedBuilds(), []);
  });

  it('says so when the page forbids blob media', async () => {
    await page.route(`${server.url}/`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, headers: {...response.headers(), 'content-security-policy': "media-src 'self'"}});
    });
    await open();
    await play();
    await status('failed');
    assert.deepEqual(await reports(), [{code: 'playback-blocked-by-csp', fatal: true}]);
  });

  it('plays with what the browser itself has where there are no Media Source Extensions', {timeout: 30_000}, async () => {
    await page.addInitScript(() => {
      Object.assign(window, {MediaSource: undefined, ManagedMediaSource: undefined});
    });
    await open();
    const native = await page.evaluate(() => window.video.canPlayType('application/vnd.apple.mpegurl') !== '');
    await play();
    await status(native ? 'playing' : 'failed');
    assert.deepEqual(await reports(), native ? [] : [{code: 'playback-unsupported', fatal: true}]);
    assert.deepEqual(loadedBuilds(), []);
  });

  it('starts without sound where the browser wants a tap for it', async () => {
    const strict = await launchChromium({autoplay: 'tap'});
    try {
      page = await strict.newPage();
      // All that the driver runs in a page counts as a tap: the page has to do it by itself.
      await page.addInitScript(() => {
        addEventListener('load', () => {
          const {playback, video} = window;
          playback.state.listen(({autoplay, muted, status}) => console.debug(`${status} ${autoplay} muted=${muted}`));
          playback.load({url: `${location.origin}/live/plain.m3u8`, live: true});
          playback.attach(video);
          playback.play();
        });
      });
      const said = page.waitForEvent('console', (message) => message.text() === 'playing muted muted=true');
      await page.goto(server.url);
      await said;
    } finally {
      await strict.close();
    }
  });

  it('follows media keys and the system: what the element does, the state says', async () => {
    await open();
    await play();
    await status('playing');
    await page.evaluate(() => window.video.pause());
    await status('paused');
    await page.evaluate(() => {
      window.video.muted = true;
      void window.video.play();
    });
    await status('playing');
    await page.waitForFunction(() => window.playback.state.get().muted);
  });

  it('loads nothing more once its element is gone', async () => {
    await open();
    await play();
    await status('playing');
    await page.evaluate(() => window.playback.attach(window.video)());
    await page.waitForFunction(() => !window.video.getAttribute('src'));
    const count = server.requested.length;
    await page.waitForFunction((until) => Date.now() > until, Date.now() + 2500);
    assert.equal(server.requested.length, count);
    await page.evaluate(() => window.playback.attach(window.video));
    await status('playing');
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 6, from);
    assert.ok((await behindMs()) < 8000);
  });

  it('leaves nothing behind when it is closed', async () => {
    await page.addInitScript(keepLedger);
    await open();
    await play('/live/show.m3u8');
    await status('playing');
    const ledger = (await page.evaluate(() => window.ledger())).join();
    assert.match(ledger, /timer.*object URL.*visibilitychange.*volumechange/);
    await page.evaluate(() => window.playback.close());
    await page.waitForFunction(() => window.video.networkState === HTMLMediaElement.NETWORK_EMPTY);
    const count = server.requested.length;
    await page.waitForFunction((until) => Date.now() > until, Date.now() + 2500);
    assert.equal(server.requested.length, count);
    assert.deepEqual(await page.evaluate(() => window.ledger()), []);
    assert.equal((await state()).status, 'idle');
  });
});

/** Runs in the page before anything else: counts what is opened and closed. */
function keepLedger(): void {
  const timers = new Set<number>();
  const objectUrls = new Set<string>();
  const listeners = new Set<string>();
  const names = new WeakMap<object, string>();
  let named = 0;
  const nameOf = (thing: object) => {
    const name = names.get(thing) ?? String(named++);
    names.set(thing, name);
    return name;
  };
  const {setTimeout, setInterval, clearTimeout, clearInterval} = window;
  const start = (original: (run: () => void, ms?: number) => number, repeats: boolean) => (run: () => void, ms?: number) => {
    const id = original(() => {
      if (!repeats) timers.delete(id);
      run();
    }, ms);
    timers.add(id);
    return id;
  };
  const stop = (original: typeof clearTimeout) => (id?: number) => {
    if (id !== undefined) timers.delete(id);
    original(id);
  };
  Object.assign(window, {
    setTimeout: start(setTimeout, false),
    setInterval: start(setInterval, true),
    clearTimeout: stop(clearTimeout),
    clearInterval: stop(clearInterval),
  });

  const {createObjectURL, revokeObjectURL} = URL;
  URL.createObjectURL = (source) => {
    const url = createObjectURL(source);
    objectUrls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    objectUrls.delete(url);
    revokeObjectURL(url);
  };

  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const lasts = (target: EventTarget) =>
    target === window || target === document || target instanceof HTMLMediaElement || target instanceof TextTrackList;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    // The driver of the browser listens to the pointer.
    if (!listener || !lasts(this ?? window) || /^(__|mouse|pointer|touch|click|auxclick|dblclick|contextmenu)/.test(type)) return;
    const key = `${nameOf(this ?? window)} ${type} ${nameOf(listener)}`;
    listeners.add(key);
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal) addEventListener.call(signal, 'abort', () => listeners.delete(key));
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    if (listener) listeners.delete(`${nameOf(this ?? window)} ${type} ${nameOf(listener)}`);
  };

  Object.assign(window, {
    ledger: () => [...[...timers].map((id) => `timer ${id}`), ...[...objectUrls].map((url) => `object URL ${url}`), ...listeners],
  });
}
