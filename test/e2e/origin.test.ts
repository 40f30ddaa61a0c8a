import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {createOrigin} from '../../demo/origin/create-origin.js';
import {launchChromium} from '../support/browser.js';

const root = new URL('../../../', import.meta.url);
const clipDirectory = fileURLToPath(new URL('demo/clip/media/', root));

interface Sample {
  readonly wall: number;
  readonly playhead: number;
  readonly programDate: number;
  readonly captions: readonly string[];
}

interface Watched {
  readonly samples: readonly Sample[];
  readonly errors: readonly string[];
  readonly waits: number;
  readonly heard: boolean;
}

const page = `<!doctype html><link rel="icon" href="data:,"><video muted playsinline></video><script type="module">
import Hls from '/hls.mjs';
const video = document.querySelector('video');
const hls = new Hls({enableWorker: false, liveSyncDurationCount: 4});
globalThis.watched = {samples: [], errors: [], waits: 0, heard: false};
// Loads that hls.js itself gives up when it changes its mind are no errors of the origin's.
hls.on(Hls.Events.ERROR, (_, data) => data.details === 'aborted' || watched.errors.push(data.details));
hls.on(Hls.Events.MANIFEST_PARSED, () => void video.play());
hls.on(Hls.Events.SUBTITLE_TRACKS_UPDATED, () => setTimeout(() => { hls.subtitleTrack = 0; hls.subtitleDisplay = true; }));
hls.loadSource('/live/show.m3u8');
hls.attachMedia(video);
video.addEventListener('playing', () => {
  video.addEventListener('waiting', () => watched.waits++);
  setInterval(() => {
    const captions = [...video.textTracks].filter((t) => t.mode === 'showing').flatMap((t) => [...(t.activeCues ?? [])].map((c) => c.text));
    watched.heard ||= video.webkitAudioDecodedByteCount > 10_000;
    watched.samples.push({wall: Date.now(), playhead: video.currentTime, programDate: hls.playingDate?.getTime() ?? NaN, captions});
  }, 100);
}, {once: true});
</script>`;

describe('the origin, in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it('plays across the end of a loop with sound, captions and an unbroken programme clock', {timeout: 60_000}, async () => {
    const {durationMs} = createOrigin({directory: clipDirectory}).clip;
    // The live edge is 2 s past the end of the second loop, the playhead some 5 s behind it.
    const origin = createOrigin({directory: clipDirectory, startedAt: Date.now() - 2 * durationMs - 2000});
    const server = createServer((request, response) => {
      void Promise.resolve(origin.handle(request, response)).then(async (own) => {
        if (own) return;
        if (request.url === '/') response.setHeader('content-type', 'text/html').end(page);
        else if (request.url === '/hls.mjs') {
          response.setHeader('content-type', 'text/javascript').end(await readFile(new URL('node_modules/hls.js/dist/hls.mjs', root)));
        } else response.writeHead(404).end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const tab = await browser.newPage();
    try {
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await tab.waitForFunction((end) => {
        const last: Sample | undefined = Reflect.get(globalThis, 'watched').samples.at(-1);
        return last !== undefined && last.programDate > end;
      }, origin.startedAt + 2 * durationMs + 5000, {timeout: 40_000});
      const {samples, errors, waits, heard}: Watched = await tab.evaluate(() => Reflect.get(globalThis, 'watched'));
      assert.deepEqual(errors, []);
      assert.equal(waits, 0);
      assert.ok(heard, 'sound was decoded');
      const loops = new Set(samples.map(({programDate}) => origin.clipPositionAt(programDate).loop));
      assert.deepEqual([...loops], [1, 2], 'it began before the seam and ended after it');
      samples.forEach((sample, i) => {
        const before = samples[i - 1];
        if (!before) return;
        assert.ok(sample.playhead >= before.playhead);
        assert.ok(Math.abs(sample.programDate - before.programDate - (sample.playhead - before.playhead) * 1000) < 5, 'date and playhead move together');
      });
      const shown = new Set(samples.flatMap(({captions}) => captions));
      assert.ok(shown.has(origin.clip.lines.at(-1)?.text ?? '') && shown.has(origin.clip.lines[0]?.text ?? ''), [...shown].join(' | '));
      for (const {programDate, captions} of samples) {
        const {positionMs} = origin.clipPositionAt(programDate);
        for (const text of captions) {
          const line = origin.clip.lines.find((one) => one.text === text);
          assert.ok(line && positionMs > line.fromMs - 400 && positionMs < line.toMs + 400, `"${text}" at ${positionMs} ms`);
        }
      }
    } finally {
      await tab.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
