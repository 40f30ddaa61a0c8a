import {waitFor} from '../wait-for.js';
import type {Driver} from './driver.js';
import {openEyes} from './page-eyes.js';

/** What the video of the first show on a page does. */
export interface VideoReading {
  readonly currentTime: number;
  readonly paused: boolean;
  readonly muted: boolean;
  /** Of the stream, truly played; a seek counts for nothing. */
  readonly playedSeconds: number;
  /** How far the frame on screen is behind now. */
  readonly behindMs: number;
}

/** Somebody who watches a show, in any engine. */
export class Viewer {
  private constructor(readonly driver: Driver) {}

  static async open(driver: Driver, url: string): Promise<Viewer> {
    await driver.open(url);
    await driver.run(openEyes, undefined);
    return new Viewer(driver);
  }

  video(): Promise<VideoReading | undefined> {
    return this.driver.run(() => {
      const video = window.liveVideo();
      const playheadMs = window.playheadMs();
      if (!video || playheadMs === undefined) return undefined;
      const {currentTime, paused, muted, played} = video;
      const spans = Array.from({length: played.length}, (_, index) => played.end(index) - played.start(index));
      const playedSeconds = spans.reduce((sum, span) => sum + span, 0);
      return {currentTime, paused, muted, playedSeconds, behindMs: Date.now() - playheadMs};
    }, undefined);
  }

  /** Waits until the video plays on: a second more of it than before. Gives how it stands then. */
  async playing({timeoutMs = 45_000}: {readonly timeoutMs?: number} = {}): Promise<VideoReading> {
    const before = (await this.video())?.playedSeconds ?? 0;
    return waitFor('the video to play on', async () => {
      const now = await this.video();
      // A stream that is opened anew begins to count anew.
      return now && !now.paused && (now.playedSeconds > before + 1 || (now.playedSeconds < before && now.playedSeconds > 1)) && now;
    }, {timeoutMs});
  }

  /** What stands at the end of a way through shadow roots; empty where nothing is. */
  text(...selectors: readonly string[]): Promise<string> {
    return this.driver.run((selectors) => window.deepText(window.deep(...selectors)), selectors);
  }

  pinned(): Promise<string | null> {
    return this.driver.run(() => window.pinnedTitle() ?? null, undefined);
  }

  /** Taps the middle of what stands at the end of a way through shadow roots, as soon as it stands still. */
  async tap(...selectors: readonly string[]): Promise<void> {
    const point = await waitFor(selectors.join(' '), () => this.driver.run(async (selectors) => {
      const element = window.deep(...selectors);
      if (!element) return undefined;
      element.scrollIntoView({block: 'nearest', behavior: 'instant'});
      let last = element.getBoundingClientRect();
      for (let still = 0; still < 5; ) {
        await new Promise((done) => requestAnimationFrame(done));
        const next = element.getBoundingClientRect();
        still = next.x === last.x && next.y === last.y && next.width > 0 ? still + 1 : 0;
        if (next.width === 0) return undefined;
        last = next;
      }
      return {x: last.x + last.width / 2, y: last.y + last.height / 2};
    }, selectors), {timeoutMs: 45_000});
    await this.driver.tap(point);
  }
}
