import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Playback, PlaybackProblem, PlaybackState, PlaybackStatus} from '#src/playback/playback.js';
import type {Stream} from '@live-shop/sdk/protocol';
import type {Page} from 'playwright-core';
import type {Origin} from '../../demo/origin/create-origin.js';
import {servePages, type PageServer} from '../support/page-server.js';

declare global {
  /** What `pages/playback.html` offers. */
  interface Window {
    readonly playback: Playback;
    readonly reports: readonly PlaybackProblem[];
    readonly statuses: readonly PlaybackStatus[];
    readonly video: HTMLVideoElement;
    /** What is open in the page: timers, object URLs, listeners. Only where a ledger was kept from the start. */
    readonly ledger: () => readonly string[];
  }
}

/** What an origin does wrong with some of its files. */
export interface Fault {
  readonly path: RegExp;
  readonly status?: number;
  readonly spoil?: (body: Buffer) => Buffer | string;
  /** Never answers, not even when it is over. */
  readonly silent?: boolean;
}

const root = new URL('../../../', import.meta.url);
const types: {readonly [extension: string]: string} = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript'};

/** The recorded show that the origins broadcast. */
export const clipDirectory = fileURLToPath(new URL('demo/clip/media/', root));

/** Streams, and a page with a player and nothing else. */
export interface PlaybackServer extends PageServer {
  /** Paths in the order of their requests. */
  readonly requested: readonly string[];
  fault(fault: Fault | undefined): void;
}

export async function servePlayback(...origins: readonly Origin[]): Promise<PlaybackServer> {
  const requested: string[] = [];
  let fault: Fault | undefined;
  const server = await servePages(
    async ({url = '/', headers}, response) => {
      const {pathname} = new URL(url, server.url);
      if (headers['x-unharmed']) return false;
      requested.push(pathname);
      if (!fault?.path.test(pathname)) return false;
      const {status, spoil, silent} = fault;
      if (silent) return true;
      const unharmed = await fetch(server.url + url, {headers: {'x-unharmed': 'yes'}});
      response.writeHead(status ?? 200).end(spoil?.(Buffer.from(await unharmed.arrayBuffer())));
      return true;
    },
    async (request, response) => {
      for (const origin of origins) if (await origin.handle(request, response)) return true;
      return false;
    },
    async ({url = '/'}, response) => {
      const path = url === '/' ? '/test/e2e/pages/playback.html' : url;
      if (!/^\/(dist|node_modules|test)\//.test(path)) return false;
      const body = await readFile(new URL(`.${path}`, root));
      response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'}).end(body);
      return true;
    },
  );
  return {
    ...server,
    requested,
    fault(next) {
      fault = next;
    },
    async close() {
      for (const origin of origins) origin.close();
      await server.close();
    },
  };
}

export async function openPlayback(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'playback' in window);
}

export async function playIn(page: Page, stream: Stream): Promise<void> {
  await page.evaluate((stream) => {
    window.playback.load(stream);
    window.playback.attach(window.video);
    window.playback.play();
  }, stream);
}

export async function statusIn(page: Page, wanted: PlaybackStatus, timeout = 15_000): Promise<void> {
  await page.waitForFunction((wanted) => window.playback.state.get().status === wanted, wanted, {polling: 50, timeout});
}

export function stateIn(page: Page): Promise<PlaybackState> {
  return page.evaluate(() => window.playback.state.get());
}

/** Programme date of the frame on screen, as the player tells it. */
export function dateIn(page: Page): Promise<number> {
  return page.evaluate(() => window.playback.playhead()?.dateMs ?? Number.NaN);
}
