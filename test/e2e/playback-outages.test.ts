import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {createOrigin, type Origin} from '../../demo/origin/create-origin.js';
import {launchChromium} from '../support/browser.js';
import {clipDirectory, openPlayback, playIn, servePlayback, stateIn, statusIn, type PlaybackServer} from './playback-page.js';

interface Scene {
  readonly page: Page;
  readonly origin: Origin;
  readonly server: PlaybackServer;
}

/** How a stream goes away, and how it comes back. */
type Away = (scene: Scene, away: boolean) => Promise<void> | void;

const kinds: readonly (readonly [what: string, code: string, away: Away])[] = [
  ['connections are refused', 'stream-unreachable', ({origin}, away) => origin.outage(away ? 'refuse' : null)],
  ['it answers 404', 'stream-not-found', ({origin}, away) => origin.outage(away ? '404' : null)],
  ['it answers 503', 'stream-unreachable', ({origin}, away) => origin.outage(away ? '503' : null)],
  // What was asked for meanwhile is never answered, not even afterwards.
  ['it never answers', 'stream-unreachable', ({server}, away) => server.fault(away ? {path: /^\/live\//, silent: true} : undefined)],
  ['the network is gone', 'stream-unreachable', ({page}, away) => page.context().setOffline(away)],
];

const LENGTHS_MS = [8_000, 20_000, 60_000];

/** Wall clock, in the page: the machine may be busy with the others. */
const isBack = (endedAt: number): boolean => {
  const {status, atLiveEdge} = window.playback.state.get();
  return status === 'playing' && atLiveEdge && (window.playback.playhead()?.dateMs ?? 0) > endedAt - 6000;
};

// Each stream goes away three times, and all of them at the same time: it takes as long as one.
describe('a stream that was away, in a browser', {concurrency: true}, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  for (const [what, code, away] of kinds) {
    it(`plays again within 3 s of its return, after 8, 20 and 60 s in which ${what}`, {timeout: 180_000}, async () => {
      const origin = createOrigin({directory: clipDirectory});
      const server = await servePlayback(origin);
      const context = await browser.newContext();
      const page = await context.newPage();
      const scene: Scene = {page, origin, server};
      try {
        await openPlayback(page, server.url);
        await playIn(page, {url: `${server.url}/live/plain.m3u8`, live: true});
        for (const lengthMs of LENGTHS_MS) {
          await statusIn(page, 'playing', 30_000);
          const endsAt = Date.now() + lengthMs;
          await away(scene, true);
          await statusIn(page, 'lost', lengthMs + 5000);
          // A segment may have failed first, which says less.
          await page.waitForFunction((code) => window.playback.state.get().problem?.code === code, code);
          await page.waitForFunction((endsAt) => Date.now() >= endsAt, endsAt, {timeout: lengthMs + 5000});
          await away(scene, false);
          const endedAt = Date.now();
          await page.waitForFunction(isBack, endedAt, {polling: 20, timeout: 20_000});
          const tookMs = (await page.evaluate(() => Date.now())) - endedAt;
          assert.ok(tookMs <= 3000, `back ${tookMs} ms after an outage of ${lengthMs} ms`);
        }
        assert.equal((await stateIn(page)).problem, undefined);
        const reports = await page.evaluate(() => window.reports);
        assert.ok(reports.length >= LENGTHS_MS.length && reports.every(({fatal}) => !fatal));
      } finally {
        await context.close();
        await server.close();
      }
    });
  }
});
