import '#src/define/live-shop-playback-menu.js';
import {expect, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopPlaybackMenu} from '#src/elements/playback-menu/live-shop-playback-menu.js';
import type {MenuCloseEvent} from '#src/elements/playback-menu/menu-close-event.js';
import type {PlaybackState} from '#src/playback/playback.js';
import {shareIcon} from '#src/styles/icons.js';
import {press} from '../live-shop/press.js';
import type {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';
import {recordedSession, shownSession} from '../support/shown-session.js';

const rich: Partial<PlaybackState> = {
  qualities: [{id: 'high', height: 1080, bitrate: 5e6}, {id: 'low', height: 360, bitrate: 8e5}],
  quality: 'high',
  audioTracks: [{id: 'a', label: 'English', lang: 'en'}, {id: 'b', label: '', lang: 'de'}],
  audioTrack: 'a',
  captions: 'on',
  captionTracks: [{id: 'c', label: 'English', lang: 'en'}, {id: 'd', label: 'Deutsch', lang: 'de'}],
  captionTrack: 'd',
};

const show = (session: FakeSession): Promise<LiveShopPlaybackMenu> =>
  sessionFixture(session, html`<live-shop-playback-menu></live-shop-playback-menu>`);

const items = (element: LiveShopPlaybackMenu): readonly HTMLElement[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
const named = (element: LiveShopPlaybackMenu, name: string): HTMLElement => {
  const found = items(element).find((item) => item.textContent?.trim() === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const focused = (element: LiveShopPlaybackMenu): string | undefined =>
  element.shadowRoot?.activeElement?.textContent?.trim();

describe('<live-shop-playback-menu>', () => {
  it('is accessible', async () => {
    const element = await show(recordedSession(rich));
    // While it fades in, it has not its colours yet.
    await Promise.all(element.getAnimations().map(({finished}) => finished));
    await expect(element).to.be.accessible();
  });

  it('takes properties that were set before it was defined', async () => {
    const element = document.createElement('live-shop-playback-menu');
    element.actions = [{name: 'Share', picture: shareIcon, press: () => {}}];
    document.body.append(element);
    await element.updateComplete;
    expect(items(element).map((item) => item.textContent?.trim())).to.deep.equal(['Share']);
    element.remove();
  });

  it('offers what there is to choose, and says what is chosen', async () => {
    const element = await show(recordedSession(rich));
    expect(items(element).map((item) => item.textContent?.trim())).to.deep.equal([
      'Auto', '1080p', '360p', '0.5×', '0.75×', '1×', '1.25×', '1.5×', '2×', 'English', 'Deutsch', 'Off', 'English', 'Deutsch',
    ]);
    const checked = items(element).filter((item) => item.ariaChecked === 'true');
    expect(checked.map((item) => item.textContent?.trim())).to.deep.equal(['1080p', '1×', 'English', 'Deutsch']);
  });

  it('offers no speed at the live edge, and no choice of one', async () => {
    const one = {...rich, audioTracks: rich.audioTracks?.slice(0, 1) ?? [], captionTracks: rich.captionTracks?.slice(0, 1) ?? []};
    const element = await show(shownSession({...one, atLiveEdge: true}));
    expect(items(element).map((item) => item.textContent?.trim())).to.deep.equal(['Auto', '1080p', '360p']);
  });

  it('asks the video for what is chosen, and closes', async () => {
    const session = recordedSession(rich);
    const element = await show(session);
    for (const name of ['360p', 'Auto', '1.5×', 'Off']) {
      const closing = oneEvent(element, 'live-shop-menu-close');
      named(element, name).click();
      expect(await closing).to.have.property('returnFocus', true);
    }
    items(element)[10]?.click();
    items(element)[13]?.click();
    expect(session.calls).to.deep.equal([
      ['playback.setQuality', 'low'], ['playback.setQuality', 'auto'], ['playback.setRate', 1.5],
      ['playback.setCaptionTrack', undefined], ['playback.setAudioTrack', 'b'], ['playback.setCaptionTrack', 'd'],
    ]);
  });

  it('takes the focus to what is chosen, and moves it by keys', async () => {
    const element = await show(recordedSession(rich));
    expect(focused(element)).to.equal('1080p');
    const after = (key: string): string | undefined => {
      const at = element.shadowRoot?.activeElement;
      if (at) expect(press(at, key).defaultPrevented, key).to.equal(true);
      return focused(element);
    };
    expect(['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowDown', 'Home', 'd', 'D'].map(after)).to.deep.equal([
      '360p', '1080p', '360p', '1080p', 'Deutsch', 'Auto', 'Auto', 'Deutsch', 'Deutsch',
    ]);
  });

  it('turns left and right around in right-to-left text', async () => {
    const element = await show(recordedSession(rich));
    element.dir = 'rtl';
    press(element.shadowRoot?.activeElement ?? element, 'ArrowLeft');
    expect(focused(element)).to.equal('360p');
  });

  it('chooses by Space and stays', async () => {
    const session = recordedSession(rich);
    const element = await show(session);
    let closed = false;
    element.addEventListener('live-shop-menu-close', () => (closed = true));
    expect(press(named(element, '2×'), ' ').defaultPrevented).to.equal(true);
    expect(session.calls).to.deep.equal([['playback.setRate', 2]]);
    expect(closed).to.equal(false);
  });

  it('closes by Escape with the focus back, and by Tab and a loss of focus without', async () => {
    const element = await show(recordedSession(rich));
    const closings: boolean[] = [];
    let escaped = 0;
    element.addEventListener('live-shop-menu-close', (event: MenuCloseEvent) => closings.push(event.returnFocus));
    document.addEventListener('keydown', () => escaped++, {once: true});
    press(element.shadowRoot?.activeElement ?? element, 'Escape');
    press(element.shadowRoot?.activeElement ?? element, 'Tab');
    const elsewhere = document.createElement('button');
    element.after(elsewhere);
    elsewhere.focus();
    expect(closings).to.deep.equal([true, false, false]);
    expect(escaped, 'no layer below hears of it').to.equal(0);
  });

  it('closes before it does what is no choice', async () => {
    const element = await show(recordedSession(rich));
    const order: string[] = [];
    element.addEventListener('live-shop-menu-close', () => order.push('closed'));
    element.actions = [{name: 'Share', picture: shareIcon, press: () => order.push('shared')}];
    await element.updateComplete;
    named(element, 'Share').click();
    expect(order).to.deep.equal(['closed', 'shared']);
  });

  it('keeps its choices through a move, and follows nothing once it is removed', async () => {
    const session = recordedSession(rich);
    const element = await show(session);
    const place = document.createElement('div');
    element.parentElement?.append(place);
    place.append(element);
    await element.updateComplete;
    expect(items(element)).to.have.length(14);
    element.remove();
    session.playbackState.set({...session.playbackState.get(), qualities: []});
    await element.updateComplete;
    expect(items(element)).to.have.length(14);
  });
});
