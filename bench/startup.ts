import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser} from 'playwright-core';
import {createOrigin} from '../demo/origin/index.js';
import {launchChromium} from '../test/support/browser.js';
import {servePages} from '../test/support/page-server.js';

interface Case {
  readonly name: string;
  readonly live_shop_ms: number;
  readonly bare_ms: number;
  /** Of the medians. */
  readonly ratio: number;
  readonly live_shop_min_ms: number;
  readonly bare_min_ms: number;
}

const RUNS = 7;

/** The least that plays HLS: hls.js in a `<video>`, the light build as `<live-shop>` takes it. */
const bare = (stream: string): string => `<video muted playsinline></video><script type="module">
  import Hls from '/hls.mjs';
  const hls = new Hls({enableWorker: false});
  const video = document.querySelector('video');
  hls.loadSource('${stream}');
  hls.attachMedia(video);
  video.play().catch(() => {});
</script>`;

/** From the start of the navigation to the first frame on screen, in milliseconds: `<live-shop>` against bare hls.js. */
export async function startup(): Promise<void> {
  const directory = 'demo/clip/media';
  const at = Date.now();
  const live = createOrigin({directory, prefix: '/live'});
  const recording = createOrigin({directory, prefix: '/recording', now: () => at});
  recording.end();
  const streams = createServer((request, response) => {
    void (request.url?.startsWith('/live/') ? live : recording).handle(request, response);
  });
  await new Promise<void>((done) => streams.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(streams.address() as AddressInfo).port}`;
  const pages = await servePages((request, response) => {
    if (request.url !== '/hls.mjs') return false;
    response.writeHead(200, {'content-type': 'text/javascript'});
    createReadStream('node_modules/hls.js/dist/hls.light.min.mjs').pipe(response);
    return true;
  });
  const browser = await launchChromium();
  try {
    const cases: Case[] = [];
    for (const kind of ['live', 'recording'] as const) {
      const stream = {url: `${base}/${kind}/plain.m3u8`, live: kind === 'live'};
      const show = JSON.stringify({version: 1, id: kind, title: 'A show', stream});
      pages.answer(`/show-${kind}`, {headers: {'content-type': 'application/json'}, body: show});
      const ours = pages.page(`/ours-${kind}`, `<live-shop src="/show-${kind}" muted></live-shop>`);
      pages.answer(`/bare-${kind}`, {headers: {'content-type': 'text/html'}, body: bare(stream.url)});
      for (const slowdown of [1, 4]) {
        const times = {ours: [] as number[], bare: [] as number[]};
        // In turn, so that a busy moment of the machine meets both.
        for (let run = 0; run < RUNS; run += 1) {
          times.ours.push(await firstFrame(browser, ours, slowdown));
          times.bare.push(await firstFrame(browser, `${pages.url}/bare-${kind}`, slowdown));
        }
        cases.push(caseOf(slowdown === 1 ? kind : `${kind}, ${slowdown}x CPU`, times));
      }
    }
    console.table(cases);
    console.log(JSON.stringify({bench: 'startup', cases}));
  } finally {
    await browser.close();
    await pages.close();
    live.close();
    recording.close();
    streams.closeAllConnections();
    streams.close();
  }
}

function caseOf(name: string, {ours, bare}: {readonly ours: readonly number[]; readonly bare: readonly number[]}): Case {
  const [live_shop_ms, bare_ms] = [median(ours), median(bare)];
  return {
    name,
    live_shop_ms,
    bare_ms,
    ratio: Number((live_shop_ms / bare_ms).toFixed(2)),
    live_shop_min_ms: Math.min(...ours),
    bare_min_ms: Math.min(...bare),
  };
}

async function firstFrame(browser: Browser, url: string, slowdown: number): Promise<number> {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  await page.addInitScript(() => {
    const {play} = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLVideoElement) {
      this.requestVideoFrameCallback((now) => Object.assign(window, {firstFrameAt: now}));
      return play.call(this);
    };
  });
  await page.goto(url);
  const handle = await page.waitForFunction('window.firstFrameAt');
  const ms = Math.round(Number(await handle.jsonValue()));
  await page.close();
  return ms;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
