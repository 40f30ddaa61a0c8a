import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '#src/define/live-shop-reactions.js';
import {LiveShopReactions} from '#src/elements/reactions/live-shop-reactions.js';
import {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

describe('<live-shop-reactions>', () => {
  let session: FakeSession;

  beforeEach(() => {
    session = new FakeSession();
  });

  const openReactions = (): Promise<LiveShopReactions> =>
    sessionFixture<LiveShopReactions>(session, html`<live-shop-reactions style="margin: 20rem 8rem 0"></live-shop-reactions>`);

  const part = <E extends HTMLElement = HTMLElement>(element: LiveShopReactions, name: string): E => {
    const found = element.shadowRoot?.querySelector<E>(`[part=${name}]`);
    if (!found) throw new Error(`There is no part ${name}.`);
    return found;
  };

  /** How many pixels of the canvas are painted. */
  function paintedPixels(element: LiveShopReactions): number {
    const canvas = part<HTMLCanvasElement & HTMLElement>(element, 'burst');
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let painted = 0;
    for (let index = 3; index < pixels.length; index += 4) if (pixels[index]) painted++;
    return painted;
  }

  it('can be used with a screen reader, closed, open and without a connection', async () => {
    const element = await openReactions();
    await expect(element).to.be.accessible();
    part(element, 'more').click();
    session.linkState.set({status: 'retrying'});
    await element.updateComplete;
    await expect(element).to.be.accessible();
    expect(element.matches(':state(away)')).to.equal(true);
  });

  it('keeps what it is given before it is defined', async () => {
    const tag = 'live-shop-reactions-late';
    const element = document.createElement(tag);
    element.title = 'Reactions';
    document.body.append(element);
    customElements.define(tag, class extends LiveShopReactions {});
    await nextFrame();
    expect(element.title).to.equal('Reactions');
    expect(element.shadowRoot?.querySelector('[part=button]')).not.to.equal(null);
    element.remove();
  });

  it('goes on drawing after a move in the page', async () => {
    const element = await openReactions();
    part(element, 'button').click();
    const other = document.createElement('section');
    element.parentElement?.append(other);
    other.append(element);
    session.receiveReactions({heart: 1, fire: 1});
    await painted(element);
    part(element, 'button').click();
    expect(session.calls).to.deep.equal([['link.react', 'heart'], ['link.react', 'heart']]);
  });

  it('draws nothing any more once it is removed', async () => {
    const element = await openReactions();
    part(element, 'button').click();
    await painted(element);
    element.remove();
    session.receiveReactions({heart: 5});
    await nextFrame();
    await nextFrame();
    expect(paintedPixels(element)).to.equal(0);
  });

  it('keeps the burst above its button in right-to-left text', async () => {
    const element = await openReactions();
    element.dir = 'rtl';
    const button = part(element, 'button').getBoundingClientRect();
    const burst = part(element, 'burst').getBoundingClientRect();
    expect(Math.abs(burst.x + burst.width / 2 - (button.x + button.width / 2))).to.be.lessThan(1);
  });

  it('sends every tap', async () => {
    const element = await openReactions();
    for (let taps = 0; taps < 20; taps++) part(element, 'button').click();
    expect(session.calls).to.deep.equal(Array.from({length: 20}, () => ['link.react', 'heart']));
  });

  it('sends nothing and draws nothing while there is no connection', async () => {
    session.linkState.set({status: 'retrying'});
    const element = await openReactions();
    part(element, 'button').click();
    await nextFrame();
    expect(session.calls).to.deep.equal([]);
    expect(paintedPixels(element)).to.equal(0);
  });

  it('has buttons that a finger can hit', async () => {
    const element = await openReactions();
    part(element, 'more').click();
    await element.updateComplete;
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    expect(buttons).to.have.lengthOf(6);
    for (const button of buttons) {
      const {height, width} = button.getBoundingClientRect();
      expect(Math.min(height, width)).to.be.at.least(44);
    }
  });

  it('opens the other reactions, and closes them with Escape', async () => {
    const element = await openReactions();
    const more = part(element, 'more');
    more.click();
    await element.updateComplete;
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    const choice = part(element, 'choice');
    expect(choice.getAttribute('aria-label')).to.equal('Fire');
    choice.click();
    expect(session.calls).to.deep.equal([['link.react', 'fire']]);
    choice.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true}));
    await element.updateComplete;
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot?.activeElement).to.equal(more);
  });

  it('draws the reactions of the room', async () => {
    const element = await openReactions();
    expect(paintedPixels(element)).to.equal(0);
    session.receiveReactions({heart: 3, clap: 100});
    await painted(element);
  });

  it('stands alone without a show', async () => {
    const element = await fixture<LiveShopReactions>(html`<live-shop-reactions></live-shop-reactions>`);
    part(element, 'button').click();
    await expect(element).to.be.accessible();
  });

  async function painted(element: LiveShopReactions): Promise<void> {
    while (paintedPixels(element) === 0) await nextFrame();
  }

  it('spends the Escape key that closes the choices', async () => {
    const reactions = await openReactions();
    reactions.shadowRoot?.querySelector<HTMLElement>('[part=more]')?.click();
    await reactions.updateComplete;
    const escape = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true});
    reactions.shadowRoot?.querySelector('[part=choice]')?.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(true);
  });
});

describe('<live-shop-reactions> with reduced motion', () => {
  const real = window.matchMedia;

  beforeEach(() => {
    // The setting of the system is what is doubled here.
    window.matchMedia = () => real.call(window, 'all');
  });

  afterEach(() => {
    window.matchMedia = real;
  });

  it('counts and draws nothing', async () => {
    const session = new FakeSession();
    const element = await sessionFixture<LiveShopReactions>(session, html`<live-shop-reactions></live-shop-reactions>`);
    const frames: FrameRequestCallback[] = [];
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => frames.push(callback);
    element.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.click();
    session.receiveReactions({heart: 3, wow: 40});
    window.requestAnimationFrame = request;
    await element.updateComplete;
    expect(frames).to.deep.equal([]);
    const count = element.shadowRoot?.querySelector('[part=count]');
    expect(count?.querySelector('[aria-hidden]')?.textContent).to.equal('43');
    expect(count?.textContent).to.contain('43 reactions');
    await expect(element).to.be.accessible();
  });

  it('hears the room once after a move in the page', async () => {
    const session = new FakeSession();
    const element = await sessionFixture<LiveShopReactions>(session, html`<live-shop-reactions></live-shop-reactions>`);
    const other = document.createElement('section');
    element.parentElement?.append(other);
    other.append(element);
    session.receiveReactions({wow: 2});
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[part=count]')?.textContent).to.contain('2 reactions');
  });
});
