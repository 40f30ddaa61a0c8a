import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {createOrigin, type Origin} from '../../demo/origin/create-origin.js';
import {launchChromium} from '../support/browser.js';
import {
  clipDirectory, dateIn, openPlayback, playIn, servePlayback, stateIn, statusIn, type PlaybackServer,
} from './playback-page.js';

interface FrameSample {
  readonly mediaMs: number;
  readonly dateMs: number;
}

/** A playlist whose encoder began anew: from a moment on, programme dates are `byMs` later. */
const jump = (fromMs: number, byMs: number) => (body: Buffer) =>
  body.toString().replaceAll(/(#EXT-X-PROGRAM-DATE-TIME:)(.*)/g, (line, tag: string, date: string) =>
    Date.parse(date) < fromMs ? line : tag + new Date(Date.parse(date) + byMs).toISOString(),
  );

const withoutDates = (body: Buffer) => body.toString().replaceAll(/#EXT-X-PROGRAM-DATE-TIME:.*\n/g, '');

describe('the programme of a playback, in a browser', {concurrency: false}, () => {
  let browser: Browser;
  let origin: Origin;
  let server: PlaybackServer;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  async function start(startedAt?: number): Promise<void> {
    origin = createOrigin({directory: clipDirectory, ...(startedAt && {startedAt})});
    server = await servePlayback(origin);
  }
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  const plain = () => ({url: `${server.url}/live/plain.m3u8`, live: true});

  async function watch(stream = plain()): Promise<void> {
    await openPlayback(page, server.url);
    await playIn(page, stream);
    await statusIn(page, 'playing');
  }

  const seek = (dateMs: number) => page.evaluate((dateMs) => {
    window.playback.seek(dateMs);
    return window.playback.playhead()?.dateMs;
  }, dateMs);

  /** Playhead and media time of each frame as it is shown, until `count` are there. */
  const frames = (count: number) => page.evaluate(async (count) => {
    const {video, playback} = window;
    const samples: FrameSample[] = [];
    while (samples.length < count) {
      await new Promise<void>((done) => {
        video.requestVideoFrameCallback((_now, {mediaTime}) => {
          samples.push({mediaMs: mediaTime * 1000, dateMs: playback.playhead(mediaTime)?.dateMs ?? Number.NaN});
          done();
        });
      });
    }
    return samples;
  }, count);

  /** The frame on screen is the one that the player says it is. */
  async function assertOnScreen(dateMs: number): Promise<void> {
    await page.waitForFunction(() => !window.video.seeking && window.video.readyState > 2);
    const shown = await page.evaluate(() => new Promise<FrameSample>((done) => {
      window.video.requestVideoFrameCallback((_now, {mediaTime}) => {
        done({mediaMs: mediaTime * 1000, dateMs: window.playback.playhead()?.dateMs ?? Number.NaN});
      });
    }));
    assert.ok(Math.abs(shown.dateMs - dateMs) < 3000, `${shown.dateMs - dateMs} ms from where it was sent`);
  }

  it('tells the window, goes back in it, stays there, and comes back to what is live', {timeout: 40_000}, async () => {
    await start();
    await watch();
    const {window: range, approximate} = await stateIn(page);
    assert.equal(approximate, false);
    assert.ok(range && Math.abs(range.endMs - range.startMs - 60_000) < 2000 && Math.abs(Date.now() - range.endMs) < 3000);
    const target = Date.now() - 30_000;
    const told = await seek(target);
    assert.ok(told !== undefined && Math.abs(told - target) < 50, `${told} is not ${target}`);
    await assertOnScreen(target);
    await statusIn(page, 'playing');
    await page.waitForFunction(() => !window.playback.state.get().atLiveEdge);
    await page.evaluate(() => window.playback.pause());
    await page.evaluate(() => window.playback.play());
    await statusIn(page, 'playing');
    const behind = Date.now() - (await dateIn(page));
    assert.ok(behind > 25_000, `${behind} ms behind`);
    await page.evaluate(() => window.playback.goLive());
    await page.waitForFunction(() => window.playback.state.get().atLiveEdge && window.playback.state.get().status === 'playing');
    assert.ok(Date.now() - (await dateIn(page)) < 8000);
  });

  it('goes to the nearest frame where a date is outside the window', async () => {
    await start();
    await watch();
    const {window: range} = await stateIn(page);
    assert.ok(range);
    const oldest = await seek(range.startMs - 3_600_000);
    assert.ok(oldest !== undefined && oldest >= range.startMs && oldest < range.startMs + 5000, `${oldest}`);
    await statusIn(page, 'playing');
    await assertOnScreen(oldest);
    const newest = await seek(Date.now() + 3_600_000);
    assert.ok(newest !== undefined && Date.now() - newest < 8000 && newest <= Date.now());
    await page.waitForFunction(() => window.playback.state.get().atLiveEdge && !window.video.seeking);
  });

  it('begins where it was sent before there was a picture', async () => {
    await start();
    await openPlayback(page, server.url);
    const target = Date.now() - 40_000;
    await seek(target);
    await playIn(page, plain());
    await page.waitForFunction((target) => window.playback.playhead()?.dateMs === target, target);
    await statusIn(page, 'playing');
    await assertOnScreen(target);
  });

  it('shows the frame of a moment while paused, and stays paused', async () => {
    await start();
    await watch();
    await page.evaluate(() => window.playback.pause());
    const target = Date.now() - 20_000;
    await seek(target);
    await page.waitForFunction(() => !window.video.seeking);
    const head = await dateIn(page);
    assert.ok(Math.abs(head - target) < 50);
    assert.equal((await stateIn(page)).status, 'paused');
  });

  it('keeps the place of a viewer who watches behind, in another element too', {timeout: 30_000}, async () => {
    await start();
    await watch();
    await seek(Date.now() - 30_000);
    await statusIn(page, 'playing');
    await page.evaluate(() => {
      window.playback.attach(document.body.appendChild(document.createElement('video')));
    });
    await page.waitForFunction(() => {
      const other = document.querySelectorAll('video')[1];
      return other && other.readyState > 2 && !other.seeking && !other.paused;
    });
    const behind = Date.now() - (await dateIn(page));
    assert.ok(behind > 27_000 && behind < 35_000, `${behind} ms behind`);
  });

  for (const [what, byMs] of [['later', 600_000], ['earlier', -45_000]] as const) {
    it(`tells the right date across the restart of an encoder whose dates are ${what}`, {timeout: 60_000}, async () => {
      const {durationMs} = createOrigin({directory: clipDirectory}).clip;
      // The live edge is about to reach the seam of the loop, the playhead some seconds later.
      const startedAt = Date.now() - 2 * durationMs + 1000;
      const seam = startedAt + 2 * durationMs;
      await start(startedAt);
      server.fault({path: /video\.m3u8$/, spoil: jump(seam, byMs)});
      await watch();
      const samples = await frames(240);
      const first = samples[0];
      assert.ok(first && first.dateMs < seam);
      for (const [index, {mediaMs, dateMs}] of samples.entries()) {
        const unbroken = first.dateMs + mediaMs - first.mediaMs;
        const expected = unbroken < seam ? unbroken : unbroken + byMs;
        // The sound of the clip begins some milliseconds beside the picture: so exact is the seam itself.
        const near = Math.abs(unbroken - seam) < 30;
        assert.ok(near || Math.abs(dateMs - expected) < 30, `frame ${index} is off by ${dateMs - expected} ms`);
      }
      assert.ok((samples.at(-1)?.dateMs ?? 0) > seam + byMs, 'it went past the seam');
      // Back over the seam and forth: right after a seek, and not only once another segment plays.
      for (const target of [seam - 4000, seam + byMs + 1000, seam - 2000]) {
        const told = await seek(target);
        assert.ok(told !== undefined && Math.abs(told - target) < 50, `${told} is not ${target}`);
      }
    });
  }

  it('plays at the rate of the viewer, and its clock with it; the live edge ends it', {timeout: 60_000}, async () => {
    await start();
    await watch();
    await seek(Date.now() - 20_000);
    await statusIn(page, 'playing');
    await page.evaluate(() => window.playback.setRate(1.5));
    const samples = await frames(75);
    const [first, last] = [samples[0], samples.at(-1)];
    assert.ok(first && last);
    assert.ok(Math.abs(last.dateMs - first.dateMs - (last.mediaMs - first.mediaMs)) < 30);
    samples.forEach((sample, i) => assert.ok(sample.dateMs >= (samples[i - 1]?.dateMs ?? 0), 'it runs forward'));
    assert.deepEqual(await page.evaluate(() => [window.video.playbackRate, window.video.preservesPitch]), [1.5, true]);
    await page.evaluate(() => window.playback.setRate(2));
    await page.waitForFunction(() => window.playback.state.get().rate === 1, undefined, {timeout: 30_000});
    assert.ok((await stateIn(page)).atLiveEdge);
  });

  it('estimates where a live stream carries no dates, and says so', async () => {
    await start();
    server.fault({path: /video\.m3u8$/, spoil: withoutDates});
    await watch();
    await page.waitForFunction(() => window.playback.state.get().approximate);
    const {window: range} = await stateIn(page);
    assert.ok(range && Math.abs(Date.now() - range.endMs) < 4000 && Math.abs(range.endMs - range.startMs - 60_000) < 3000);
    const target = Date.now() - 30_000;
    const told = await seek(target);
    assert.ok(told !== undefined && Math.abs(told - target) < 100);
    await statusIn(page, 'playing');
    assert.ok(Math.abs(Date.now() - 30_000 - (await dateIn(page))) < 4000);
  });

  it('takes the dates of a recording without any from the manifest', {timeout: 30_000}, async () => {
    await start();
    origin.end();
    server.fault({path: /video\.m3u8$/, spoil: withoutDates});
    const startsAt = Date.UTC(2027, 3, 1, 17);
    await watch({url: `${server.url}/live/plain.m3u8`, live: false, ...{startsAt}});
    const {window: range, approximate, live} = await stateIn(page);
    assert.deepEqual({approximate, live, startMs: range?.startMs}, {approximate: false, live: false, startMs: startsAt});
    const target = startsAt + 30_000;
    await seek(target);
    await statusIn(page, 'playing');
    await assertOnScreen(target);
    await seek(startsAt + 3_600_000);
    await statusIn(page, 'ended');
    await seek(startsAt + 1000);
    await statusIn(page, 'playing');
    await assertOnScreen(startsAt + 1000);
  });

  it('tells the cues of the playlist once each, ahead of their frames, to whoever asks late as well', async () => {
    await start();
    const at = Date.now() - 10_000;
    const range = (id: string, dateMs: number, data: unknown) =>
      `#EXT-X-DATERANGE:ID="${id}",START-DATE="${new Date(dateMs).toISOString()}",X-LIVE-SHOP="${encodeURIComponent(JSON.stringify(data))}"`;
    const lines = [range('one', at, {type: 'product-pinned', productId: 'mug'}), range('two', at + 20_000, {id: 'own'})];
    server.fault({path: /video\.m3u8$/, spoil: (body) => body.toString().replace('#EXT-X-MAP', `${lines.join('\n')}\n#EXT-X-MAP`)});
    await openPlayback(page, server.url);
    await page.evaluate(() => {
      Object.assign(window, {cues: []});
      window.playback.onCue((cue) => Reflect.get(window, 'cues').push(cue));
    });
    await playIn(page, plain());
    await page.waitForFunction(() => window.video.currentTime > 0 && window.playback.state.get().status === 'playing');
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 2.5, from);
    const expected = [
      {id: 'one', dateMs: at, data: {type: 'product-pinned', productId: 'mug'}},
      {id: 'own', dateMs: at + 20_000, data: {id: 'own'}},
    ];
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'cues')), expected);
    const late = await page.evaluate(() => {
      const ids: string[] = [];
      window.playback.onCue(({id}) => ids.push(id))();
      return ids;
    });
    assert.deepEqual(late, ['one', 'own']);
  });
});
