import type {Browser, Page} from 'playwright-core';
import {waitFor} from '../../test/support/wait-for.js';
import {pattern} from './pattern.js';
import {watchPage, type Watched} from './watch-page.js';

export interface ViewerOptions {
  readonly browser: Browser;
  readonly url: string;
  /** How many times slower than this machine. */
  readonly slowdown?: number | undefined;
  /** How far the clock of the machine is ahead, in milliseconds. */
  readonly clockErrorMs?: number | undefined;
}

/** Somebody on a phone who watches a show. */
export class Viewer {
  private constructor(private readonly page: Page) {}

  /** Resolves when pictures have been moving for a second. */
  static async open({browser, url, slowdown = 1, clockErrorMs = 0}: ViewerOptions): Promise<Viewer> {
    const context = await browser.newContext({viewport: {width: 390, height: 844}});
    const page = await context.newPage();
    if (slowdown !== 1) {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    }
    if (clockErrorMs !== 0) await page.addInitScript(setClockWrong, clockErrorMs);
    await page.addInitScript(watchPage, pattern);
    await page.goto(url);
    const viewer = new Viewer(page);
    await viewer.#plays();
    return viewer;
  }

  watched(): Promise<Watched> {
    return this.page.evaluate<Watched>('window.watched');
  }

  /** Resolves when the card of a product has been on screen. */
  async sees(title: string, timeoutMs: number): Promise<void> {
    await waitFor(title, async () => (await this.watched()).pins.some((pin) => pin.title === title), {timeoutMs});
  }

  /** Goes to frames of those programme dates, one right after the other. What was seen until then is forgotten. */
  async seek(...dates: readonly number[]): Promise<void> {
    for (const dateMs of dates) await this.#ask('seek', dateMs);
    await this.#plays();
  }

  async setRate(rate: number): Promise<void> {
    await this.#ask('setRate', rate);
    await waitFor(`rate ${rate}`, () => this.page.locator('video').first().evaluate((video: HTMLVideoElement, wanted) => video.playbackRate === wanted, rate));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  async #plays(): Promise<void> {
    const before = (await this.watched()).frames.length;
    await waitFor('moving pictures', async () => (await this.watched()).frames.length > before + 20, {timeoutMs: 30_000});
  }

  /** As the controls inside the element ask, by the context protocol. */
  #ask(method: 'seek' | 'setRate', value: number): Promise<void> {
    return this.page.locator('live-shop-pin').first().evaluate((element, [name, argument]) => {
      const context = Symbol.for('live-shop.session');
      const callback = (session: {playback: Record<string, (value: number) => void>}): void => session.playback[name]?.(argument);
      if (name === 'seek') for (const list of Object.values<unknown[]>(Reflect.get(window, 'watched'))) list.length = 0;
      const request = new Event('context-request', {bubbles: true, composed: true});
      element.dispatchEvent(Object.assign(request, {context, callback, contextTarget: element}));
    }, [method, value] as const);
  }
}

/** Runs in the page, before its scripts. The clock is the machine's there: nothing of the element is told of it. */
function setClockWrong(byMs: number): void {
  const {now} = Date;
  window.Date = class extends Date {
    constructor(...given: readonly [] | ConstructorParameters<typeof Date>) {
      if (given.length === 0) super(now() + byMs);
      else super(...given);
    }
    static override now(): number {
      return now() + byMs;
    }
  } as DateConstructor;
}
