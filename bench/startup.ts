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
  readonly ratio: number;
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
  const origin = createOrigin({directory: 'demo/clip/media'});
  const streams = createServer((request, response) => void origin.handle(request, response));
  await new Promise<void>((done) => streams.listen(0, '127.0.0.1', done));
  const stream = `http://127.0.0.1:${(streams.address() as AddressInfo).port}/live/plain.m3u8`;
  const pages = await servePages((request, response) => {
    if (request.url !== '/hls.mjs') return false;
    response.writeHead(200, {'content-type': 'text/javascript'});
    createReadStream('node_modules/hls.js/dist/hls.light.min.mjs').pipe(response);
    return true;
  });
  const browser = await launchChromium();
  try {
    const show = JSON.stringify({version: 1, id: 'show', title: 'A show', stream: {url: stream}});
    pages.answer('/show', {headers: {'content-type': 'application/json'}, body: show});
    const ours = pages.page('/ours', '<live-shop src="/show" muted></live-shop>');
    pages.answer('/bare', {headers: {'content-type': 'text/html'}, body: bare(stream)});
    const cases: Case[] = [];
    for (const [name, slowdown] of [['live', 1], ['live, 4x CPU', 4]] as const) {
      const times = {ours: [] as number[], bare: [] as number[]};
      // In turn, so that a busy moment of the machine meets both.
      for (let run = 0; run < RUNS; run += 1) {
        times.ours.push(await firstFrame(browser, ours, slowdown));
        times.bare.push(await firstFrame(browser, `${pages.url}/bare`, slowdown));
      }
      const [live_shop_ms, bare_ms] = [median(times.ours), median(times.bare)];
      cases.push({name, live_shop_ms, bare_ms, ratio: Number((live_shop_ms / bare_ms).toFixed(2))});
    }
    console.table(cases);
    console.log(JSON.stringify({bench: 'startup', cases}));
  } finally {
    await browser.close();
    await pages.close();
    origin.close();
    streams.closeAllConnections();
    streams.close();
  }
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
