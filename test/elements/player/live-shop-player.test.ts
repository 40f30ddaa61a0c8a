import '#src/define/live-shop-player.js';
import {expect, nextFrame, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopPlayer} from '#src/elements/player/live-shop-player.js';
import type {LiveShopPlaybackMenu} from '#src/elements/playback-menu/live-shop-playback-menu.js';
import {MenuCloseEvent} from '#src/elements/playback-menu/menu-close-event.js';
import type {PlaybackState} from '#src/playback/playback.js';
import {press} from '../live-shop/press.js';
import {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

const show = (session: FakeSession): Promise<LiveShopPlayer> =>
  sessionFixture(session, html`<live-shop-player></live-shop-player>`);

function playing(changes: Partial<PlaybackState> = {}): FakeSession {
  const session = new FakeSession();
  session.playbackState.set({...session.playbackState.get(), autoplay: 'audible', muted: false, ...changes});
  return session;
}

const part = <T extends HTMLElement = HTMLElement>(element: LiveShopPlayer, name: string): T | null =>
  element.shadowRoot?.querySelector<T>(`[part~=${name}]`) ?? null;

const asked = (session: FakeSession): readonly unknown[] => session.calls.filter(([name]) => name !== 'playback.attach');

describe('<live-shop-player>', () => {
  it('is accessible, with all of its controls', async () => {
    const session = playing({status: 'paused', captions: 'off', pictureInPicture: 'off', atLiveEdge: false});
    const element = await show(session);
    await expect(element).to.be.accessible();
    element.layout = 'landscape';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('plays in its video until it is removed, and through a move', async () => {
    const session = playing();
    const element = await show(session);
    expect(session.calls.map(([name]) => name)).to.deep.equal(['playback.attach']);
    expect(session.calls[0]?.[1] === part(element, 'video')).to.equal(true);
    const place = document.createElement('div');
    element.parentElement?.append(place);
    place.append(element);
    await nextFrame();
    expect(session.calls).to.have.length(1);
    element.remove();
    await Promise.resolve();
    expect(session.calls.at(-1)).to.deep.equal(['playback.detach']);
    place.append(element);
    await nextFrame();
    expect(session.calls.map(([name]) => name)).to.deep.equal(['playback.attach', 'playback.detach', 'playback.attach']);
  });

  it('names each button for what it does next', async () => {
    const session = playing({captions: 'off'});
    const element = await show(session);
    const names = (): (string | null)[] =>
      ['play', 'mute', 'captions', 'fullscreen'].map((name) => part(element, name)?.ariaLabel ?? null);
    expect(names()).to.deep.equal(['Pause', 'Mute', 'Show captions', 'Full screen']);
    session.playbackState.set({...session.playbackState.get(), status: 'paused', muted: true, captions: 'on'});
    element.fullscreen = true;
    await element.updateComplete;
    expect(names()).to.deep.equal(['Play', 'Unmute', 'Hide captions', 'Leave full screen']);
  });

  it('offers no button for what the stream or the browser does not have', async () => {
    const element = await show(playing());
    expect(part(element, 'captions')).to.equal(null);
    expect(part(element, 'picture-in-picture')).to.equal(null);
    expect(part(element, 'go-live')).to.equal(null);
  });

  it('asks the session for what is pressed', async () => {
    const session = playing({captions: 'off', pictureInPicture: 'off', atLiveEdge: false});
    const element = await show(session);
    element.layout = 'landscape';
    await waitUntil(() => part(element, 'picture-in-picture'));
    for (const name of ['play', 'mute', 'captions', 'picture-in-picture', 'go-live']) part(element, name)?.click();
    expect(asked(session)).to.deep.equal([
      ['playback.pause'],
      ['playback.setMuted', true],
      ['playback.setCaptions', true],
      ['playback.setPictureInPicture', true],
      ['playback.goLive'],
    ]);
  });

  it('says that the browser allowed no sound, until the viewer has it', async () => {
    const session = playing({autoplay: 'muted', muted: true});
    const element = await show(session);
    expect(part(element, 'mute')?.textContent?.trim()).to.equal('Tap for sound');
    part(element, 'mute')?.click();
    expect(asked(session)).to.deep.equal([['playback.setMuted', false]]);
    session.playbackState.set({...session.playbackState.get(), muted: false});
    await element.updateComplete;
    expect(part(element, 'mute')?.textContent?.trim()).to.equal('');
    session.playbackState.set({...session.playbackState.get(), muted: true});
    await element.updateComplete;
    expect(part(element, 'mute')?.textContent?.trim(), 'now it is silent because the viewer wants it').to.equal('');
  });

  it('shows the play button where the browser wants a tap first, and waits in silence otherwise', async () => {
    const session = playing({status: 'loading', autoplay: 'waiting'});
    const element = await show(session);
    expect(part(element, 'spinner')).not.to.equal(null);
    expect(getComputedStyle(part(element, 'play') ?? element).opacity).to.equal('0');
    session.playbackState.set({...session.playbackState.get(), autoplay: 'blocked'});
    await element.updateComplete;
    await Promise.all(part(element, 'play')?.getAnimations().map(({finished}) => finished) ?? []);
    expect(part(element, 'spinner')).to.equal(null);
    expect(getComputedStyle(part(element, 'play') ?? element).opacity).to.equal('1');
  });

  it('never hides a control that has the focus', async () => {
    const element = await show(playing());
    expect(element.matches(':state(idle)')).to.equal(true);
    const mute = part(element, 'mute');
    mute?.focus();
    await element.updateComplete;
    await Promise.all(mute?.getAnimations().map(({finished}) => finished) ?? []);
    expect(getComputedStyle(mute ?? element).opacity).to.equal('1');
  });

  it('shows the controls at the first tap on the picture, and hides them at the next', async () => {
    const element = await show(playing());
    const video = element.shadowRoot?.querySelector('video');
    const box = video?.parentElement;
    for (const idle of [false, true, false]) {
      const touch = {bubbles: true, pointerType: 'touch'};
      video?.dispatchEvent(new PointerEvent('pointerdown', touch));
      box?.dispatchEvent(new PointerEvent('pointerleave', touch));
      // A press focuses the box around the picture before it clicks.
      box?.focus();
      video?.click();
      expect(element.matches(':state(idle)')).to.equal(!idle);
      await element.updateComplete;
      expect(element.matches(':state(idle)')).to.equal(idle);
    }
  });

  it('sets the volume in steps, and sound comes with it', async () => {
    const session = playing({muted: true, volume: 0.5});
    const element = await show(session);
    const slider = part<HTMLInputElement>(element, 'volume');
    expect(slider?.value).to.equal('0');
    expect(slider?.getAttribute('aria-valuetext')).to.equal('0%');
    if (slider) slider.value = '80';
    slider?.dispatchEvent(new Event('input'));
    expect(asked(session)).to.deep.equal([['playback.setVolume', 0.8], ['playback.setMuted', false]]);
  });

  it('wishes for the full screen', async () => {
    const element = await show(playing());
    const wish = oneEvent(element, 'live-shop-fullscreen-request');
    part(element, 'fullscreen')?.click();
    expect(await wish).to.include({on: true, bubbles: true, composed: true, cancelable: true});
  });

  it('says how far behind live the viewer is', async () => {
    const element = await show(playing({atLiveEdge: false, latencyMs: 125_000}));
    const words = [...(part(element, 'go-live')?.children ?? [])].filter((child) => child.ariaHidden !== 'true');
    expect(part(element, 'go-live')?.textContent?.replace(/\s+/g, ' ').trim()).to.match(/^Go live/);
    expect(words.map((child) => child.textContent?.trim()).join('')).to.equal(', 2:05 behind live');
  });

  it('has a slider where there is something to move in, and says so', async () => {
    const session = playing();
    const element = await show(session);
    const {nowMs} = session;
    const set = async (changes: Partial<PlaybackState>): Promise<boolean> => {
      session.playbackState.set({...session.playbackState.get(), ...changes});
      await element.updateComplete;
      expect(element.matches(':state(seekable)')).to.equal(part(element, 'seek-bar') !== null);
      return element.matches(':state(seekable)');
    };
    expect(await set({})).to.equal(false);
    expect(await set({window: {startMs: nowMs - 20_000, endMs: nowMs}}), 'an ordinary live playlist').to.equal(false);
    expect(await set({window: {startMs: nowMs - 60_000, endMs: nowMs}})).to.equal(true);
    expect(await set({window: {startMs: nowMs - 20_000, endMs: nowMs}, live: false})).to.equal(true);
    expect(await set({status: 'failed'})).to.equal(false);
  });

  it('opens its menu, and gives the focus back when it closes', async () => {
    const session = playing({live: false});
    const element = await show(session);
    const opener = part(element, 'menu-button');
    opener?.focus();
    opener?.click();
    await element.updateComplete;
    const menu = part(element, 'menu');
    expect(opener?.ariaExpanded).to.equal('true');
    expect(menu?.localName).to.equal('live-shop-playback-menu');
    expect(element.matches(':state(idle)')).to.equal(false);
    menu?.dispatchEvent(new MenuCloseEvent({returnFocus: true}));
    await element.updateComplete;
    expect(part(element, 'menu')).to.equal(null);
    expect(opener?.ariaExpanded).to.equal('false');
    expect(element.shadowRoot?.activeElement === opener).to.equal(true);
  });

  it('puts into the menu what has no room beside the picture', async () => {
    const element = await show(playing({pictureInPicture: 'off', remote: 'available'}));
    expect(part(element, 'share')).to.equal(null);
    part(element, 'menu-button')?.click();
    await element.updateComplete;
    const menu = part<LiveShopPlaybackMenu>(element, 'menu');
    expect(menu?.actions.map(({name}) => name)).to.deep.equal(['Picture in picture', 'Play on another screen', 'Share this moment']);
    element.layout = 'landscape';
    element.style.inlineSize = '900px';
    await waitUntil(() => part(element, 'share'));
    expect(part(element, 'remote')?.ariaLabel).to.equal('Play on another screen');
    expect(menu?.actions).to.deep.equal([]);
  });

  it('stands at the end of the line in right-to-left text', async () => {
    const element = await show(playing({status: 'paused'}));
    element.style.inlineSize = '360px';
    element.style.blockSize = '640px';
    const left = (): number =>
      (part(element, 'mute')?.getBoundingClientRect().left ?? 0) - element.getBoundingClientRect().left;
    expect(left()).to.be.greaterThan(180);
    element.dir = 'rtl';
    expect(left()).to.be.lessThan(180);
  });

  it('hears its keys', async () => {
    const session = playing({captions: 'off', volume: 0.5});
    const element = await show(session);
    const stage = element.shadowRoot?.querySelector('.stage') ?? element;
    const wish = oneEvent(element, 'live-shop-fullscreen-request');
    for (const key of [' ', 'K', 'm', 'c', 'ArrowUp', 'ArrowDown', 'f']) {
      expect(press(stage, key).defaultPrevented, key).to.equal(true);
    }
    await wish;
    expect(asked(session)).to.deep.equal([
      ['playback.pause'], ['playback.pause'], ['playback.setMuted', true], ['playback.setCaptions', true],
      ['playback.setVolume', 0.6], ['playback.setVolume', 0.4],
    ]);
  });
});
