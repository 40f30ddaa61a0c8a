import {expect, html} from '@open-wc/testing';
import type {CartAdapter, CartAdapterName} from '#src/cart/adapter.js';
import type {CartState} from '#src/cart/cart.js';
import type {CartRequestEvent} from '#src/cart/request-event.js';
import type {LiveShopErrorEvent} from '#src/session/error-event.js';
import {openLiveShop, ready, show, wishFor, type OpenLiveShop} from './open-live-shop.js';

/** Waits until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe('<live-shop> and the cart of its page', () => {
  const stops: (() => void)[] = [];

  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  function onRequest(listener: (event: CartRequestEvent) => void): void {
    document.addEventListener('live-shop-cart-request', listener);
    stops.push(() => document.removeEventListener('live-shop-cart-request', listener));
  }

  /** The errors that the page and the console get from now on. */
  function watchErrors(): {readonly events: LiveShopErrorEvent[]; readonly lines: string[]} {
    const events: LiveShopErrorEvent[] = [];
    const lines: string[] = [];
    const onError = (event: LiveShopErrorEvent): void => void events.push(event);
    const {error} = console;
    console.error = (line: string) => lines.push(line);
    document.addEventListener('live-shop-error', onError);
    stops.push(() => {
      console.error = error;
      document.removeEventListener('live-shop-error', onError);
    });
    return {events, lines};
  }

  const says = (message: string) => async () => ({status: 'added', message}) as const;

  async function answerOf(shop: OpenLiveShop): Promise<string | undefined> {
    return (await shop.opened?.cart.request(wishFor('mug')))?.message;
  }

  it('asks a listener first, then the cartHandler, then the adapter, and leads to the product in the end', async () => {
    const shop = await openLiveShop(html`
      <open-live-shop .show=${show} .cartHandler=${says('handler')} .cartAdapter=${{apply: says('adapter')}}></open-live-shop>
    `);
    let listens = true;
    onRequest((event) => {
      if (listens) event.respondWith(says('listener'));
    });
    expect(await answerOf(shop)).to.equal('listener');
    listens = false;
    expect(await answerOf(shop)).to.equal('handler');
    shop.cartHandler = undefined;
    await shop.updateComplete;
    expect(await answerOf(shop)).to.equal('adapter');
    shop.cartAdapter = 'none';
    await shop.updateComplete;
    expect((await shop.opened?.cart.request(wishFor('mug')))?.status).to.equal('unhandled');
    expect(location.hash, 'the product page').to.equal('#mug');
    location.hash = '';
  });

  it('tells what an adapter read as its own cart, and counts it on the bag', async () => {
    const state: CartState = {count: 3, total: {amount: 7200, currency: 'EUR', exponent: 2}, url: '/cart'};
    const shop = await openLiveShop(html`
      <open-live-shop .show=${show} .cartAdapter=${{apply: () => true, read: async () => state}}></open-live-shop>
    `);
    await until(() => shop.cart.count === 3);
    expect(shop.cart).to.deep.include(state);
    await until(() => /3/.test(shop.shadowRoot?.querySelector('[part~="bag"]')?.textContent ?? ''));
    shop.cart = {count: 8};
    expect(shop.cart).to.deep.include({count: 8});
    shop.cart = undefined;
    expect(shop.cart.count).to.equal(undefined);
    await until(() => shop.cart.count === 3);
    expect(() => (shop.cart = JSON.parse('{"count": "many"}') as CartState)).to.throw(TypeError, '"count"');
  });

  it('reads the cart before anything is asked, and not before the show is known', async () => {
    let reads = 0;
    const adapter: CartAdapter = {apply: () => true, read: async () => ({count: (reads += 1)})};
    const shop = await openLiveShop(html`<open-live-shop .cartAdapter=${adapter}></open-live-shop>`);
    expect([shop.opened, reads]).to.deep.equal([undefined, 0]);
    shop.show = show;
    await ready(shop);
    await until(() => reads === 1);
  });

  it('follows the attribute `cart`, and takes what is none of its words for `auto`, with an error', async () => {
    const {lines, events} = watchErrors();
    const shop = await openLiveShop(html`<open-live-shop .show=${show} cart="Shopfiy"></open-live-shop>`);
    expect((await shop.opened?.cart.request({action: 'view', lines: [], surface: 'cart'}))?.status).to.equal('unhandled');
    expect(lines.length, lines.join('\n')).to.equal(1);
    expect(lines[0]).to.match(/^<live-shop> cart-failed: cart="Shopfiy" is none of auto, shopify, woocommerce, none/);
    expect(events.find(({fatal}) => fatal)?.code).to.equal('cart-failed');
    expect([shop.getAttribute('cart'), shop.cartAdapter]).to.deep.equal(['Shopfiy', 'Shopfiy']);
    shop.removeAttribute('cart');
    expect(shop.cartAdapter).to.equal('auto');
    shop.cartAdapter = 'none';
    await shop.updateComplete;
    expect(shop.getAttribute('cart')).to.equal('none');
    const adapter: CartAdapter = {apply: says('own')};
    shop.cartAdapter = adapter;
    await shop.updateComplete;
    expect([shop.getAttribute('cart'), shop.cartAdapter === adapter]).to.deep.equal([null, true]);
    expect(await answerOf(shop)).to.equal('own');
  });

  it('takes the word of the attribute as a property, as frameworks set it', async () => {
    const shop = await openLiveShop();
    shop.cart = {count: 2};
    shop.cart = 'none';
    await shop.updateComplete;
    expect([shop.getAttribute('cart'), shop.cartAdapter, shop.cart.count]).to.deep.equal(['none', 'none', 2]);
  });

  it('says so when the page has no cart of the shop that it names, and leads to the product', async () => {
    const names: readonly CartAdapterName[] = ['shopify', 'woocommerce'];
    for (const name of names) {
      const {lines, events} = watchErrors();
      const shop = await openLiveShop(html`<open-live-shop .show=${show} cart=${name}></open-live-shop>`);
      expect((await shop.opened?.cart.request(wishFor('mug')))?.status).to.equal('unhandled');
      expect(location.hash).to.equal('#mug');
      location.hash = '';
      expect([lines.length, events.length], 'once').to.deep.equal([1, 1]);
      expect(lines[0]).to.include(`cart="${name}", but this page has no cart`);
      stops.splice(0).forEach((stop) => stop());
    }
  });

  it('gives the page as long to answer as the attribute says', async () => {
    const shop = await openLiveShop(html`<open-live-shop .show=${show} cart-timeout-ms="20"></open-live-shop>`);
    onRequest((event) => event.respondWith(new Promise(() => {})));
    expect(await shop.opened?.cart.request(wishFor('mug'))).to.deep.include({status: 'failed', cause: 'timeout'});
  });

  it('gives it ten seconds where the attribute is no time, with an error', async () => {
    for (const bad of ['soon', '0', '-5', 'Infinity', '']) {
      const {lines} = watchErrors();
      const shop = await openLiveShop(html`<open-live-shop .show=${show} cart-timeout-ms=${bad}></open-live-shop>`);
      onRequest((event) => event.respondWith(says('in time')));
      expect(await answerOf(shop), bad).to.equal('in time');
      expect(lines.filter((line) => /cart-timeout-ms is .*: expected milliseconds/.test(line)).length, bad).to.equal(1);
      stops.splice(0).forEach((stop) => stop());
      shop.remove();
    }
  });
});
