import {expect, waitUntil} from '@open-wc/testing';
import {statesOf} from '#src/elements/live-shop/states.js';
import {inside, staged, StagedSession, stageShop, type StagedLiveShop} from './staged-live-shop.js';

const names = Object.keys(statesOf(undefined, false)).filter((name) => name !== 'portrait' && name !== 'landscape');
const states = (shop: StagedLiveShop): readonly string[] => names.filter((name) => shop.matches(`:state(${name})`));
const text = (shop: StagedLiveShop, selector: string): string | undefined =>
  shop.shadowRoot?.querySelector(selector)?.textContent?.trim();

const recording = {url: 'https://live.example.com/all.m3u8', live: false} as const;

describe("a show's life in <live-shop>", () => {
  it('says that it is about to begin once the time has come', async () => {
    const session = new StagedSession(staged({status: 'scheduled'}));
    session.nowMs -= 400;
    const shop = await stageShop({session});
    await inside(shop, 'live-shop-schedule');
    expect(states(shop)).to.deep.equal(['scheduled']);
    session.nowMs += 400;
    await waitUntil(() => shop.matches(':state(starting)'));
    expect(states(shop)).to.deep.equal(['scheduled', 'starting']);
    expect(session.calls).to.deep.equal([]);
  });

  it('shows the trailer in place of the countdown, and the countdown when it is over', async () => {
    const session = new StagedSession(staged({status: 'scheduled', trailer: {url: '/trailer.m3u8'}}));
    session.nowMs -= 3_600_000;
    session.playbackState.set({...session.playbackState.get(), status: 'idle'});
    const shop = await stageShop({session});
    await inside(shop, 'live-shop-schedule');
    expect(shop.shadowRoot?.querySelector('live-shop-player')).to.equal(null);
    session.playbackState.set({...session.playbackState.get(), status: 'playing'});
    await inside(shop, 'live-shop-player');
    expect(shop.shadowRoot?.querySelector('.curtain')).to.equal(null);
    expect(text(shop, '[part=title]'), 'it has to say of what').to.equal('Spring table, live from the studio');
    expect(states(shop)).to.deep.equal(['scheduled', 'trailer']);
    session.playbackState.set({...session.playbackState.get(), status: 'ended'});
    await inside(shop, 'live-shop-schedule');
    expect(states(shop)).to.deep.equal(['scheduled']);
  });

  it('tells a break from a technical difficulty', async () => {
    const session = new StagedSession(staged());
    const shop = await stageShop({session});
    session.stage.set({status: 'paused', pauseReason: 'break', pins: []});
    await shop.updateComplete;
    expect(text(shop, '.headline')).to.equal('Back in a moment');
    expect(states(shop)).to.deep.equal(['paused']);
    session.stage.set({status: 'paused', pauseReason: 'technical', pins: []});
    await shop.updateComplete;
    expect(text(shop, '.headline')).to.equal('A technical problem. The show goes on in a moment.');
    expect(states(shop)).to.deep.equal(['technical', 'paused'].sort((a, b) => names.indexOf(a) - names.indexOf(b)));
  });

  it('says that the viewer is behind, as soon as that changes', async () => {
    const session = new StagedSession(staged());
    const shop = await stageShop({session});
    expect(states(shop)).to.deep.equal(['live']);
    session.playbackState.set({...session.playbackState.get(), atLiveEdge: false});
    await shop.updateComplete;
    expect(states(shop)).to.deep.equal(['live', 'behind']);
  });

  it('offers the replay when there is one, without a reload', async () => {
    const session = new StagedSession(staged());
    const shop = await stageShop({session});
    session.stage.set({status: 'ended', pins: []});
    await shop.updateComplete;
    expect(shop.shadowRoot?.querySelector('[part=watch-replay]')).to.equal(null);
    session.shop.set({...session.shop.get(), recording});
    await shop.updateComplete;
    expect(states(shop)).to.deep.equal(['ended', 'replay-ready']);
    shop.shadowRoot?.querySelector<HTMLElement>('[part=watch-replay]')?.click();
    expect(session.calls.at(-1)).to.deep.equal(['watchRecording']);
    const manifest = session.manifest.get();
    session.manifest.set(manifest && {...manifest, stream: recording});
    await shop.updateComplete;
    expect(states(shop)).to.deep.equal(['replay']);
    expect(shop.shadowRoot?.querySelector('.curtain')).to.equal(null);
  });

  it('says that a show will not take place, and still has its products', async () => {
    const session = new StagedSession(staged({status: 'cancelled'}));
    const shop = await stageShop({session});
    expect(text(shop, '.lead')).to.equal('This show will not take place.');
    expect(states(shop)).to.deep.equal(['cancelled']);
    await expect(shop).to.be.accessible();
    shop.shadowRoot?.querySelector<HTMLElement>('[part=browse]')?.click();
    await inside(shop, 'live-shop-shelf');
  });
});

describe('a link to a moment', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  /** A show that can be moved in, ten minutes long. */
  function movable(id = 'spring'): StagedSession {
    const session = new StagedSession(staged({id}));
    const startMs = session.nowMs;
    session.stage.set({status: 'live', startedAt: startMs, pins: []});
    const window = {startMs, endMs: startMs + 600_000};
    session.playbackState.set({...session.playbackState.get(), atLiveEdge: false, window});
    return session;
  }

  const sought = ({calls, nowMs}: StagedSession): readonly number[] =>
    calls.flatMap(([name, dateMs]) => (name === 'playback.seek' && typeof dateMs === 'number' ? [(dateMs - nowMs) / 1000] : []));

  it('is followed once when the page opens, and when the address changes', async () => {
    // As a page is opened: without a change of its address.
    history.replaceState(null, '', '#live-shop=t:30');
    const session = movable();
    const shop = await stageShop({session});
    await waitUntil(() => sought(session).length > 0, 'it is followed', {timeout: 5000});
    shop.requestUpdate();
    await shop.updateComplete;
    location.hash = 'live-shop=t:60';
    await waitUntil(() => sought(session).length > 1, 'it is followed', {timeout: 5000});
    expect(sought(session)).to.deep.equal([30, 60]);
  });

  it('means the first show of the page, or the one that it names', async () => {
    const [first, second] = [movable('spring'), movable('autumn')];
    await stageShop({session: first});
    await stageShop({session: second});
    location.hash = 'live-shop=t:10';
    await waitUntil(() => sought(first).length === 1, 'it is followed', {timeout: 5000});
    location.hash = 'live-shop=autumn/t:20';
    await waitUntil(() => sought(second).length === 1, 'it is followed', {timeout: 5000});
    expect([sought(first), sought(second)]).to.deep.equal([[10], [20]]);
  });

  it('opens the details of a product that was not shown yet', async () => {
    const session = new StagedSession(staged({status: 'scheduled', startsAt: '2026-04-01T18:00:00Z'}));
    session.nowMs -= 3_600_000;
    const shop = await stageShop({session});
    location.hash = 'live-shop=product:mug';
    const sheet = await inside<HTMLElement & {productId?: string}>(shop, 'live-shop-sheet');
    expect(sheet.productId).to.equal('mug');
  });
});
