import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopCard} from '#src/elements/card/live-shop-card.js';
import type {LiveShopShelf} from '#src/elements/shelf/live-shop-shelf.js';
import type {PanelCloseEvent} from '#src/elements/sheet/panel-close-event.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

const show = (shop: FakeSession): Promise<LiveShopShelf> => sessionFixture(shop, html`<live-shop-shelf closable></live-shop-shelf>`);

function pin(shop: FakeSession, productId: string): void {
  shop.stage.set({status: 'live', pins: [], pin: {pinId: 'p', productId, at: 0}});
}

const cards = (shelf: LiveShopShelf): readonly LiveShopCard[] => [...(shelf.shadowRoot?.querySelectorAll('live-shop-card') ?? [])];

const ids = (shelf: LiveShopShelf): readonly (string | undefined)[] => cards(shelf).map(({product}) => product?.id);

const text = (shelf: LiveShopShelf, part: string): string =>
  shelf.shadowRoot?.querySelector(`[part=${part}]`)?.textContent?.trim() ?? '';

function many(count: number): FakeSession {
  const product = (_: unknown, index: number): object => ({
    id: `p${index}`,
    title: `Product ${index}`,
    price: {amount: 100 + index, currency: 'EUR', exponent: 2},
  });
  return new FakeSession(exampleManifest({products: Array.from({length: count}, product)}));
}

describe('<live-shop-shelf>', () => {
  it('keeps the properties that were set before it was defined', async () => {
    const early = document.createElement('live-shop-shelf');
    early.closable = true;
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-shelf.js');
    await early.updateComplete;
    expect(early.shadowRoot?.querySelector('[part=close]')).not.to.equal(null);
    early.remove();
  });

  it('is accessible, full and empty', async () => {
    const shop = new FakeSession();
    pin(shop, 'throw');
    await expect(await show(shop)).to.be.accessible();
    await expect(await show(many(0))).to.be.accessible();
  });

  it('lists all products in the order of the shop and says how many they are', async () => {
    const shelf = await show(new FakeSession());
    expect(ids(shelf)).to.deep.equal(['mug', 'throw', 'candle']);
    expect(text(shelf, 'count')).to.equal('3 products');
  });

  it('brings no header of its own into a panel that has one', async () => {
    const shelf = await show(new FakeSession());
    shelf.closable = false;
    await shelf.updateComplete;
    expect(shelf.shadowRoot?.querySelector('[part=header]')).to.equal(null);
    expect(cards(shelf)).to.have.length(3);
  });

  it('marks what is on stage, and moves nothing when the host pins another product', async () => {
    const shop = new FakeSession();
    pin(shop, 'throw');
    const shelf = await show(shop);
    expect(cards(shelf).map(({current}) => current)).to.deep.equal([false, true, false]);
    const before = cards(shelf);
    pin(shop, 'candle');
    await shelf.updateComplete;
    expect(cards(shelf).map(({current}) => current)).to.deep.equal([false, false, true]);
    expect(cards(shelf)).to.deep.equal(before);
  });

  it('shows a product that is listed during the show', async () => {
    const shop = new FakeSession();
    const shelf = await show(shop);
    const [mug] = shop.shop.get().products;
    if (mug) shop.shop.set({products: [...shop.shop.get().products, {...mug, id: 'new'}]});
    await shelf.updateComplete;
    expect(ids(shelf)).to.deep.equal(['mug', 'throw', 'candle', 'new']);
    expect(text(shelf, 'count')).to.equal('4 products');
  });

  it('says that products will come while there are none', async () => {
    const shelf = await show(many(0));
    expect(shelf.shadowRoot?.querySelector('slot[name=empty]')?.textContent?.trim()).to.equal('The products of this show will appear here.');
  });

  it('asks to be closed', async () => {
    const shelf = await show(new FakeSession());
    setTimeout(() => shelf.shadowRoot?.querySelector<HTMLElement>('[part=close]')?.click());
    const event = await oneEvent<PanelCloseEvent>(document, 'live-shop-close');
    expect(event.panel).to.equal('shelf');
  });

  it('lays out only what is in sight of 200 products, and opens at the one on stage', async () => {
    const shop = many(200);
    pin(shop, 'p150');
    const stage = await sessionFixture<LiveShopShelf>(shop, html`<live-shop-shelf hidden></live-shop-shelf>`);
    const place = stage.parentElement;
    if (place) Object.assign(place.style, {display: 'block', blockSize: '600px'});
    const shelf = document.createElement('live-shop-shelf');
    place?.append(shelf);
    await shelf.updateComplete;
    expect(cards(shelf)).to.have.length(200);
    const rows = [...(shelf.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(rows.every((row) => getComputedStyle(row).contentVisibility === 'auto')).to.equal(true);
    const box = shelf.getBoundingClientRect();
    await waitUntil(() => (rows[150]?.getBoundingClientRect().top ?? Infinity) < box.bottom, 'the product on stage is in sight');
    expect(rows[150]?.getBoundingClientRect().top).to.be.at.least(box.top);
  });

  it('leaves no listener behind when it is removed, and goes on when it is moved', async () => {
    const shop = new FakeSession();
    const shelf = await show(shop);
    const place = document.createElement('div');
    shelf.parentElement?.append(place);
    place.append(shelf);
    pin(shop, 'mug');
    await shelf.updateComplete;
    expect(cards(shelf)[0]?.current).to.equal(true);
    shop.buying.set(new Map([['mug', {status: 'busy'}]]));
    shelf.remove();
    pin(shop, 'throw');
    shop.shop.set({products: []});
    expect(shelf.isUpdatePending, 'still listening').to.equal(false);
  });

  it('runs from right to left where the page does', async () => {
    const shelf = await show(new FakeSession());
    if (shelf.parentElement) shelf.parentElement.dir = 'rtl';
    const close = shelf.shadowRoot?.querySelector('[part=close]')?.getBoundingClientRect();
    const heading = shelf.shadowRoot?.querySelector('[part=heading]')?.getBoundingClientRect();
    expect(heading?.left).to.be.greaterThan(close?.right ?? Infinity);
  });
});
