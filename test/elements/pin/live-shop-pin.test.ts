import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopPin} from '#src/elements/pin/live-shop-pin.js';
import type {ProductSelectEvent} from '#src/elements/product/product-select-event.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

function pin(shop: FakeSession, productId?: string): void {
  const stage = {status: 'live', pins: []} as const;
  shop.stage.set(productId === undefined ? stage : {...stage, pin: {pinId: `pin-${productId}`, productId, at: 0}});
}

const show = (shop: FakeSession): Promise<LiveShopPin> => sessionFixture(shop, html`<live-shop-pin></live-shop-pin>`);

const cards = (element: LiveShopPin): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=card]') ?? []),
];

const title = (card: HTMLElement | undefined): string => card?.querySelector('[part=title]')?.textContent?.trim() ?? '';

const said = (element: LiveShopPin): string =>
  element.shadowRoot?.querySelector('.visually-hidden[role=status]')?.textContent ?? '';

describe('<live-shop-pin>', () => {
  it('upgrades in place', async () => {
    const early = document.createElement('live-shop-pin');
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-pin.js');
    await early.updateComplete;
    expect(early.shadowRoot).not.to.equal(null);
    early.remove();
  });

  it('is accessible, with and without a product', async () => {
    const shop = new FakeSession();
    const element = await show(shop);
    await expect(element).to.be.accessible();
    pin(shop, 'throw');
    await element.updateComplete;
    await Promise.all(cards(element).flatMap((card) => card.getAnimations().map(({finished}) => finished)));
    await expect(element).to.be.accessible();
  });

  it('shows the product when it is pinned and announces it once', async () => {
    const shop = new FakeSession();
    const element = await show(shop);
    expect(cards(element)).to.have.length(0);
    expect(said(element)).to.equal('');
    pin(shop, 'mug');
    await element.updateComplete;
    expect(title(cards(element)[0])).to.equal('Stoneware mug Tide');
    expect(said(element)).to.equal('Stoneware mug Tide is being shown');
    expect(element.matches(':state(shown)')).to.equal(true);

    const changes: MutationRecord[] = [];
    const status = element.shadowRoot?.querySelector('.visually-hidden[role=status]');
    const observer = new MutationObserver((records) => changes.push(...records));
    if (status) observer.observe(status, {childList: true, characterData: true, subtree: true});
    shop.shop.set({products: shop.shop.get().products.map((product) => ({...product}))});
    await element.updateComplete;
    expect(observer.takeRecords().length + changes.length, 'announced again').to.equal(0);
  });

  it('lets the new card in while the old one leaves, in the same place', async () => {
    const shop = new FakeSession();
    pin(shop, 'mug');
    const element = await show(shop);
    const before = element.getBoundingClientRect();
    pin(shop, 'throw');
    await element.updateComplete;
    expect(cards(element).map(title)).to.deep.equal(['Stoneware mug Tide', 'Wool throw Dune']);
    expect(cards(element)[0]?.inert).to.equal(true);
    expect(element.getBoundingClientRect()).to.deep.equal(before);
    await waitUntil(() => cards(element).length === 1, 'the old card goes');
    expect(cards(element).map(title)).to.deep.equal(['Wool throw Dune']);
    expect(element.getBoundingClientRect()).to.deep.equal(before);
  });

  it('keeps one card when the host pins back and forth', async () => {
    const shop = new FakeSession();
    const element = await show(shop);
    for (const id of ['mug', 'throw', undefined, 'mug', undefined, 'mug']) {
      pin(shop, id);
      await element.updateComplete;
    }
    await waitUntil(() => cards(element).length === 1, 'one card stays');
    expect(cards(element).map(title)).to.deep.equal(['Stoneware mug Tide']);
  });

  it('leaves when the product is unpinned', async () => {
    const shop = new FakeSession();
    pin(shop, 'mug');
    const element = await show(shop);
    pin(shop);
    await element.updateComplete;
    expect(cards(element)[0]?.inert).to.equal(true);
    expect(said(element)).to.equal('');
    expect(element.matches(':state(shown)')).to.equal(false);
    await waitUntil(() => cards(element).length === 0, 'the card goes');
  });

  it('shows nothing for a product that the show does not have', async () => {
    const shop = new FakeSession();
    pin(shop, 'gone');
    const element = await show(shop);
    expect(cards(element)).to.have.length(0);
    expect(said(element)).to.equal('');
    expect(element.offsetHeight).to.equal(0);
  });

  it('follows the price and the stock of now', async () => {
    const shop = new FakeSession();
    pin(shop, 'mug');
    const element = await show(shop);
    const [mug, ...others] = shop.shop.get().products;
    if (!mug) throw new Error('no mug');
    const price = {amount: 1900, currency: 'EUR', exponent: 2};
    const variants = mug.variants.map((variant) => ({...variant, stock: {status: 'low-stock', quantity: 2} as const}));
    shop.shop.set({products: [{...mug, price, compareAt: mug.price, variants}, ...others]});
    await element.updateComplete;
    const [card] = cards(element);
    expect(cards(element)).to.have.length(1);
    expect(card?.querySelector('[part=price]')?.textContent).to.equal('€19.00');
    expect(card?.querySelector('[part=compare-at] .visually-hidden')?.textContent).to.equal('Was €24.00');
    expect(card?.querySelector('[part=stock]')?.textContent).to.equal('Only 2 left');
  });

  it('ends a sale by itself when its time has come', async () => {
    const shop = new FakeSession();
    const [mug, ...others] = shop.shop.get().products;
    if (!mug) throw new Error('no mug');
    const compareAt = {...mug.price, amount: 3000};
    shop.shop.set({products: [{...mug, compareAt, saleEndsAt: shop.nowMs + 60_000, badges: ['New', 'Handmade']}, ...others]});
    pin(shop, 'mug');
    const element = await show(shop);
    const [card] = cards(element);
    expect(card?.querySelector('[part=sale-end]')?.textContent).to.equal('Sale ends in 60 seconds');
    expect([...(card?.querySelectorAll('[part=product-badge]') ?? [])].map(({textContent}) => textContent)).to.deep.equal(['New']);
    await Promise.all(cards(element).flatMap((each) => each.getAnimations().map(({finished}) => finished)));
    await expect(element).to.be.accessible();
    shop.nowMs += 60_000;
    await waitUntil(() => !card?.querySelector('[part=sale-end]'), 'it ticks', {timeout: 3000});
    expect(card?.querySelector('[part=compare-at]')).to.equal(null);
  });

  it('has a heart that can be tapped, where the page has a wish list', async () => {
    const shop = new FakeSession();
    shop.wishlistState.set({productIds: ['throw'], pending: []});
    pin(shop, 'throw');
    const element = await show(shop);
    await Promise.all(cards(element).flatMap((card) => card.getAnimations().map(({finished}) => finished)));
    const heart = element.shadowRoot?.querySelector('live-shop-wish')?.shadowRoot?.querySelector('button');
    const {left = 0, top = 0, width = 0, height = 0} = heart?.getBoundingClientRect() ?? {};
    expect(element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2)?.localName).to.equal('live-shop-wish');
    heart?.click();
    expect(shop.calls.at(-1)).to.deep.equal(['wishlist.request', {action: 'remove', productId: 'throw', variantId: undefined}]);
  });

  it('asks for the sheet on a tap on its title', async () => {
    const shop = new FakeSession();
    pin(shop, 'throw');
    const element = await show(shop);
    setTimeout(() => cards(element)[0]?.querySelector<HTMLElement>('[part=title]')?.click());
    const event = await oneEvent<ProductSelectEvent>(document, 'live-shop-product-select');
    expect(event.productId).to.equal('throw');
    expect(event.surface).to.equal('pin');
  });

  it('lets a tap on the picture reach the title', async () => {
    const shop = new FakeSession();
    pin(shop, 'throw');
    const element = await show(shop);
    await Promise.all(cards(element).flatMap((card) => card.getAnimations().map(({finished}) => finished)));
    const picture = cards(element)[0]?.querySelector('[part=picture]')?.getBoundingClientRect();
    const hit = element.shadowRoot?.elementFromPoint((picture?.left ?? 0) + 10, (picture?.top ?? 0) + 10);
    expect(hit?.getAttribute('part')).to.equal('title');
  });

  it('buys under the id of the pin', async () => {
    const shop = new FakeSession();
    pin(shop, 'mug');
    const element = await show(shop);
    const buy = element.shadowRoot?.querySelector('live-shop-buy');
    await buy?.updateComplete;
    buy?.shadowRoot?.querySelector('button')?.click();
    expect(shop.calls.at(-1)?.[1]).to.deep.include({action: 'add', surface: 'pin', pinId: 'pin-mug'});
  });

  it('still says what came of a purchase when another product has been pinned meanwhile', async () => {
    const shop = new FakeSession();
    pin(shop, 'mug');
    const element = await show(shop);
    shop.buying.set(new Map([['mug', {status: 'busy'}]]));
    pin(shop, 'throw');
    await element.updateComplete;
    await waitUntil(() => cards(element).length === 1, 'the old card goes');
    pin(shop, 'candle');
    await element.updateComplete;
    shop.buying.set(new Map([['mug', {status: 'added', outcome: {status: 'added'}}]]));
    const note = element.shadowRoot?.querySelector('.owed live-shop-buy-note');
    await waitUntil(() => note?.shadowRoot?.textContent?.includes('Stoneware mug Tide is in your bag'), 'the answer is shown');
  });

  it('stops listening when it is removed in the middle of a change, and goes on when it is moved', async () => {
    const shop = new FakeSession();
    pin(shop, 'mug');
    const element = await show(shop);
    const stage = element.parentElement;
    pin(shop, 'throw');
    const place = document.createElement('div');
    stage?.append(place);
    place.append(element);
    await element.updateComplete;
    expect(title(cards(element).at(-1))).to.equal('Wool throw Dune');
    element.remove();
    await element.updateComplete;
    pin(shop, 'mug');
    shop.shop.set({products: []});
    expect(element.isUpdatePending, 'still listening').to.equal(false);
  });

  it('runs from right to left where the page does', async () => {
    const shop = new FakeSession();
    pin(shop, 'mug');
    const element = await show(shop);
    if (element.parentElement) element.parentElement.dir = 'rtl';
    const picture = cards(element)[0]?.querySelector('[part=picture]')?.getBoundingClientRect();
    const words = cards(element)[0]?.querySelector('.title')?.getBoundingClientRect();
    expect(picture?.left).to.be.greaterThan(words?.right ?? Infinity);
  });

  it('cuts a long title after two lines and keeps its size', async () => {
    const long = {id: 'long', title: 'A very long name of a product '.repeat(6).trim(), price: {amount: 1, currency: 'EUR', exponent: 2}};
    const shop = new FakeSession(exampleManifest({products: [long, {...long, id: 'short', title: 'Mug'}]}));
    pin(shop, 'short');
    const element = await show(shop);
    const before = element.offsetHeight;
    pin(shop, 'long');
    await element.updateComplete;
    expect(element.offsetHeight).to.equal(before);
  });
});
