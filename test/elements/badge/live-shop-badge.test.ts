import '#src/define/live-shop-badge.js';
import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopBadge} from '#src/elements/badge/live-shop-badge.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

const show = (session: FakeSession): Promise<LiveShopBadge> =>
  sessionFixture(session, html`<live-shop-badge></live-shop-badge>`);

const word = (element: LiveShopBadge): string | undefined =>
  element.shadowRoot?.querySelector('[part=badge]')?.textContent?.trim();

describe('<live-shop-badge>', () => {
  it('is accessible', async () => {
    await expect(await show(new FakeSession())).to.be.accessible();
  });

  it('says in a word how the show stands', async () => {
    const session = new FakeSession();
    const element = await show(session);
    const said: (string | undefined)[] = [];
    for (const status of ['scheduled', 'live', 'paused', 'ended', 'cancelled'] as const) {
      session.stage.set({status, pins: []});
      await element.updateComplete;
      said.push(word(element));
    }
    expect(said).to.deep.equal(['Upcoming', 'Live', 'On a break', 'Ended', 'Cancelled']);
    session.stage.set({status: 'paused', pauseReason: 'technical', pins: []});
    await element.updateComplete;
    expect(word(element)).to.equal('Interrupted');
  });

  it('is live in colour and with a full dot only at the live edge', async () => {
    const session = new FakeSession();
    const element = await show(session);
    const dot = (): string => getComputedStyle(element.shadowRoot?.querySelector('[part=dot]') ?? element).backgroundColor;
    expect(element.matches(':state(live)')).to.equal(true);
    expect(dot()).to.equal('rgb(255, 255, 255)');
    session.playbackState.set({...session.playbackState.get(), atLiveEdge: false});
    await element.updateComplete;
    expect(element.matches(':state(live)')).to.equal(false);
    expect(dot()).to.equal('rgba(0, 0, 0, 0)');
  });

  it('calls a recording a recording', async () => {
    const stream = {url: 'https://live.example.com/x.m3u8', live: false};
    const element = await show(new FakeSession(exampleManifest({status: 'ended', stream})));
    expect(word(element)).to.equal('Recording');
  });

  it('goes on after a move, and follows nothing once removed', async () => {
    const session = new FakeSession();
    const element = await show(session);
    const place = document.createElement('div');
    place.dir = 'rtl';
    element.parentElement?.append(place);
    place.append(element);
    session.stage.set({status: 'paused', pins: []});
    await element.updateComplete;
    expect(word(element)).to.equal('On a break');
    element.remove();
    session.stage.set({status: 'ended', pins: []});
    expect(element.isUpdatePending).to.equal(false);
  });

  it('upgrades with the status that was set before', async () => {
    const late = document.createElement('live-shop-badge');
    late.status = 'ended';
    document.body.append(late);
    await late.updateComplete;
    expect(word(late)).to.equal('Ended');
    late.remove();
  });
});
