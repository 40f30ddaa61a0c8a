import {expect, fixture, nextFrame, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import '#src/define/live-shop.js';
import {connectBambuser, installBambuser} from '#src/compat/bambuser/index.js';
import type {BambuserPlayer, PlayerEvents} from '#src/compat/bambuser/index.js';
import type {LiveShop} from '#src/elements/live-shop/live-shop.js';

const show = {
  version: 1, id: 'spring', title: 'Spring', status: 'live',
  products: [
    {id: 'mug', title: 'Mug', url: 'https://shop.example/mug', price: {amount: 2400, currency: 'EUR', exponent: 2}},
    {id: 'bowl', title: 'Bowl', price: {amount: 3000, currency: 'EUR', exponent: 2}},
  ],
};

const inside = (shop: LiveShop): string => shop.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('connectBambuser()', () => {
  const stops: (() => void)[] = [];
  const warnings: string[] = [];
  const {warn} = console;

  beforeEach(() => {
    warnings.length = 0;
    console.warn = (line: string) => warnings.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    stops.splice(0).forEach((stop) => stop());
    Reflect.deleteProperty(window, 'onBambuserLiveShoppingReady');
    Reflect.deleteProperty(window, 'initBambuserLiveShopping');
  });

  async function connect(ready: (player: BambuserPlayer) => void): Promise<{shop: LiveShop; player: BambuserPlayer; stop: () => void}> {
    const shop = await fixture<LiveShop>(html`<live-shop .show=${show}></live-shop>`);
    const closing = new AbortController();
    const stop = () => closing.abort();
    stops.push(stop);
    return {shop, player: connectBambuser(shop, {ready, signal: closing.signal}), stop};
  }

  /** Hears of these events, in the order in which they come. */
  function hear(player: BambuserPlayer, names: readonly (keyof PlayerEvents)[], heard: unknown[]): void {
    for (const name of names) player.on(name as string, (...values: unknown[]) => heard.push([name, ...values]));
  }

  it('asks for the goods by their references, and for the cart, once the show is there', async () => {
    const heard: unknown[] = [];
    const {shop} = await connect((player) => hear(player, ['READY', 'PROVIDE_PRODUCT_DATA', 'SYNC_CART_STATE'], heard));
    await waitUntil(() => heard.length === 3, 'all events');
    const products = [{id: 'mug', ref: 'mug', url: 'https://shop.example/mug'}, {id: 'bowl', ref: 'bowl', url: ''}];
    expect(heard).to.deep.equal([['READY'], ['PROVIDE_PRODUCT_DATA', {products}], ['SYNC_CART_STATE']]);
    expect(inside(shop)).to.contain('Spring');
  });

  it('asks again for the goods of another show, and shows none of the old data', async () => {
    const heard: {readonly products: readonly {readonly id: string}[]}[] = [];
    const {shop, player} = await connect((it) => it.on('PROVIDE_PRODUCT_DATA', (event) => heard.push(event)));
    await waitUntil(() => heard.length === 1, 'the first show');
    player.updateProduct('mug', (factory) => factory.product((p) => p.name('Krus')));
    expect(shop.products?.map(({title}) => title)).to.deep.equal(['Krus']);
    shop.show = {...show, id: 'autumn', products: [show.products[1]]};
    await waitUntil(() => heard.length === 2, 'the second show');
    expect(heard[1]?.products.map(({id}) => id)).to.deep.equal(['bowl']);
    expect(shop.products === undefined).to.equal(true);
  });

  it('goes on when a listener of the page throws, and reports what it threw', async () => {
    const reported: string[] = [];
    const {onerror} = window;
    window.onerror = (message) => reported.push(String(message)) > 0;
    stops.push(() => (window.onerror = onerror));
    const heard: unknown[] = [];
    const {shop} = await connect((player) => {
      player.on('PROVIDE_PRODUCT_DATA', () => {
        throw new Error('of the page');
      });
      hear(player, ['SYNC_CART_STATE'], heard);
    });
    await waitUntil(() => heard.length === 1, 'the event after it');
    expect(reported.join()).to.contain('of the page');
    expect(inside(shop)).to.contain('Spring');
  });

  it('says once what it cannot do with a product', async () => {
    const {player} = await connect((it) => it.on('PROVIDE_PRODUCT_DATA', () => undefined));
    await nextFrame();
    player.updateProduct('nobody', (factory) => factory);
    player.updateProduct('nobody', (factory) => factory);
    player.showCheckout('javascript:alert(1)');
    Reflect.apply(Reflect.get(player, 'enableHighContrast'), player, []);
    expect(warnings.map((line) => line.split(': ')[1]?.split('. ')[0])).to.deep.equal([
      'updateProduct("nobody") is not carried over',
      'showCheckout("javascript:alert(1)") is not carried over',
      'enableHighContrast() is not carried over',
    ]);
  });

  it('leaves a request to the page where another listener has claimed it, or nobody listens to the player', async () => {
    let asked = 0;
    const {shop} = await connect((it) => it.on('CHECKOUT', () => (asked += 1)));
    shop.addEventListener('live-shop-cart-request', (event) => event.respondWith(true), {capture: true});
    await customElements.whenDefined('live-shop');
    const {CartRequestEvent} = await import('#src/cart/request-event.js');
    const request = {id: 'x', action: 'checkout', lines: [], source: {showId: 'spring', surface: 'cart'}} as const;
    const event = new CartRequestEvent(request, {signal: new AbortController().signal});
    shop.dispatchEvent(event);
    expect(event.claimed).to.equal(true);
    expect(asked).to.equal(0);
  });

  it('takes the ready function of the page, connects an element once, and lets go with the signal', async () => {
    const players: BambuserPlayer[] = [];
    window.onBambuserLiveShoppingReady = (player) => players.push(player);
    const shop = await fixture<LiveShop>(html`<live-shop .show=${show}></live-shop>`);
    const closing = new AbortController();
    const player = connectBambuser(shop, {signal: closing.signal});
    expect(connectBambuser(shop) === player).to.equal(true);
    expect(players.map((each) => each === player)).to.deep.equal([true]);
    closing.abort();
    const heard: unknown[] = [];
    player.on('SHOW_CART', () => heard.push('cart'));
    const {CartRequestEvent} = await import('#src/cart/request-event.js');
    const request = {id: 'x', action: 'view', lines: [], source: {showId: 'spring', surface: 'cart'}} as const;
    shop.dispatchEvent(new CartRequestEvent(request, {signal: new AbortController().signal}));
    expect(heard).to.deep.equal([]);
  });

  it('bridges the wish list by the SKUs of the page', async () => {
    const {shop, player} = await connect((it) => {
      it.on('PROVIDE_WISHLIST_STATUS', ({products}) => it.updateWishlistStatus({statuses: {[products[1]?.sku ?? '']: true}}));
      it.on('ADD_TO_WISHLIST', ({sku}, callback) => callback({success: sku === 'mug', reason: null}));
    });
    await waitUntil(() => shop.wishlist !== undefined, 'the page has told its list');
    expect(shop.wishlist).to.deep.equal(['bowl']);
    const {WishlistRequestEvent} = await import('#src/wishlist/wishlist-request-event.js');
    const {answerOf, RespondableEvent} = await import('#src/request/respondable-event.js');
    const {signal} = new AbortController();
    const event = new WishlistRequestEvent({action: 'add', productId: 'mug', showId: 'spring'}, {signal});
    const {claim} = RespondableEvent.dispatch(shop, event);
    expect(claim && (await answerOf(claim, event.request, {signal}))).to.equal(true);
    expect(shop.wishlist).to.deep.equal(['mug', 'bowl']);
    expect(player.EVENT.ADD_TO_WISHLIST).to.be.a('string');
  });

  it('hides parts of the show that the page wants hidden, and gives them back', async () => {
    const {shop, player} = await connect(() => undefined);
    shop.cart = {count: 2};
    await waitUntil(() => shop.shadowRoot?.querySelector('[part~="bag"]'), 'the bag', {timeout: 5000});
    const shown = () => shop.shadowRoot?.querySelector('[part~="bag"]')?.checkVisibility();
    player.configure({ui: {hideCartButton: true}});
    expect(shown()).to.equal(false);
    player.configure({ui: {hideCartButton: false, hideChatOverlay: true}});
    expect(shown()).to.equal(true);
    expect(warnings.join()).to.contain('hideChatOverlay');
  });

  it('takes over the calls that a page has queued, by the rule of the merchant', async () => {
    const queue = [{showId: 'a b', type: 'overlay'}];
    window.initBambuserLiveShopping = Object.assign(() => undefined, {queue});
    window.onBambuserLiveShoppingReady = (player) => stops.push(() => player.close());
    installBambuser({shows: 'https://live.example.com/shows/', load: async () => undefined});
    expect(queue).to.have.length(0);
    const shop = document.querySelector('live-shop[src]');
    expect(shop?.getAttribute('src')).to.equal('https://live.example.com/shows/a%20b');
    window.initBambuserLiveShopping({showId: 'a b'});
    window.initBambuserLiveShopping({showId: 'other'});
    expect([...document.querySelectorAll('live-shop[src]')].map((each) => each.getAttribute('src'))).to.deep.equal([
      'https://live.example.com/shows/other',
    ]);
  });
});
