import '#src/define/live-shop.js';
import {fixture, html} from '@open-wc/testing';
import type {CartWish} from '#src/cart/cart.js';
import {LiveShop} from '#src/elements/live-shop/live-shop.js';
import type {OwnedSession} from '#src/session/create-session.js';

/** A real `<live-shop>` with a real session, whose buttons a test presses by hand. */
export class OpenLiveShop extends LiveShop {
  /** Missing while the element is not in the page. */
  get opened(): OwnedSession | undefined {
    return this.session;
  }
}

customElements.define('open-live-shop', OpenLiveShop);

/** A show that needs no server: neither a stream nor a chat. */
export const show = {
  version: 1,
  id: 'spring',
  title: 'Spring table',
  status: 'live',
  products: [{id: 'mug', title: 'Mug', url: '/products/mug', price: {amount: 2400, currency: 'EUR', exponent: 2}}],
};

/** One in the page, whose show is ready. */
export async function openLiveShop(template = html`<open-live-shop .show=${show}></open-live-shop>`): Promise<OpenLiveShop> {
  const shop = await fixture<OpenLiveShop>(template);
  await ready(shop);
  return shop;
}

export async function ready(shop: OpenLiveShop): Promise<void> {
  await shop.updateComplete;
  const status = shop.opened?.status;
  if (!status || status.get() === 'ready') return;
  await new Promise<void>((resolve) => status.listen((now) => now === 'ready' && resolve()));
}

export function wishFor(variantId: string): CartWish {
  const line = {productId: 'mug', variantId, selectedOptions: [], quantity: 1, title: 'Mug', url: '#mug'};
  return {action: 'add', lines: [line], surface: 'shelf'};
}
