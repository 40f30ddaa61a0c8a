import '#src/define/live-shop-moment.js';
import {expect, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopMoment} from '#src/elements/moments/live-shop-moment.js';
import {sessionFixture} from '../support/session-fixture.js';
import type {FakeSession} from '../support/fake-session.js';
import {shownSession} from '../support/shown-session.js';

const show = (session: FakeSession, productId = 'mug'): Promise<LiveShopMoment> =>
  sessionFixture(session, html`<live-shop-moment product-id=${productId}></live-shop-moment>`);

const button = (element: LiveShopMoment): HTMLButtonElement | null | undefined => element.shadowRoot?.querySelector('button');

describe('<live-shop-moment>', () => {
  it('is accessible, and says of which product', async () => {
    const element = await show(shownSession());
    await expect(element).to.be.accessible();
    expect(button(element)?.ariaLabel).to.equal('Watch this moment: Stoneware mug Tide');
  });

  it('takes a property that was set before it was defined', async () => {
    const element = document.createElement('live-shop-moment');
    element.productId = 'mug';
    expect(element.productId).to.equal('mug');
  });

  it('goes to where the product was shown, and plays', async () => {
    const session = shownSession();
    const element = await show(session);
    const wish = oneEvent(element, 'live-shop-moment-request');
    button(element)?.click();
    const dateMs = (session.stage.get().startedAt ?? 0) + 59_000;
    expect(await wish).to.include({productId: 'mug', dateMs, bubbles: true, composed: true});
    expect(session.calls).to.deep.equal([['playback.seek', dateMs], ['playback.play']]);
  });

  it('leaves it to a page that wants to do otherwise', async () => {
    const session = shownSession();
    const element = await show(session);
    element.addEventListener('live-shop-moment-request', (event) => event.preventDefault());
    button(element)?.click();
    expect(session.calls).to.deep.equal([]);
  });

  it('is not there for a product that was not shown, is on stage, or has left the window', async () => {
    expect(button(await show(shownSession(), 'candle')) ?? null).to.equal(null);
    const session = shownSession();
    const element = await show(session);
    expect(element.matches(':state(shown)')).to.equal(true);
    const at = session.nowMs;
    session.stage.set({...session.stage.get(), pin: {pinId: 'now', productId: 'mug', at}});
    await element.updateComplete;
    expect(element.matches(':state(shown)')).to.equal(false);
    session.stage.set({...session.stage.get(), pin: undefined});
    const {window} = session.playbackState.get();
    session.playbackState.set({...session.playbackState.get(), window: window && {...window, startMs: at}});
    await element.updateComplete;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('goes on after a move, and stands still once it is removed', async () => {
    const session = shownSession();
    const element = await show(session);
    const place = document.createElement('div');
    element.parentElement?.append(place);
    place.append(element);
    session.chapters.set([]);
    await element.updateComplete;
    expect(button(element) ?? null).to.equal(null);
    element.remove();
    session.chapters.set(shownSession().chapters.get());
    await element.updateComplete;
    expect(button(element) ?? null).to.equal(null);
  });

  it('has its icon before its words in right-to-left text', async () => {
    const element = await show(shownSession());
    element.dir = 'rtl';
    const [box, icon] = [button(element), element.shadowRoot?.querySelector('svg')].map((it) => it?.getBoundingClientRect());
    expect((icon?.x ?? 0) + (icon?.width ?? 0) / 2).to.be.greaterThan((box?.x ?? 0) + (box?.width ?? 0) / 2);
  });
});
