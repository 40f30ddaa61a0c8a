import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../support/browser.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {ShopPage} from '../support/shop-page.js';
import {waitFor} from '../support/wait-for.js';

/** Counts what a page holds open: timers, sockets, media sources, listeners on window, document and media. */
const counting = `
  window.open_ = {timers: new Set(), sockets: new Set(), frames: new Set(), sources: 0, listeners: 0};
  const {setTimeout: st, clearTimeout: ct, setInterval: si, clearInterval: ci, requestAnimationFrame: raf, cancelAnimationFrame: caf} = window;
  window.setTimeout = (f, ms, ...rest) => { const id = st(() => { open_.timers.delete(id); f(...rest); }, ms); open_.timers.add(id); return id; };
  window.clearTimeout = (id) => { open_.timers.delete(id); ct(id); };
  window.setInterval = (...args) => { const id = si(...args); open_.timers.add(id); return id; };
  window.clearInterval = (id) => { open_.timers.delete(id); ci(id); };
  window.requestAnimationFrame = (f) => { const id = raf((t) => { open_.frames.delete(id); f(t); }); open_.frames.add(id); return id; };
  window.cancelAnimationFrame = (id) => { open_.frames.delete(id); caf(id); };
  window.WebSocket = class extends WebSocket { constructor(...args) { super(...args); open_.sockets.add(this); this.addEventListener('close', () => open_.sockets.delete(this)); } };
  for (const target of [window, document]) {
    const {addEventListener: add, removeEventListener: remove} = target;
    const live = new Map();
    const key = (type, f, options) => type + ':' + (options === true || options?.capture === true);
    target.addEventListener = function (type, f, options) {
      if (f && !live.get(key(type, f, options))?.has(f)) {
        open_.listeners += 1;
        live.set(key(type, f, options), (live.get(key(type, f, options)) ?? new Set()).add(f));
        options?.signal?.addEventListener('abort', () => { if (live.get(key(type, f, options))?.delete(f)) open_.listeners -= 1; });
      }
      return add.call(target, type, f, options);
    };
    target.removeEventListener = function (type, f, options) {
      if (live.get(key(type, f, options))?.delete(f)) open_.listeners -= 1;
      return remove.call(target, type, f, options);
    };
  }
  const {createObjectURL, revokeObjectURL} = URL;
  const urls = new Set();
  URL.createObjectURL = (thing) => { const url = createObjectURL.call(URL, thing); if (thing instanceof MediaSource) { urls.add(url); open_.sources += 1; } return url; };
  URL.revokeObjectURL = (url) => { if (urls.delete(url)) open_.sources -= 1; revokeObjectURL.call(URL, url); };
`;

interface Open {
  readonly timers: number;
  readonly sockets: number;
  readonly frames: number;
  readonly sources: number;
  readonly listeners: number;
}

const openNow = (page: Page): Promise<Open> =>
  page.evaluate('({timers: open_.timers.size, sockets: open_.sockets.size, frames: open_.frames.size, sources: open_.sources, listeners: open_.listeners})');

describe('<live-shop> in a page', () => {
  let demo: OpenedDemo;
  let browser: Browser;

  before(async () => {
    [demo, browser] = await Promise.all([openDemo({script: false}), launchChromium()]);
    await demo.act({type: 'start-show'});
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  async function open(path: string, init?: string): Promise<ShopPage> {
    const context = await browser.newContext({viewport: {width: 1100, height: 800}});
    if (init) await context.addInitScript(init);
    return ShopPage.open(context, demo.shopUrl + path);
  }

  it('stands beside another with a show of its own', async () => {
    const shop = await open('/two');
    await shop.playing();
    const titles = await waitFor('both titles', async () => {
      const texts = await shop.page.locator('live-shop [part~="title"]').allInnerTexts();
      return texts.length >= 2 && texts;
    });
    assert.equal(new Set(titles).size, 2);
  });

  it('plays on, on the same connections, when it is moved with append()', async () => {
    const shop = await open('/live', counting);
    await shop.playing();
    await waitFor('the link', async () => (await openNow(shop.page)).sockets === 1);
    const before = await shop.currentTime();
    await shop.page.evaluate(`
      const section = document.createElement('section');
      document.body.append(section);
      section.append(document.querySelector('live-shop'));
    `);
    await waitFor('the video to play on', async () => (await shop.currentTime()) > before + 1);
    const {sockets, sources} = await openNow(shop.page);
    assert.deepEqual({sockets, sources: sources <= 1}, {sockets: 1, sources: true});
  });

  it('loses not one frame when it is moved with moveBefore()', async () => {
    const shop = await open('/live');
    await shop.playing();
    const result = await shop.page.evaluate(async () => {
      const element = document.querySelector('live-shop');
      const video = element?.shadowRoot?.querySelector('live-shop-player')?.shadowRoot?.querySelector('video');
      if (!element || !video || !('moveBefore' in document.body)) return 'no moveBefore()';
      const events: string[] = [];
      for (const type of ['pause', 'emptied', 'waiting', 'seeking']) video.addEventListener(type, () => events.push(type));
      const section = document.createElement('section');
      document.body.append(section);
      // Frames that were skipped between those that were shown, out of a second of them: rVFC tells the time of each.
      const skipped = () => new Promise<number>((done) => {
        let shown = 0;
        let lost = 0;
        let last: number | undefined;
        const next = (_now: number, {mediaTime}: VideoFrameCallbackMetadata): void => {
          if (last !== undefined && mediaTime - last > 0.06) lost += 1;
          last = mediaTime;
          shown += 1;
          if (shown === 25) done(lost);
          else video.requestVideoFrameCallback(next);
        };
        video.requestVideoFrameCallback(next);
      });
      // A busy machine skips frames by itself: a move that cost one would cost one every time.
      const lost: number[] = [];
      const home = element.parentElement;
      for (const place of [section, home, section, home]) {
        const moved = skipped();
        (place as HTMLElement & {moveBefore(node: Node, child: Node | null): void}).moveBefore(element, null);
        lost.push(await moved);
      }
      return {events, lost: Math.min(...lost)};
    });
    assert.deepEqual(result, {events: [], lost: 0});
  });

  it('leaves no timer, socket, frame, listener or media source behind after 20 mounts', async () => {
    const shop = await open('/live', counting);
    await shop.playing();
    const settle = () => waitFor('all to be closed', async () => {
      const {sockets, frames, sources} = await openNow(shop.page);
      return sockets + frames + sources === 0;
    });
    const cycle = async (watch: boolean) => {
      if (watch) await shop.playing();
      await shop.page.evaluate("window.kept ??= document.querySelector('live-shop'); kept.remove()");
      await settle();
      const left = await openNow(shop.page);
      return left;
    };
    const first = await cycle(true);
    for (let round = 0; round < 20; round += 1) {
      await shop.page.evaluate(`{
        const next = document.createElement('live-shop');
        next.setAttribute('src', kept.getAttribute('src'));
        window.parent_ ??= document.querySelector('main');
        parent_.append(next);
        window.kept = next;
      }`);
      await cycle(round % 5 === 0);
    }
    const last = await waitFor('timers to run out', async () => {
      const left = await openNow(shop.page);
      return left.timers <= first.timers && left.listeners <= first.listeners && left;
    }, {timeoutMs: 10_000}).catch(() => openNow(shop.page));
    assert.deepEqual(
      {...last, timers: last.timers > first.timers, listeners: last.listeners > first.listeners},
      {...last, timers: false, listeners: false, sockets: 0, frames: 0, sources: 0},
      JSON.stringify({first, last}),
    );
  });
});
