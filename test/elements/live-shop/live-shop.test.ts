import {expect, fixture, nextFrame, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {LiveShop} from '#src/elements/live-shop/live-shop.js';
import {PHASES} from '#src/elements/live-shop/phase.js';
import type {LiveShopErrorEvent} from '#src/session/error-event.js';
import {press} from './press.js';
import {inside, staged, StagedLiveShop, StagedSession, stageShop} from './staged-live-shop.js';

const words = (shop: Element): string => shop.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('<live-shop>', () => {
  for (const layout of ['portrait', 'landscape'] as const) {
    for (const status of ['scheduled', 'live', 'paused', 'ended']) {
      it(`is accessible when ${status}, in ${layout}`, async () => {
        const shop = await stageShop({layout, session: new StagedSession(staged({status}))});
        if (status !== 'scheduled') await inside(shop, '.rail');
        await Promise.all(shop.shadowRoot?.getAnimations().map(({finished}) => finished.catch(() => undefined)) ?? []);
        await expect(shop).to.be.accessible();
      });
    }
  }

  it('keeps what was set before it was defined', async () => {
    const element = document.createElement('late-live-shop');
    Object.assign(element, {src: '/late.json', cart: {count: 3}, muted: true});
    document.body.append(element);
    class LateLiveShop extends StagedLiveShop {}
    customElements.define('late-live-shop', LateLiveShop);
    if (!(element instanceof LateLiveShop)) throw new Error('not upgraded');
    await element.updateComplete;
    expect(element.asked[0]).to.deep.include({source: {src: '/late.json'}, muted: true, cart: {count: 3}});
    element.remove();
  });

  it('reads the show from a script inside it', async () => {
    const shop = await fixture<StagedLiveShop>(html`
      <staged-live-shop><script type="application/json">{"id": "inline"}</script></staged-live-shop>
    `);
    expect(shop.asked[0]?.source).to.deep.equal({show: {id: 'inline'}});
  });

  it('shows its fallback while it has no show, and hides it when the show is there', async () => {
    const shop = await fixture<StagedLiveShop>(html`
      <staged-live-shop><p>Our shows are on Fridays.</p></staged-live-shop>
    `);
    const fallback = shop.querySelector('p');
    expect(fallback?.checkVisibility()).to.equal(true);
    expect(shop.opened).to.have.length(0);
    shop.src = '/show.json';
    await shop.updateComplete;
    expect(fallback?.checkVisibility()).to.equal(false);
  });

  it('stays open when it is moved, and closes a microtask after it is removed', async () => {
    const shop = await stageShop();
    await waitUntil(() => shop.staged.attached === 1, 'the player attaches');
    const place = document.createElement('div');
    shop.parentElement?.append(place);
    place.append(shop);
    await nextFrame();
    expect(shop.opened).to.have.length(1);
    expect(shop.staged.closed).to.equal(false);
    expect(shop.staged.calls.filter(([name]) => name === 'playback.detach')).to.have.length(0);
    shop.remove();
    expect(shop.staged.closed, 'a move is still possible').to.equal(false);
    await Promise.resolve();
    expect(shop.staged.closed).to.equal(true);
    await Promise.resolve();
    expect(shop.staged.attached).to.equal(0);
  });

  it('stays as it is when it is moved by moveBefore()', async () => {
    const shop = await stageShop();
    await waitUntil(() => shop.staged.attached === 1, 'the player attaches');
    const calls = shop.staged.calls.length;
    const video = (await inside(shop, 'live-shop-player')).shadowRoot?.querySelector('video');
    const place = document.createElement('div');
    shop.parentElement?.append(place);
    // Not in the DOM types yet, nor in WebKit: there a page has append(), and the session outlasts that.
    const moveBefore: unknown = Reflect.get(place, 'moveBefore');
    if (typeof moveBefore !== 'function') {
      place.append(shop);
      await nextFrame();
      expect({closed: shop.staged.closed, opened: shop.opened.length}).to.deep.equal({closed: false, opened: 1});
      return;
    }
    Reflect.apply(moveBefore, place, [shop, null]);
    await nextFrame();
    expect(shop.parentElement === place).to.equal(true);
    expect(shop.staged.calls).to.have.length(calls);
    expect((await inside(shop, 'live-shop-player')).shadowRoot?.querySelector('video') === video).to.equal(true);
  });

  it('opens another session when it comes back, and when its source changes', async () => {
    const shop = await stageShop();
    shop.make = () => new StagedSession(staged());
    const place = shop.parentElement;
    shop.remove();
    await nextFrame();
    place?.append(shop);
    await shop.updateComplete;
    expect(shop.opened).to.have.length(2);
    shop.src = '/another.json';
    await shop.updateComplete;
    expect(shop.opened).to.have.length(3);
    expect(shop.opened.map(({closed}) => closed)).to.deep.equal([true, true, false]);
    expect(shop.asked[2]?.source).to.deep.equal({src: '/another.json'});
  });

  it('leaves nothing behind after twenty mounts', async () => {
    const sessions: StagedSession[] = [];
    for (let mount = 0; mount < 20; mount += 1) {
      const session = new StagedSession(staged());
      sessions.push(session);
      const shop = await stageShop({session});
      await inside(shop, 'live-shop-player');
      await waitUntil(() => session.attached === 1, 'the player attaches');
      shop.remove();
      await nextFrame();
    }
    expect(sessions.every(({closed}) => closed)).to.equal(true);
    expect(sessions.map(({attached}) => attached)).to.deep.equal(Array.from({length: 20}, () => 0));
  });

  it('tells its cart to the session, and refuses what is none', async () => {
    const shop = await stageShop();
    shop.cart = {count: 2};
    expect(shop.staged.cartState.get()).to.deep.equal({count: 2});
    expect(shop.cart).to.deep.equal({count: 2});
    const bag = await inside(shop, '[part=bag]');
    bag.click();
    await waitUntil(() => shop.staged.calls.at(-1)?.[0] === 'cart.request', 'the page is asked');
    expect(shop.staged.calls.at(-1)).to.deep.equal(['cart.request', {action: 'view', lines: [], surface: 'cart'}]);
    expect(() => Object.assign(shop, {cart: {count: -1}})).to.throw(TypeError, 'count');
  });

  it('keeps the focus when the show ends under it', async () => {
    const shop = await stageShop();
    const player = await inside(shop, 'live-shop-player');
    await waitUntil(() => player.shadowRoot?.querySelector('[part~=play]'));
    player.shadowRoot?.querySelector<HTMLElement>('[part~=play]')?.focus();
    shop.staged.stage.set({status: 'ended', pins: []});
    await shop.updateComplete;
    expect(shop.shadowRoot?.querySelector('live-shop-player') === null).to.equal(true);
    expect(shop.shadowRoot?.activeElement?.className).to.contain('frame');
  });

  it('says in the language of the show what the show has written', async () => {
    const session = new StagedSession(staged({status: 'scheduled', lang: 'de', description: 'Alles neu.'}));
    const shop = await stageShop({session});
    for (const selector of ['.headline', '.lead']) expect((await inside(shop, selector)).lang).to.equal('de');
  });

  it('waits for the viewer where `autoplay="false"` says so', async () => {
    const shop = await fixture<StagedLiveShop>(html`
      <staged-live-shop src="/show.json" autoplay="false"></staged-live-shop>
    `);
    expect(shop.asked[0]?.autoplay).to.equal(false);
  });

  it('waits as well where a framework sets the word as the property', async () => {
    const shop = await fixture<StagedLiveShop>(html`
      <staged-live-shop src="/show.json" .autoplay=${'false'}></staged-live-shop>
    `);
    expect(shop.asked[0]?.autoplay).to.equal(false);
  });

  it('says in states and words how the show stands', async () => {
    const session = new StagedSession(staged({status: 'scheduled'}));
    session.nowMs -= 60_000;
    const shop = await stageShop({session});
    const states = (): string[] =>
      [...PHASES, 'reconnecting'].filter((name) => shop.matches(`:state(${name})`));
    expect(states()).to.deep.equal(['scheduled']);
    expect(shop.shadowRoot?.querySelector('live-shop-player') === null).to.equal(true);
    session.stage.set({status: 'live', pins: []});
    await shop.updateComplete;
    expect(states()).to.deep.equal(['live']);
    expect(shop.shadowRoot?.querySelector('live-shop-player')).not.to.equal(null);
    session.linkState.set({status: 'retrying'});
    session.stage.set({status: 'paused', pins: []});
    await shop.updateComplete;
    expect(states()).to.deep.equal(['paused', 'reconnecting']);
    expect(words(shop)).to.include('Back in a moment');
    session.stage.set({status: 'ended', pins: []});
    await shop.updateComplete;
    expect(words(shop)).to.include('This show has ended');
    expect(shop.shadowRoot?.querySelector('live-shop-player') === null).to.equal(true);
  });

  it('has a place for the pin before there is one, and leaves a card that is unpinned the time to go', async () => {
    const shop = await stageShop();
    const pin = await inside(shop, 'live-shop-pin');
    shop.staged.stage.set({status: 'live', pins: [], pin: {pinId: 'p1', productId: 'mug', at: 0}});
    const title = await inside(pin, '[part=title]');
    expect(title.textContent).to.include('Stoneware mug');
    shop.staged.stage.set({status: 'live', pins: []});
    await shop.updateComplete;
    expect(pin.isConnected).to.equal(true);
    expect(title.isConnected).to.equal(true);
  });

  it('offers to try again when the show cannot be had', async () => {
    const session = new StagedSession();
    session.manifest.set(undefined);
    session.status.set('failed');
    session.problem.set({code: 'manifest-unreachable', message: '503', fatal: true});
    const shop = await stageShop({session});
    const notice = await inside(shop, 'live-shop-notice');
    await waitUntil(() => notice.shadowRoot?.querySelector('button'));
    notice.shadowRoot?.querySelector('button')?.focus();
    notice.shadowRoot?.querySelector('button')?.click();
    await Promise.resolve();
    expect(session.calls).to.deep.equal([['retry']]);
    session.status.set('loading');
    await shop.updateComplete;
    expect(shop.shadowRoot?.activeElement?.className, 'the keyboard stays in the show').to.contain('frame');
  });

  it('does not render for the latency of the video', async () => {
    const shop = await stageShop();
    await inside(shop, '.rail');
    await shop.updateComplete;
    const {playbackState} = shop.staged;
    playbackState.set({...playbackState.get(), latencyMs: 2300});
    expect(shop.isUpdatePending).to.equal(false);
    playbackState.set({...playbackState.get(), status: 'ended'});
    expect(shop.isUpdatePending).to.equal(true);
  });

  it('lets the page keep a wish to try again to itself', async () => {
    const shop = await stageShop();
    shop.staged.playbackState.set({
      ...shop.staged.playbackState.get(),
      status: 'failed',
      problem: {code: 'stream-invalid', message: '', fatal: true},
    });
    shop.addEventListener('live-shop-retry-request', (event) => event.preventDefault());
    const notice = await inside(shop, 'live-shop-notice');
    await waitUntil(() => notice.shadowRoot?.querySelector('button'));
    notice.shadowRoot?.querySelector('button')?.click();
    await Promise.resolve();
    expect(shop.staged.calls.some(([name]) => name === 'playback.retry')).to.equal(false);
  });

  it('chooses its layout by its own box', async () => {
    const shop = await fixture<StagedLiveShop>(html`<staged-live-shop src="/show.json"></staged-live-shop>`);
    const box = shop.parentElement;
    if (!box) throw new Error('no box');
    for (const [width, layout] of [[360, 'portrait'], [760, 'landscape'], [500, 'portrait']] as const) {
      box.style.inlineSize = `${width}px`;
      await waitUntil(() => shop.matches(`:state(${layout})`), `${width} px is ${layout}`);
      const frame = shop.shadowRoot?.querySelector('.frame')?.getBoundingClientRect();
      expect(frame?.width).to.equal(width);
      expect(layout === 'portrait' ? (frame?.height ?? 0) > width : (frame?.height ?? Infinity) < width).to.equal(true);
    }
    box.style.inlineSize = '';
  });

  it('lays a low box out sideways, as that of a phone on its side', async () => {
    const shop = await fixture<StagedLiveShop>(html`<staged-live-shop src="/show.json"></staged-live-shop>`);
    shop.style.blockSize = '340px';
    const box = shop.parentElement;
    if (!box) throw new Error('no box');
    for (const [width, layout] of [[620, 'landscape'], [500, 'portrait']] as const) {
      box.style.inlineSize = `${width}px`;
      await waitUntil(() => shop.matches(`:state(${layout})`), `${width} px is ${layout}`);
    }
    box.style.inlineSize = '';
  });

  it('keeps the height that the page gives it', async () => {
    const shop = await stageShop();
    for (const height of [420, 1100]) {
      shop.style.blockSize = `${height}px`;
      expect(shop.shadowRoot?.querySelector('.frame')?.getBoundingClientRect().height).to.equal(height);
    }
  });

  it('mirrors itself in right-to-left text', async () => {
    const shop = await stageShop({layout: 'landscape'});
    const place = async (): Promise<number> => {
      const stage = await inside(shop, '.stage');
      return stage.getBoundingClientRect().left - shop.getBoundingClientRect().left;
    };
    expect(await place()).to.equal(0);
    shop.dir = 'rtl';
    expect(await place()).to.be.greaterThan(100);
  });

  it('formats numbers in the language of the page around it', async () => {
    const shop = await stageShop();
    shop.staged.viewers.set(1284);
    shop.lang = 'de';
    shop.staged.nowMs += 1;
    await shop.updateComplete;
    expect((await inside(shop, '[part=viewers]')).textContent).to.include('1.284');
  });

  it('opens a real session of a show that the page holds', async () => {
    const shop = await fixture<LiveShop>(html`
      <live-shop
        .show=${{version: 1, id: 'evening', title: 'An evening of glazes', startsAt: '2099-01-01T18:00:00Z'}}
      ></live-shop>
    `);
    await waitUntil(() => shop.matches(':state(scheduled)'), 'the manifest is read');
    expect(words(shop)).to.include('An evening of glazes');
  });

  it('tells the page of a mistake in its show, and the shopper that there is one', async () => {
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    const told: string[] = [];
    host.addEventListener('live-shop-error', (event: LiveShopErrorEvent) => told.push(`${event.code} at ${event.path}`));
    const shop = document.createElement('live-shop');
    shop.show = {version: 1, id: 'evening'};
    host.append(shop);
    await waitUntil(() => shop.matches(':state(failed)'), 'the manifest is refused');
    expect(told).to.deep.equal(['manifest-invalid at title']);
    const notice = await inside(shop, 'live-shop-notice');
    await waitUntil(() => notice.shadowRoot?.textContent?.includes('There is a mistake in this show'));
  });

  it('fills the viewport where the browser does not give it the screen, until Escape', async () => {
    const shop = await stageShop();
    const player = await inside(shop, 'live-shop-player');
    await waitUntil(() => player.shadowRoot?.querySelector('[part~=fullscreen]'));
    // No tap of a viewer stands behind this click, so the browser refuses.
    player.shadowRoot?.querySelector<HTMLElement>('[part~=fullscreen]')?.click();
    await waitUntil(() => shop.matches(':state(fullscreen)'));
    const {left, top, width, height} = shop.getBoundingClientRect();
    expect({left, top, width, height}).to.deep.equal({left: 0, top: 0, width: innerWidth, height: innerHeight});
    press(player, 'Escape');
    await waitUntil(() => !shop.matches(':state(fullscreen)'));
  });

  it('adds no attribute of its own, and shows its properties as attributes', async () => {
    const shop = await fixture<LiveShop>(html`<live-shop></live-shop>`);
    expect(shop.getAttributeNames()).to.deep.equal([]);
    shop.theme = 'dark';
    shop.layout = 'landscape';
    await shop.updateComplete;
    expect(shop.getAttributeNames()).to.have.members(['theme', 'layout']);
  });

  it('is safe to use before it has a show', () => {
    const shop = new LiveShop();
    expect(() => {
      shop.play();
      shop.pause();
      shop.goLive();
      shop.seek(0);
      shop.retry();
    }).not.to.throw();
  });

  it('asks its playback for what the page asks of it', async () => {
    const shop = await stageShop();
    shop.play();
    shop.seek(1_775_066_400_000);
    shop.goLive();
    shop.pause();
    const asked = shop.staged.calls.filter(([name]) => /^playback\.(play|seek|goLive|pause)$/.test(name));
    expect(asked).to.deep.equal([
      ['playback.play'], ['playback.seek', 1_775_066_400_000], ['playback.goLive'], ['playback.pause'],
    ]);
  });
});
