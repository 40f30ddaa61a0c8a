import {html} from 'lit';
import type {BuyState, CartOutcome, CartWish} from '#src/cart/cart.js';
import type {LiveShopBuy} from '#src/elements/buy-button/live-shop-buy.js';
import type {Product} from '#src/protocol/index.js';
import {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

export const session = (): FakeSession => new FakeSession();

export function productOf({manifest}: FakeSession, id: string): Product {
  const found = manifest.get()?.products.find((product) => product.id === id);
  if (!found) throw new Error(`no product ${id}`);
  return found;
}

export function show(shop: FakeSession, id = 'mug', surface = 'pin'): Promise<LiveShopBuy> {
  return sessionFixture(shop, html`<live-shop-buy surface=${surface} .product=${productOf(shop, id)}></live-shop-buy>`);
}

export function button(buy: LiveShopBuy): HTMLElement {
  const found = buy.shadowRoot?.querySelector<HTMLElement>('[part=button]');
  if (!found) throw new Error('no button');
  return found;
}

export const label = (buy: LiveShopBuy): string => button(buy).innerText.trim();

export const said = (buy: LiveShopBuy): string => buy.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

export function wishes({calls}: FakeSession): readonly CartWish[] {
  return calls.filter(([name]) => name === 'cart.request').map(([, wish]) => wish as CartWish);
}

export async function tap(buy: LiveShopBuy): Promise<void> {
  button(buy).click();
  // The answer of the cart, and what is rendered then.
  await Promise.resolve();
  await Promise.resolve();
  await buy.updateComplete;
}

export async function become(buy: LiveShopBuy, shop: FakeSession, state: BuyState): Promise<void> {
  shop.buying.set(new Map([['mug', state]]));
  await buy.updateComplete;
}

export const outcome = (value: CartOutcome): BuyState => ({status: value.status, outcome: value});

export const priceChanged: CartOutcome = {
  status: 'rejected', reason: 'price-changed', price: {amount: 2200, currency: 'EUR', exponent: 2},
};

/** A product of the manifest, changed, on a button of its own. */
export async function showChanged(shop: FakeSession, changes: Partial<Product>, surface = 'pin'): Promise<LiveShopBuy> {
  const buy = await show(shop, 'mug', surface);
  buy.product = {...productOf(shop, 'mug'), ...changes};
  await buy.updateComplete;
  return buy;
}
