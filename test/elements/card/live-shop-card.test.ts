import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopCard} from '#src/elements/card/live-shop-card.js';
import type {ProductSelectEvent} from '#src/elements/product/product-select-event.js';
import type {Product} from '#src/protocol/index.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

function show(shop: FakeSession, {index = 0, current = false} = {}): Promise<LiveShopCard> {
  const product = shop.shop.get().products[index];
  return sessionFixture(shop, html`<live-shop-card .product=${product} ?current=${current}></live-shop-card>`);
}

async function showChanged(shop: FakeSession, changes: Partial<Product>): Promise<LiveShopCard> {
  const card = await show(shop);
  if (card.product) card.product = {...card.product, ...changes};
  await card.updateComplete;
  return card;
}

const part = (card: LiveShopCard, name: string): HTMLElement | null =>
  card.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;

describe('<live-shop-card>', () => {
  it('keeps the product that was set before it was defined', async () => {
    const early = document.createElement('live-shop-card');
    early.product = new FakeSession().shop.get().products[0];
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-card.js');
    await early.updateComplete;
    expect(part(early, 'title')?.textContent).to.equal('Stoneware mug Tide');
    early.remove();
  });

  it('is accessible', async () => {
    const shop = new FakeSession();
    await expect(await show(shop)).to.be.accessible();
    await expect(await show(shop, {index: 1, current: true})).to.be.accessible();
  });

  it('marks the product on stage', async () => {
    expect(part(await show(new FakeSession()), 'badge')).to.equal(null);
    expect(part(await show(new FakeSession(), {current: true}), 'badge')?.textContent).to.equal('Showing now');
  });

  it('shows a drawing instead of a picture that cannot be loaded', async () => {
    const shop = new FakeSession();
    const card = await show(shop);
    const {product} = card;
    if (product) card.product = {...product, images: [{url: 'data:image/png;base64,none'}]};
    await card.updateComplete;
    const image = card.shadowRoot?.querySelector('img');
    if (!image?.hasAttribute('data-failed')) await oneEvent(image ?? card, 'error');
    expect(image && getComputedStyle(image).opacity).to.equal('0');
    expect(card.shadowRoot?.querySelector('[part=picture] svg')).not.to.equal(null);
  });

  it('asks for the sheet on a tap on the title, not on the buy button', async () => {
    const shop = new FakeSession();
    const card = await show(shop);
    const selected: string[] = [];
    const record = ({productId, surface}: ProductSelectEvent): unknown => selected.push(`${productId} ${surface}`);
    card.addEventListener('live-shop-product-select', record);
    part(card, 'title')?.click();
    card.shadowRoot?.querySelector('live-shop-buy')?.shadowRoot?.querySelector('button')?.click();
    expect(selected).to.deep.equal(['mug shelf']);
    expect(shop.calls.filter(([name]) => name === 'cart.request')).to.have.length(1);
  });

  it('shows markup in titles as text', async () => {
    const shop = new FakeSession();
    const card = await show(shop);
    if (card.product) card.product = {...card.product, title: '<b>Mug</b>', brand: '<i>B</i>'};
    await card.updateComplete;
    expect(part(card, 'title')?.textContent).to.equal('<b>Mug</b>');
    expect(card.shadowRoot?.querySelector('b, i')).to.equal(null);
  });

  it("shows the shop's own words over the picture as text, two of them", async () => {
    const card = await showChanged(new FakeSession(), {badges: ['<b>New</b>', 'Handmade', 'Last one']});
    const badges = [...(card.shadowRoot?.querySelectorAll('[part=product-badge]') ?? [])].map(({textContent}) => textContent);
    expect(badges).to.deep.equal(['<b>New</b>', 'Handmade']);
    await expect(card).to.be.accessible();
  });

  it('tells when the sale ends, and once it is over claims none any more', async () => {
    const shop = new FakeSession();
    const compareAt = {amount: 3000, currency: 'EUR', exponent: 2};
    const card = await showChanged(shop, {compareAt, saleEndsAt: shop.nowMs + 90_000});
    expect(part(card, 'sale-end')?.textContent).to.equal('Sale ends in 90 seconds');
    expect(part(card, 'compare-at')).not.to.equal(null);
    shop.nowMs += 90_000;
    await waitUntil(() => part(card, 'sale-end') === null, 'it ticks', {timeout: 3000});
    expect(part(card, 'compare-at')).to.equal(null);
    expect(part(card, 'price')?.classList.contains('reduced')).to.equal(false);
    expect(part(card, 'price')?.textContent).to.equal('€24.00');
  });

  it('has a heart where the page has a wish list, and a line on the stores where the show has stores', async () => {
    const shop = new FakeSession();
    const card = await show(shop);
    expect(part(card, 'wish')?.offsetWidth).to.equal(0);
    expect(part(card, 'store-line')).to.equal(null);
    shop.wishlistState.set({productIds: [], pending: []});
    const wish = card.shadowRoot?.querySelector('live-shop-wish');
    await wish?.updateComplete;
    wish?.shadowRoot?.querySelector('button')?.click();
    expect(shop.calls.at(-1)?.[0]).to.equal('wishlist.request');
    const stored = await show(new FakeSession(exampleManifest({stores: [{id: 'berlin', name: 'Berlin'}]})));
    const line = stored.shadowRoot?.querySelector('live-shop-store-line');
    expect([line?.product?.id, line?.hasAttribute('compact')]).to.deep.equal(['mug', true]);
  });

  it('leaves nothing behind when it is removed while the shop is asked, and goes on when it is moved', async () => {
    const shop = new FakeSession();
    const card = await show(shop);
    const place = document.createElement('div');
    card.parentElement?.append(place);
    place.append(card);
    shop.buying.set(new Map([['mug', {status: 'busy'}]]));
    const buy = card.shadowRoot?.querySelector('live-shop-buy');
    await buy?.updateComplete;
    expect(buy?.matches(':state(busy)')).to.equal(true);
    card.remove();
    shop.buying.set(new Map());
    expect(buy?.isUpdatePending, 'still listening').to.equal(false);
  });

  it('runs from right to left where the page does', async () => {
    const card = await show(new FakeSession());
    if (card.parentElement) card.parentElement.dir = 'rtl';
    const picture = part(card, 'picture')?.getBoundingClientRect();
    expect(picture?.left).to.be.greaterThan(part(card, 'title')?.getBoundingClientRect().right ?? Infinity);
  });
});
