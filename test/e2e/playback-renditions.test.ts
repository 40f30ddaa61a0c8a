import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {createOrigin, type Origin} from '../../demo/origin/create-origin.js';
import {launchChromium} from '../support/browser.js';
import {
  clipDirectory, dateIn, openPlayback, playIn, servePlayback, stateIn, statusIn, type PlaybackServer,
} from './playback-page.js';

/** The same picture under three names, as if it came in three sizes. */
const ladder = [
  '#EXTM3U',
  ...[[320, 300_000], [640, 900_000], [1280, 2_500_000]].flatMap(([height = 0, bandwidth]) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=${(height * 9) / 16}x${height}`,
    `video.m3u8?height=${height}`,
  ]),
].join('\n');

describe('the renditions of a playback, in a browser', {concurrency: false}, () => {
  let browser: Browser;
  let origin: Origin;
  let spare: Origin;
  let server: PlaybackServer;
  let page: Page;
  let heights: string[];

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  beforeEach(async () => {
    const startedAt = Date.now() - 80_000;
    origin = createOrigin({directory: clipDirectory, startedAt});
    spare = createOrigin({directory: clipDirectory, prefix: '/spare', startedAt});
    server = await servePlayback(origin, spare);
    server.answer('/live/ladder.m3u8', {body: ladder, headers: {'content-type': 'application/vnd.apple.mpegurl'}});
    server.fault({path: /ladder/, spoil: () => ladder});
    page = await browser.newPage();
    heights = [];
    page.on('request', (request) => {
      const height = new URL(request.url()).searchParams.get('height');
      if (height) heights.push(height);
    });
  });
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  async function watch(path: string): Promise<void> {
    await openPlayback(page, server.url);
    await playIn(page, {url: server.url + path, live: true});
    await statusIn(page, 'playing');
  }

  it('offers qualities, plays the chosen one, and chooses again by itself when asked', async () => {
    await watch('/live/ladder.m3u8');
    const {qualities, quality} = await stateIn(page);
    assert.deepEqual(qualities.map(({id, height, bitrate}) => [id, height, bitrate]), [
      ['1280p', 1280, 2_500_000], ['640p', 640, 900_000], ['320p', 320, 300_000],
    ]);
    assert.equal(quality, 'auto');
    const chosen = page.waitForRequest((request) => request.url().includes('height=1280'));
    await page.evaluate(() => window.playback.setQuality('1280p'));
    await chosen;
    assert.equal((await stateIn(page)).quality, '1280p');
    await page.evaluate(() => window.playback.setQuality('auto'));
    assert.equal((await stateIn(page)).quality, 'auto');
    await statusIn(page, 'playing');
  });

  it('offers no choice where there is none', async () => {
    await watch('/live/plain.m3u8');
    const {qualities, audioTracks, captionTracks, captions} = await stateIn(page);
    assert.deepEqual({qualities, audioTracks, captionTracks, captions}, {qualities: [], audioTracks: [], captionTracks: [], captions: 'none'});
  });

  it('starts with the smallest picture for a viewer who saves data, and takes none that is bigger than its box', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', {value: {saveData: true}});
    });
    await watch('/live/ladder.m3u8');
    assert.equal(heights[0], '320');
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 3, from);
    // The box is 180 pixels high.
    assert.deepEqual([...new Set(heights)], ['320']);
  });

  it('offers the sounds of a stream and changes between them, with the full build', {timeout: 30_000}, async () => {
    await watch('/live/sounds.m3u8');
    await page.waitForFunction(() => window.playback.state.get().audioTracks.length > 0);
    const {audioTracks, audioTrack} = await stateIn(page);
    assert.deepEqual(audioTracks.map(({label, lang}) => [label, lang]), [['English', 'en'], ['Deutsch', 'de']]);
    assert.equal(audioTrack, audioTracks[0]?.id);
    await page.waitForFunction(() => Number(Reflect.get(window.video, 'webkitAudioDecodedByteCount')) > 5000);
    const other = page.waitForRequest((request) => request.url().includes('track=1'));
    await page.evaluate((id) => window.playback.setAudioTrack(id), audioTracks[1]?.id ?? '');
    await other;
    await page.waitForFunction((id) => window.playback.state.get().audioTrack === id, audioTracks[1]?.id);
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 2, from);
    assert.ok(server.requested.some((path) => path.startsWith('/live/sound/')));
  });

  it('shows the captions that were chosen, and those again', async () => {
    await watch('/live/show.m3u8');
    await page.waitForFunction(() => window.playback.state.get().captionTracks.length === 1);
    const {captionTracks: [track], captionTrack} = await stateIn(page);
    assert.deepEqual([track?.label, track?.lang, captionTrack], ['English', 'en', undefined]);
    await page.evaluate((id) => window.playback.setCaptionTrack(id), track?.id);
    await page.waitForFunction(() => [...window.video.textTracks].some(({mode, activeCues}) => mode === 'showing' && activeCues?.length));
    assert.equal((await stateIn(page)).captionTrack, track?.id);
    await page.evaluate(() => window.playback.setCaptionTrack(undefined));
    assert.equal((await stateIn(page)).captions, 'off');
    await page.evaluate(() => window.playback.setCaptions(true));
    assert.equal((await stateIn(page)).captionTrack, track?.id);
  });

  it('plays the parts of a low-latency stream: segments of 4 s, and yet less than 6 s behind', {timeout: 30_000}, async () => {
    await watch('/live/parts.m3u8');
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 5, from);
    const behind = Date.now() - (await dateIn(page));
    assert.ok(behind < 6000, `${behind} ms behind`);
    assert.ok(server.requested.some((path) => path.startsWith('/live/video/')), 'parts are loaded');
    const {atLiveEdge, problem, window: range} = await stateIn(page);
    assert.deepEqual({atLiveEdge, problem}, {atLiveEdge: true, problem: undefined});
    assert.ok(range && Date.now() - range.endMs < 3000, 'the newest part counts');
    assert.ok(!(await page.evaluate(() => window.statuses)).includes('lost'));
  });

  it('makes good what it has fallen behind by a little speed, and stops then', {timeout: 60_000}, async () => {
    await watch('/live/plain.m3u8');
    await page.waitForFunction(() => window.playback.state.get().latencyMs !== undefined);
    await page.evaluate(() => {
      window.video.currentTime -= 1.8;
    });
    await page.waitForFunction(() => window.video.playbackRate > 1 && window.video.playbackRate <= 1.1);
    assert.equal((await stateIn(page)).rate, 1);
    await page.waitForFunction(() => window.video.playbackRate === 1, undefined, {timeout: 50_000});
  });

  it('never changes a rate that the viewer has chosen', async () => {
    await watch('/live/plain.m3u8');
    await page.evaluate(() => window.playback.setRate(0.75));
    await page.evaluate(() => {
      Object.assign(window, {rates: 0});
      window.video.addEventListener('ratechange', () => Object.assign(window, {rates: Reflect.get(window, 'rates') + 1}));
    });
    const from = await page.evaluate(() => window.video.currentTime);
    await page.waitForFunction((from) => window.video.currentTime > from + 2, from);
    assert.equal(await page.evaluate(() => window.video.playbackRate), 0.75);
    assert.equal((await stateIn(page)).rate, 0.75);
    await page.evaluate(() => window.playback.goLive());
    assert.equal((await stateIn(page)).rate, 1);
  });

  for (const outage of ['refuse', '404', 'frozen'] as const) {
    it(`goes on at the second address where the first fails (${outage}), and back`, {timeout: 60_000}, async () => {
      await openPlayback(page, server.url);
      await playIn(page, {url: `${server.url}/live/plain.m3u8`, live: true, fallbackUrl: `${server.url}/spare/plain.m3u8`});
      await statusIn(page, 'playing');
      origin.outage(outage);
      const failedAt = Date.now();
      await page.waitForFunction(
        (failedAt) => window.playback.state.get().status === 'playing' && (window.playback.playhead()?.dateMs ?? 0) > failedAt + 4000,
        failedAt,
        {timeout: 25_000},
      );
      assert.ok(server.requested.some((path) => path.startsWith('/spare/video/')));
      origin.outage(null);
      spare.outage('refuse');
      const backAt = Date.now();
      await page.waitForFunction(
        (backAt) => window.playback.state.get().status === 'playing' && (window.playback.playhead()?.dateMs ?? 0) > backAt + 4000,
        backAt,
        {timeout: 25_000},
      );
      assert.ok((await page.evaluate(() => window.reports)).every(({fatal}) => !fatal));
    });
  }

  it('begins at the second address where there is nothing at the first, and fails where there is nothing at either', async () => {
    origin.outage('404');
    await openPlayback(page, server.url);
    await playIn(page, {url: `${server.url}/live/plain.m3u8`, live: true, fallbackUrl: `${server.url}/spare/plain.m3u8`});
    await statusIn(page, 'playing');
    spare.outage('404');
    await page.reload();
    await page.waitForFunction(() => 'playback' in window);
    await playIn(page, {url: `${server.url}/live/plain.m3u8`, live: true, fallbackUrl: `${server.url}/spare/plain.m3u8`});
    await statusIn(page, 'failed');
    assert.equal((await stateIn(page)).problem?.code, 'stream-not-found');
  });
});
