import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {parseManifest, type Fact, type Welcome} from '@live-shop/sdk/protocol';
import {createShowServer} from '@live-shop/sdk/server';
import {memoryStore} from '#src/server/store/memory-store.js';
import {Timeline} from '#src/show/timeline.js';
import {io} from 'socket.io-client';
import {launchChromium} from '../test/support/browser.js';
import {servePages} from '../test/support/page-server.js';
import {seededRandom} from '../test/support/seeded-random.js';
import {foldLog, foldManifest} from './fold-log.js';

const LENGTHS = [1_000, 10_000, 100_000] as const;
/** As many facts come in one packet of a busy room. */
const PACKET = 10;
const SEEKS = 400;
const SLOWDOWN = 4;

interface Row {
  readonly facts: number;
  readonly append_per_s: number;
  readonly seek_p50_ms: number;
  readonly seek_p95_ms: number;
  readonly join_bytes: number;
}

/** What a log of any length costs: to follow it (Node), to go anywhere in it (Chromium, slowed down), to join it (the wire). */
export async function fold(): Promise<void> {
  const rows: Row[] = [];
  for (const facts of LENGTHS) {
    const log = foldLog(facts);
    const appended = appendRate(log);
    const seeks = await seekTimes(log);
    rows.push({
      facts,
      append_per_s: Math.round(appended),
      seek_p50_ms: percentile(seeks, 0.5),
      seek_p95_ms: percentile(seeks, 0.95),
      join_bytes: await joinBytes(log),
    });
  }
  console.table(rows);
  const {append_per_s, seek_p95_ms, join_bytes} = rows.at(-1) as Row;
  console.log(JSON.stringify({bench: 'fold', append_per_s, seek_p95_ms, join_bytes}));
}

/** Facts per second of a page that follows a room and shows each packet. The best of three: the first one warms up. */
function appendRate(log: readonly Fact[]): number {
  const manifest = parsed();
  const rates = [1, 2, 3].map(() => {
    const timeline = new Timeline(manifest);
    const from = performance.now();
    for (let place = 0; place < log.length; place += PACKET) {
      timeline.append(log.slice(place, place + PACKET));
      const nowMs = log[place]?.at ?? 0;
      timeline.at({playheadMs: nowMs - 3000, nowMs, atLiveEdge: true});
    }
    return (log.length * 1000) / (performance.now() - from);
  });
  return Math.max(...rates);
}

/** Milliseconds of each of many seeks to anywhere, in a page on a machine that is four times slower. */
async function seekTimes(log: readonly Fact[]): Promise<readonly number[]> {
  const types: {readonly [extension: string]: string} = {'.js': 'text/javascript', '.json': 'application/json'};
  const pages = await servePages(async ({url = ''}, response) => {
    const path = /^\/dist\/(show|protocol)\/[\w.-]+\.js$/.exec(url)?.[0];
    if (!path) return false;
    response.writeHead(200, {'content-type': types[extname(path)] ?? ''}).end(await readFile(`.${path}`));
    return true;
  });
  pages.answer('/fold', {headers: {'content-type': 'text/html'}, body: '<!doctype html><title>Fold</title>'});
  pages.answer('/log.json', {headers: {'content-type': 'application/json'}, body: JSON.stringify({log, manifest: parsed()})});
  const random = seededRandom(20260401);
  const places = Array.from({length: SEEKS}, () => Math.floor(random() * log.length));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${pages.url}/fold`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
    return await page.evaluate(async (sought) => {
      const module = '/dist/show/timeline.js';
      const {Timeline: PageTimeline} = (await import(module)) as {readonly Timeline: typeof Timeline};
      const told = (await (await fetch('/log.json')).json()) as {
        readonly log: readonly Fact[];
        readonly manifest: ConstructorParameters<typeof Timeline>[0];
      };
      const timeline = new PageTimeline(told.manifest);
      timeline.append(told.log);
      const nowMs = told.log.at(-1)?.at ?? 0;
      timeline.at({playheadMs: nowMs, nowMs, atLiveEdge: true});
      const times: number[] = [];
      for (const place of sought) {
        // A turn of its own: what the last one left behind is not counted to the next.
        await new Promise((done) => setTimeout(done));
        const from = performance.now();
        timeline.at({playheadMs: told.log[place]?.at ?? 0, nowMs, atLiveEdge: false});
        times.push(performance.now() - from);
      }
      return times;
    }, places);
  } finally {
    await browser.close();
    await pages.close();
  }
}

/** What a newcomer is sent by a show server with this log. */
async function joinBytes(log: readonly Fact[]): Promise<number> {
  const store = memoryStore();
  await store.putManifest(parsed());
  await store.append(foldManifest.id, log.map((fact) => ({fact, marks: []})));
  const server = createServer();
  const shows = await createShowServer({server, store});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const socket = io(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {transports: ['websocket']});
  try {
    const welcome = (await socket.timeout(30_000).emitWithAck('join', {protocol: 1, show: foldManifest.id})) as Welcome;
    if (!welcome.ok) throw new Error('The join was refused.');
    return Buffer.byteLength(JSON.stringify(welcome));
  } finally {
    socket.close();
    await shows.close();
    server.close();
    server.closeAllConnections();
  }
}

function parsed(): Extract<ReturnType<typeof parseManifest>, {ok: true}>['value'] {
  const read = parseManifest(foldManifest);
  if (!read.ok) throw new Error(`${read.path}: expected ${read.expected}`);
  return read.value;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(2));
}
