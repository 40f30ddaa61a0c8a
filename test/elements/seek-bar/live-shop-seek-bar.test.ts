import '#src/define/live-shop-seek-bar.js';
import {expect, nextFrame} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopSeekBar} from '#src/elements/seek-bar/live-shop-seek-bar.js';
import {press} from '../live-shop/press.js';
import type {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';
import {MUG_IMAGE, recordedSession, shownSession} from '../support/shown-session.js';

async function show(session: FakeSession): Promise<LiveShopSeekBar> {
  const element = await sessionFixture<LiveShopSeekBar>(session, html`<live-shop-seek-bar></live-shop-seek-bar>`);
  element.style.inlineSize = '500px';
  element.parentElement?.setAttribute('style', 'background: #131016; padding: 8rem 2rem');
  return element;
}

const part = (element: LiveShopSeekBar, name: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

const has = (element: LiveShopSeekBar, name: string): boolean => Boolean(element.shadowRoot?.querySelector(`[part~=${name}]`));
const slider = (element: LiveShopSeekBar): HTMLElement => part(element, 'slider');
const value = (element: LiveShopSeekBar): string | null => slider(element).getAttribute('aria-valuetext');

/** A pointer at a share of the slider, counted from its left end. */
function point(element: LiveShopSeekBar, type: string, share: number, init: PointerEventInit = {}): void {
  const box = slider(element).getBoundingClientRect();
  const event = new PointerEvent(type, {
    bubbles: true, composed: true, pointerId: 1, pointerType: 'mouse', clientX: box.x + share * box.width, ...init,
  });
  (type === 'pointerdown' || type === 'pointerleave' ? slider(element) : element).dispatchEvent(event);
}

/** What was asked of the video, with dates as seconds from the start of the show. */
const asked = (session: FakeSession): readonly unknown[] => {
  const startMs = session.playbackState.get().window?.startMs ?? 0;
  return session.calls.map(([name, dateMs]) => (typeof dateMs === 'number' ? [name, (dateMs - startMs) / 1000] : [name]));
};

describe('<live-shop-seek-bar>', () => {
  it('is accessible, while a drag is on too', async () => {
    const element = await show(shownSession());
    await expect(element).to.be.accessible();
    point(element, 'pointerdown', 0.5);
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('takes properties that were set before it was defined', async () => {
    const element = document.createElement('live-shop-seek-bar');
    element.awake = true;
    expect(element.awake).to.equal(true);
    expect(element.hasAttribute('awake')).to.equal(false);
    document.body.append(element);
    await element.updateComplete;
    expect(element.hasAttribute('awake')).to.equal(true);
    element.remove();
  });

  it('renders nothing while there is nothing to move in', async () => {
    const element = await show(shownSession({window: undefined}));
    expect(has(element, 'slider')).to.equal(false);
  });

  it('says in words where the viewer is', async () => {
    const session = shownSession();
    const element = await show(session);
    expect(value(element)).to.equal('2 minutes behind live, Wool throw Dune');
    session.playbackState.set({...session.playbackState.get(), latencyMs: 45_000});
    await element.updateComplete;
    expect(value(element)).to.match(/^45 seconds behind live/);
    session.playbackState.set({...session.playbackState.get(), atLiveEdge: true});
    await element.updateComplete;
    expect(value(element)).to.match(/^Live/);
    expect(value(await show(recordedSession()))).to.equal('8:00 of 10:00, Wool throw Dune');
  });

  it('counts hours where the recording has them', async () => {
    const session = recordedSession();
    const startMs = session.playbackState.get().window?.startMs ?? 0;
    session.playbackState.set({...session.playbackState.get(), window: {startMs, endMs: startMs + 3_720_000}});
    session.nowMs = startMs + 750_000;
    session.chapters.set([]);
    expect(value(await show(session))).to.equal('0:12:30 of 1:02:00');
  });

  it('goes five seconds by an arrow, a minute by a page, and to the ends', async () => {
    const session = recordedSession();
    const element = await show(session);
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']) {
      expect(press(slider(element), key).defaultPrevented, key).to.equal(true);
    }
    expect(asked(session)).to.deep.equal([485, 475, 485, 475, 540, 420, 0, 600].map((at) => ['playback.seek', at]));
    expect(press(slider(element), 'm').defaultPrevented, 'the key of another').to.equal(false);
  });

  it('goes live at the end of a live show', async () => {
    const session = shownSession();
    const element = await show(session);
    press(slider(element), 'End');
    expect(asked(session)).to.deep.equal([['playback.goLive']]);
  });

  it('goes to where it is tapped', async () => {
    const session = recordedSession();
    const element = await show(session);
    point(element, 'pointerdown', 0.25);
    expect(asked(session), 'not before the finger is lifted').to.deep.equal([]);
    point(element, 'pointerup', 0.25);
    expect(asked(session)).to.deep.equal([['playback.seek', 150]]);
  });

  it('follows a drag that leaves it, and shows the product of each place', async () => {
    const session = recordedSession();
    const element = await show(session);
    point(element, 'pointerdown', 0.5);
    point(element, 'pointermove', 0.2, {clientY: 900});
    await element.updateComplete;
    expect(element.matches(':state(seeking)')).to.equal(true);
    expect(part(element, 'preview-title').textContent).to.equal('Stoneware mug Tide');
    expect(part(element, 'preview-picture').getAttribute('src')).to.equal(MUG_IMAGE);
    expect(part(element, 'preview-time').textContent).to.equal('2:00');
    point(element, 'pointerup', -0.3);
    await element.updateComplete;
    expect(asked(session)).to.deep.equal([['playback.seek', 0]]);
    expect(has(element, 'preview')).to.equal(false);
    expect(element.matches(':state(seeking)')).to.equal(false);
  });

  it('lets Escape, and a gesture of the system, call a drag off', async () => {
    const session = recordedSession();
    const element = await show(session);
    point(element, 'pointerdown', 0.5);
    expect(press(slider(element), 'Escape').defaultPrevented).to.equal(true);
    point(element, 'pointerup', 0.5);
    point(element, 'pointerdown', 0.5);
    point(element, 'pointercancel', 0.5);
    point(element, 'pointerup', 0.5);
    expect(asked(session)).to.deep.equal([]);
    expect(press(slider(element), 'Escape').defaultPrevented, 'closes what is around').to.equal(false);
  });

  it('lets go of a drag when it is removed', async () => {
    const session = recordedSession();
    const element = await show(session);
    point(element, 'pointerdown', 0.5);
    element.remove();
    window.dispatchEvent(new PointerEvent('pointerup', {pointerId: 1, clientX: 5}));
    expect(asked(session)).to.deep.equal([]);
  });

  it('goes on after a move in the page', async () => {
    const session = recordedSession();
    const element = await show(session);
    const place = document.createElement('div');
    element.parentElement?.append(place);
    place.append(element);
    session.nowMs -= 60_000;
    session.playbackState.set({...session.playbackState.get()});
    await element.updateComplete;
    expect(value(element)).to.equal('7:00 of 10:00, Wool throw Dune');
  });

  it('marks the products on the line, those of the window alone', async () => {
    const session = recordedSession();
    const startMs = session.playbackState.get().window?.startMs ?? 0;
    session.chapters.set([{at: startMs - 60_000, title: 'Before'}, ...session.chapters.get()]);
    const element = await show(session);
    const marks = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=mark]') ?? [])];
    expect(marks.map((mark) => mark.style.insetInlineStart)).to.deep.equal(['10%', '40%']);
  });

  it('runs from right to left in right-to-left text', async () => {
    const session = recordedSession();
    const element = await show(session);
    element.dir = 'rtl';
    press(slider(element), 'ArrowLeft');
    point(element, 'pointerdown', 0.25);
    point(element, 'pointerup', 0.25);
    expect(asked(session)).to.deep.equal([['playback.seek', 485], ['playback.seek', 450]]);
    const box = slider(element).getBoundingClientRect();
    expect(part(element, 'thumb').getBoundingClientRect().x).to.be.lessThan(box.x + box.width / 2);
  });

  it('is high enough for a finger', async () => {
    const element = await show(shownSession());
    expect(slider(element).getBoundingClientRect().height).to.be.at.least(24);
  });

  it('follows the frame on screen while it is awake, and only then', async () => {
    const session = recordedSession();
    const element = await show(session);
    session.nowMs += 30_000;
    await nextFrame();
    expect(value(element)).to.match(/^8:00 of/);
    element.awake = true;
    await element.updateComplete;
    expect(value(element)).to.match(/^8:30 of/);
    session.nowMs += 30_000;
    // Ten minutes on a line are followed every second.
    while (!value(element)?.startsWith('9:00')) await nextFrame();
  });
});
