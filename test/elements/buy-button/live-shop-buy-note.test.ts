import {expect, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {CartOutcome} from '#src/cart/cart.js';
import '#src/define/live-shop-buy.js';
import type {LiveShopBuyNote} from '#src/elements/buy-button/live-shop-buy-note.js';
import {en} from '#src/i18n/en.js';
import {createText} from '#src/i18n/text.js';
import {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

const HELD_UNTIL = Date.UTC(2026, 3, 1, 18);

async function note(shop: FakeSession, outcome?: CartOutcome): Promise<LiveShopBuyNote> {
  const product = shop.shop.get().products[0];
  if (outcome) shop.buying.set(new Map([['mug', {status: outcome.status, outcome}]]));
  return sessionFixture(shop, html`<live-shop-buy-note .product=${product}></live-shop-buy-note>`);
}

const words = (element: LiveShopBuyNote): string =>
  element.shadowRoot?.querySelector('[part=message]')?.textContent?.trim() ?? '';

const viewBag = (element: LiveShopBuyNote): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[part=view-bag]') ?? null;

describe('<live-shop-buy-note>', () => {
  it('takes no room while there is nothing to say', async () => {
    const element = await note(new FakeSession());
    expect(element.offsetHeight).to.equal(0);
    expect(element.matches(':state(shown)')).to.equal(false);
  });

  it('says what came of each request', async () => {
    const cases: readonly (readonly [CartOutcome, string])[] = [
      [{status: 'added'}, 'Stoneware mug Tide is in your bag'],
      [{status: 'added', message: 'One per household'}, 'One per household'],
      [{status: 'partial', added: 2, reason: 'insufficient-stock'}, '2 of them are in your bag · There are not that many left'],
      [{status: 'rejected', reason: 'insufficient-stock', available: 1}, 'There are not that many left · 1 left'],
      [{status: 'rejected', reason: 'price-changed', price: {amount: 2600, currency: 'EUR', exponent: 2}}, 'The price has changed · €26.00'],
      [{status: 'rejected', reason: 'out-of-stock'}, 'Sold out'],
      [{status: 'failed', cause: 'network', retryable: true}, en['failed.network']],
      [{status: 'reserved'}, 'Held for you'],
      [{status: 'reserved', code: '4711', expiresAt: HELD_UNTIL}, `Held for you until ${createText('en', en).dateTime(HELD_UNTIL)} · code 4711`],
      [{status: 'reserved', code: '4711', message: 'Ring twice'}, 'Ring twice · code 4711'],
      [{status: 'handed-off'}, ''],
      [{status: 'unhandled'}, ''],
    ];
    for (const [outcome, expected] of cases) expect(words(await note(new FakeSession(), outcome))).to.equal(expected);
  });

  it('names the product where it is not in sight', async () => {
    const element = await note(new FakeSession(), {status: 'rejected', reason: 'out-of-stock'});
    element.named = true;
    await element.updateComplete;
    expect(words(element)).to.equal('Stoneware mug Tide: Sold out');
  });

  it("shows the shop's own message as text", async () => {
    const element = await note(new FakeSession(), {status: 'rejected', reason: 'region', message: '<b>No</b>'});
    expect(words(element)).to.equal('<b>No</b>');
    expect(element.shadowRoot?.querySelector('b')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('leads to the bag, and only where something is in it', async () => {
    const element = await note(new FakeSession(), {status: 'added'});
    setTimeout(() => viewBag(element)?.click());
    const event = await oneEvent(document, 'live-shop-bag-request');
    expect(event.cancelable && event.composed).to.equal(true);
    for (const outcome of [{status: 'rejected', reason: 'region'}, {status: 'reserved'}] as const) {
      expect(viewBag(await note(new FakeSession(), outcome))).to.equal(null);
    }
  });

  it('says what came of a reservation, in words that are not of the bag', async () => {
    const shop = new FakeSession();
    const element = await note(shop);
    for (const [outcome, expected] of [
      [{status: 'failed', cause: 'network', retryable: true}, 'It is not known whether it is reserved. Please ask the store'],
      [{status: 'rejected', reason: 'out-of-stock'}, 'It could not be reserved · Sold out'],
      [{status: 'added'}, 'Held for you'],
      [{status: 'reserved', code: 'T-1'}, 'Held for you · code T-1'],
      [{status: 'unhandled'}, ''],
    ] as const) {
      shop.buying.set(new Map([['mug', {status: outcome.status, outcome, action: 'reserve'}]]));
      await element.updateComplete;
      expect(words(element)).to.equal(expected);
      expect(viewBag(element)).to.equal(null);
    }
  });

  it('says that a store cannot have it until it is sent home', async () => {
    const shop = new FakeSession();
    shop.fulfillment.set(new Map([['mug', {method: 'pickup', storeId: 'quay'}]]));
    const element = await note(shop, {status: 'rejected', reason: 'fulfillment-unavailable'});
    expect(words(element)).to.equal('The shop cannot take this for a store here');
    shop.fulfillment.set(new Map());
    await element.updateComplete;
    expect(words(element)).to.equal('');
  });
});
