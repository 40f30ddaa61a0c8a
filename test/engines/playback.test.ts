import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {catalog} from '../../demo/shop/catalog.js';
import {engineNames} from '../support/engines/engine.js';
import type {Driver} from '../support/engines/driver.js';
import {openDriver} from '../support/engines/open-driver.js';
import {testedEngines} from '../support/engines/tested-engines.js';
import {Viewer} from '../support/engines/viewer.js';
import {openDemo, type OpenedDemo} from '../support/open-demo.js';
import {servePages} from '../support/page-server.js';
import {waitFor as wait} from '../support/wait-for.js';

/** A page with one show, that tells its server how the video started. */
const tellingPage = (src: string) => `<live-shop src="${src}"></live-shop><script type="module">
  const timer = setInterval(() => {
    const player = document.querySelector('live-shop').shadowRoot?.querySelector('live-shop-player')?.shadowRoot;
    const video = player?.querySelector('video');
    const words = player?.querySelector('[part~="mute"]')?.textContent.trim();
    if (!video || video.paused || video.currentTime === 0 || (video.muted && !words)) return;
    clearInterval(timer);
    fetch('/told?' + new URLSearchParams({muted: video.muted, words}));
  }, 100);
</script>`;

// A browser that draws without a graphics card is slow, and slower beside others.
const timeoutMs = 45_000;

const waitFor = <T>(what: string, check: () => T | Promise<T>) => wait(what, check, {timeoutMs});

const titleOf = (productId: string) => catalog.find(({id}) => id === productId)?.title;

for (const engine of testedEngines()) {
  describe(`<live-shop> in ${engineNames[engine]}`, {concurrency: false}, () => {
    let demo: OpenedDemo;
    let driver: Driver;
    let viewer: Viewer;

    before(async () => {
      [demo, driver] = await Promise.all([openDemo({script: false}), openDriver(engine)]);
      await demo.act({type: 'start-show'});
      viewer = await Viewer.open(driver, `${demo.shopUrl}/live`);
    });
    after(async () => {
      await driver?.close();
      await demo?.close();
    });

    // One test that fails leaves the others what they start from.
    afterEach(async () => {
      demo.origin.outage(null);
      await driver.run(() => document.querySelector('live-shop')?.goLive(), undefined);
    });

    it('plays a live picture that is not blank, with sound where it may', async () => {
      const {muted, behindMs} = await viewer.playing();
      assert.equal(muted, false);
      assert.ok(behindMs > 1000 && behindMs < 12_000, `${behindMs} ms behind`);
      const variety = await driver.run(() => {
        const video = window.liveVideo();
        const context = new OffscreenCanvas(64, 64).getContext('2d');
        if (!context || !video) return 0;
        context.drawImage(video, 0, 0, 64, 64);
        const {data} = context.getImageData(0, 0, 64, 64);
        return [...data.keys()].filter((index) => Math.abs((data[index] ?? 0) - (data[index % 4] ?? 0)) > 12).length / data.length;
      }, undefined);
      assert.ok(variety > 0.2, `${variety} of the picture differs from its first pixel`);
    });

    it('shows a pin on the frame of its moment, and not before', async () => {
      await demo.act({type: 'pin-product', productId: 'lamp'});
      await waitFor('the lamp', async () => (await viewer.pinned()) === titleOf('lamp'));
      const seen = driver.run(async (title) => {
        const video = window.liveVideo();
        const drawnAt: number[] = [];
        const drawn = (nowMs: number): void => {
          drawnAt.push(nowMs);
          video?.requestVideoFrameCallback(drawn);
        };
        video?.requestVideoFrameCallback(drawn);
        let lastWithoutMs: number | undefined;
        for (let frame = 0; frame < 1500; frame += 1) {
          const nowMs = await new Promise<number>((done) => requestAnimationFrame(done));
          const playheadMs = window.playheadMs();
          if (window.pinnedTitle() === title) {
            const last = [...drawnAt.slice(-10), nowMs];
            return {firstMs: playheadMs, lastWithoutMs, frameMs: Math.max(...last.slice(1).map((at, index) => at - (last[index] ?? at)))};
          }
          lastWithoutMs = playheadMs;
        }
        return undefined;
      }, titleOf('mug'));
      const earliest = Date.now();
      await demo.act({type: 'pin-product', productId: 'mug'});
      const latest = Date.now();
      const {firstMs = Number.NaN, lastWithoutMs = Number.NaN, frameMs = 0} = (await seen) ?? {};
      // Without a graphics card a frame may stand for a while: no pin comes earlier than that, or than one of 30 a second.
      assert.ok(firstMs > earliest - Math.max(40, frameMs), `${earliest - firstMs} ms too early, frames of ${frameMs} ms`);
      // Where a browser draws a few frames a second, the one before the pin is the one that must not be late.
      assert.ok(lastWithoutMs < latest + 150, `${lastWithoutMs - latest} ms too late`);
    });

    it("puts the product into the shop's own cart with one tap", async () => {
      const count = async () => Number(await viewer.text('[data-cart-count]'));
      const before = await count();
      await viewer.tap('live-shop-pin', '[part~="buy"]', 'button');
      await waitFor('the badge of the shop to rise', async () => (await count()) === before + 1);
    });

    it('shows the captions when they are asked for', async () => {
      await viewer.tap('live-shop-player', '[part~="captions"]');
      const words = await waitFor('a caption', () => driver.run(() => {
        const shown = [...(window.liveVideo()?.textTracks ?? [])].find(({mode}) => mode === 'showing');
        return [...(shown?.activeCues ?? [])].map((cue) => (cue instanceof VTTCue ? cue.text : '')).join(' ');
      }, undefined));
      assert.match(words, /\w{3}/);
      await viewer.tap('live-shop-player', '[part~="captions"]');
      await waitFor('no captions', () => driver.run(() => {
        return [...(window.liveVideo()?.textTracks ?? [])].every(({mode, kind}) => kind === 'metadata' || mode !== 'showing');
      }, undefined));
    });

    it('is as near to what is live after a pause as before', async () => {
      const {behindMs} = await viewer.playing();
      await driver.run(() => document.querySelector('live-shop')?.pause(), undefined);
      const until = Date.now() + 8000;
      await waitFor('the pause', async () => (await viewer.video())?.paused);
      await waitFor('the end of the pause', () => Date.now() > until);
      await driver.run(() => document.querySelector('live-shop')?.play(), undefined);
      const after = await viewer.playing();
      assert.ok(after.behindMs < behindMs + 3000, `${after.behindMs} ms behind, ${behindMs} before`);
    });

    it('stays behind for a viewer who went back, until a tap leads to what is live', async () => {
      await driver.run(() => {
        const video = window.liveVideo();
        if (video) video.currentTime -= 20;
      }, undefined);
      await waitFor('the past', async () => ((await viewer.video())?.behindMs ?? 0) > 18_000);
      assert.ok((await viewer.playing()).behindMs > 18_000);
      await viewer.tap('live-shop-player', '[part~="go-live"]');
      await waitFor('the present', async () => ((await viewer.video())?.behindMs ?? Infinity) < 12_000);
      await viewer.playing();
    });

    it('says that the picture is gone when the stream is away, and plays on when it is back', async () => {
      demo.origin.outage('refuse');
      const until = Date.now() + 8000;
      const gone = async () => /picture is gone|lost the connection/i.test(await viewer.text('live-shop'));
      await waitFor('the words', gone);
      await waitFor('the end of the outage', () => Date.now() > until);
      demo.origin.outage(null);
      const {behindMs} = await viewer.playing();
      assert.ok(behindMs < 14_000, `${behindMs} ms behind`);
      await waitFor('the words to go', async () => !(await gone()));
    });

    it('plays on in another place of the page: by moveBefore() without a break, by append() with its session', async () => {
      await viewer.playing();
      const moved = await driver.run(async () => {
        const element = document.querySelector('live-shop');
        const video = window.liveVideo();
        if (!element || !video) return undefined;
        const breaks: string[] = [];
        for (const type of ['pause', 'emptied']) video.addEventListener(type, () => breaks.push(type));
        const section = document.body.appendChild(document.createElement('section'));
        const knows = 'moveBefore' in section;
        if ('moveBefore' in section && typeof section.moveBefore === 'function') section.moveBefore(element, null);
        else section.append(element);
        const from = video.currentTime;
        await new Promise((done) => setTimeout(done, 1500));
        return {knows, breaks, same: window.liveVideo() === video, played: video.currentTime > from};
      }, undefined);
      assert.deepEqual({same: moved?.same, played: moved?.played}, {same: true, played: true});
      if (moved?.knows) assert.deepEqual(moved.breaks, []);
      await viewer.playing();
      await driver.run(() => {
        const element = document.querySelector('live-shop');
        const section = document.body.appendChild(document.createElement('section'));
        if (element) section.append(element);
      }, undefined);
      const {behindMs} = await viewer.playing();
      assert.ok(behindMs < 14_000, `${behindMs} ms behind`);
      await waitFor('the pin', async () => (await viewer.pinned()) === titleOf('mug'));
    });

    it('has written no error that nobody caught', async () => {
      assert.deepEqual(await driver.run(() => window.uncaught, undefined), []);
    });

    it('stands beside another with a show of its own', async () => {
      const both = await Viewer.open(driver, `${demo.shopUrl}/two`);
      await both.playing();
      await waitFor('the other show', async () => /evening by the fire/i.test(await both.text('live-shop ~ live-shop')));
      assert.match(await both.text('live-shop'), /spring table/i);
    });

    it('starts without sound where sound needs a tap, and says so', async () => {
      // All that the driver runs in a page may count as a tap: the page has to do everything by itself.
      let told: URLSearchParams | undefined;
      const pages = await servePages(({url = '/'}, response) => {
        const {pathname, searchParams} = new URL(url, 'http://localhost');
        if (pathname !== '/told') return false;
        told = searchParams;
        response.end();
        return true;
      });
      const strict = await openDriver(engine, {autoplay: 'tap'});
      try {
        await strict.open(pages.page('/', tellingPage(`${demo.showServerUrl}/shows/spring`)));
        const {muted, words} = Object.fromEntries(await waitFor('the page to tell', () => told));
        assert.deepEqual({muted, words}, {muted: 'true', words: 'Tap for sound'});
      } finally {
        await strict.close();
        await pages.close();
      }
    });
  });
}
