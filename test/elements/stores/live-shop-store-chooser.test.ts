import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {CartOutcome, CartWish} from '#src/cart/cart.js';
import type {PanelCloseEvent} from '#src/elements/sheet/panel-close-event.js';
import type {LiveShopStoreChooser} from '#src/elements/stores/live-shop-store-chooser.js';
import type {StoreAvailability} from '#src/stores/stores.js';
import {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';
import {altona, asked, floorSession, mitte, plainSession, stock} from './shop-floor.js';

function show(shop: FakeSession, {productId = 'mug', variantId = 'mug'} = {}): Promise<LiveShopStoreChooser> {
  return sessionFixture(
    shop,
    html`<live-shop-store-chooser .productId=${productId} .variantId=${variantId}></live-shop-store-chooser>`,
  );
}

const all = (chooser: LiveShopStoreChooser, name: string): readonly HTMLElement[] =>
  [...(chooser.shadowRoot?.querySelectorAll<HTMLElement>(`[part=${name}]`) ?? [])];
const part = (chooser: LiveShopStoreChooser, name: string): HTMLElement | undefined => all(chooser, name)[0];
const text = (element: Element | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const said = (chooser: LiveShopStoreChooser): string =>
  text(chooser.shadowRoot?.querySelector('article > [role=status]') ?? undefined);
const calls = (shop: FakeSession, name: string): readonly (readonly unknown[])[] =>
  shop.calls.filter(([called]) => called === name).map(([, ...values]) => values);

const at = (fields: Partial<StoreAvailability> = {}): StoreAvailability => ({
  store: mitte,
  status: 'low-stock',
  quantity: 3,
  methods: [{method: 'pickup'}, {method: 'reserve'}],
  ...fields,
});

const wishesOf = (shop: FakeSession): readonly CartWish[] => calls(shop, 'cart.request').map(([wish]) => wish as CartWish);

describe('<live-shop-store-chooser>', () => {
  it('keeps what was set before it was defined', async () => {
    const early = document.createElement('live-shop-store-chooser');
    early.productId = 'mug';
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-store-chooser.js');
    await early.updateComplete;
    expect(text(part(early, 'title'))).to.equal('This product is not available here.');
    early.remove();
  });

  it('is accessible while it asks, with stores, without, and unanswered', async () => {
    const shop = floorSession();
    const chooser = await show(shop);
    await expect(chooser).to.be.accessible();
    stock(shop, 'mug', at(), at({store: altona, status: 'unknown', quantity: undefined, methods: []}));
    await chooser.updateComplete;
    await expect(chooser).to.be.accessible();
    stock(shop, 'mug');
    await chooser.updateComplete;
    await expect(chooser).to.be.accessible();
    shop.availability.set(new Map([['mug', {status: 'unknown'}]]));
    await chooser.updateComplete;
    await expect(chooser).to.be.accessible();
  });

  it('asks when it opens, says so, and takes the focus to its title', async () => {
    const shop = floorSession();
    const chooser = await show(shop);
    expect(asked(shop)).to.deep.include({productId: 'mug', variantId: 'mug'});
    expect(said(chooser)).to.equal('Asking the stores…');
    expect(chooser.shadowRoot?.activeElement === part(chooser, 'title')).to.equal(true);
    stock(shop, 'mug', at(), at({store: altona}));
    await chooser.updateComplete;
    expect(said(chooser)).to.equal('2 stores');
  });

  it('has the postcode as its first field, for the browser to fill in, and looks around it', async () => {
    const shop = floorSession();
    const chooser = await show(shop);
    const field = chooser.shadowRoot?.querySelector('input');
    expect(field?.autocomplete).to.equal('postal-code');
    expect(field?.labels?.[0]?.textContent).to.equal('Postcode');
    if (field) field.value = ' 10119 ';
    part(chooser, 'search')?.click();
    expect(calls(shop, 'stores.look')).to.deep.equal([[{postalCode: '10119'}]]);
    const before = asked(shop).length;
    shop.near.set({postalCode: '10119'});
    expect(asked(shop)).to.have.length(before + 1);
  });

  it('lists what is known of each store', async () => {
    const shop = floorSession();
    shop.near.set({location: {latitude: 53.5, longitude: 10}});
    stock(
      shop,
      'mug',
      at({methods: [{method: 'pickup', readyAt: shop.nowMs}], asOf: shop.nowMs - 5 * 3_600_000}),
      at({store: altona, status: 'out-of-stock', quantity: 0, methods: [{method: 'pickup'}, {method: 'ship-to-store'}]}),
    );
    const chooser = await show(shop);
    expect(all(chooser, 'store-name').map(text), 'nearest first').to.deep.equal(['Hamburg Altona', 'Berlin Mitte']);
    const [near, far] = all(chooser, 'store');
    expect(text(near)).to.contain('Not in this store now').and.not.to.contain('Pick up');
    expect(text(near)).to.contain('Send it here');
    expect(text(far)).to.contain('The show comes from here');
    expect(text(far)).to.contain('Only 3 left, counted 5 hours ago');
    expect(text(far)).to.match(/Ready today, \d/);
    expect(text(far)).to.contain('Rosenweg 4, 10119 Berlin').and.to.contain('Mon–Sat 10–19');
    expect(far?.querySelector('a')?.getAttribute('href')).to.equal('tel:+49305550123');
    expect(all(chooser, 'distance').map(text)[0]).to.match(/^[\d.]+ (km|mi)$/);
  });

  it('sets the store and the fulfilment on a choice, and closes', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at({store: altona}));
    const chooser = await show(shop);
    const closed: string[] = [];
    chooser.addEventListener('live-shop-close', ({panel}: PanelCloseEvent) => closed.push(panel));
    expect(part(chooser, 'choose')?.getAttribute('aria-label')).to.equal('Pick up here: Hamburg Altona');
    part(chooser, 'choose')?.click();
    expect(calls(shop, 'stores.choose')).to.deep.equal([[altona]]);
    expect(calls(shop, 'stores.fulfil')).to.deep.equal([['mug', {method: 'pickup', storeId: 'altona'}]]);
    expect(closed).to.deep.equal(['stores']);
    expect(wishesOf(shop), 'nothing is bought by choosing').to.deep.equal([]);
    shop.fulfillment.set(new Map([['mug', {method: 'pickup', storeId: 'altona'}]]));
    await chooser.updateComplete;
    expect(part(chooser, 'choose')?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('goes back to delivery, and does not offer it for what is sold in stores alone', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at());
    const chooser = await show(shop);
    part(chooser, 'deliver')?.click();
    expect(calls(shop, 'stores.fulfil')).to.deep.equal([['mug', undefined]]);
    const products = shop.shop.get().products.map((product) => ({...product, inStoreOnly: true}));
    shop.shop.set({products});
    await chooser.updateComplete;
    expect(part(chooser, 'deliver')).to.equal(undefined);
  });

  it('reserves on its own, outside the cart, and shows code and end', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at());
    shop.cartOutcome = {status: 'reserved', code: 'M-482', expiresAt: shop.nowMs + 24 * 3_600_000, message: 'Ask at the till'};
    const chooser = await show(shop);
    part(chooser, 'reserve')?.click();
    const [wish] = wishesOf(shop);
    expect(wish?.action).to.equal('reserve');
    expect(wish?.surface).to.equal('sheet');
    expect(wish?.lines[0]?.fulfillment).to.deep.equal({method: 'reserve', storeId: 'mitte'});
    expect(wish?.lines[0]?.quantity).to.equal(1);
    await waitUntil(() => part(chooser, 'reservation'));
    expect(text(part(chooser, 'reservation'))).to.match(/^Reserved at Berlin Mitte Your code: M-482\s?Held until tomorrow, .*Ask at the till$/);
    expect(said(chooser)).to.contain('Your code: M-482');
    expect(calls(shop, 'stores.ask').at(-1), 'there is one piece less').to.deep.equal([{productId: 'mug', variantId: 'mug'}, {anew: true}]);
    expect(calls(shop, 'stores.fulfil'), 'a reservation is no fulfilment of the cart').to.deep.equal([]);
  });

  const refusals: readonly (readonly [outcome: CartOutcome, words: string])[] = [
    [{status: 'rejected', reason: 'out-of-stock'}, 'Sold out'],
    [{status: 'rejected', reason: 'fulfillment-unavailable', message: 'Mitte is closed'}, 'Mitte is closed'],
    [{status: 'unhandled'}, 'This shop takes no reservations here. Please call the store.'],
    [{status: 'failed', cause: 'timeout', retryable: true}, 'It is not known whether it is reserved. Please ask the store before you try again.'],
    [{status: 'failed', cause: 'error', retryable: true}, 'The reservation failed. Please try again.'],
  ];
  for (const [outcome, words] of refusals) {
    it(`says why not: ${words}`, async () => {
      const shop = floorSession();
      stock(shop, 'mug', at());
      shop.cartOutcome = outcome;
      const chooser = await show(shop);
      part(chooser, 'reserve')?.click();
      await waitUntil(() => part(chooser, 'reservation'));
      expect(text(part(chooser, 'reservation'))).to.equal(words);
      expect(said(chooser)).to.equal(words);
    });
  }

  it('sends one reservation for two presses, and forgets it with other goods', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at());
    let answer = (_: CartOutcome): void => {};
    const request = shop.cart.request;
    shop.cart.request = (wish) => {
      void request(wish);
      return new Promise((resolve) => (answer = resolve));
    };
    const chooser = await show(shop);
    part(chooser, 'reserve')?.click();
    await chooser.updateComplete;
    expect(text(part(chooser, 'reserve'))).to.equal('Reserving…');
    part(chooser, 'reserve')?.click();
    expect(wishesOf(shop)).to.have.length(1);
    chooser.productId = 'throw';
    chooser.variantId = 'throw-ochre-s';
    await chooser.updateComplete;
    answer({status: 'reserved'});
    stock(shop, 'throw-ochre-s', at());
    await chooser.updateComplete;
    expect(part(chooser, 'reservation')).to.equal(undefined);
    expect(text(part(chooser, 'product'))).to.equal('Wool throw Dune · Ochre, S');
  });

  it('tells what came of a reservation when it is closed before the answer and opened again', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at());
    let answer = (_: CartOutcome): void => {};
    shop.cart.request = () => new Promise((resolve) => (answer = resolve));
    const first = await show(shop);
    part(first, 'reserve')?.click();
    first.remove();
    const second = await show(shop);
    expect(text(part(second, 'reserve'))).to.equal('Reserving…');
    second.remove();
    answer({status: 'reserved', code: 'M-1'});
    await nextFrame();
    expect(calls(shop, 'stores.ask').at(-1), 'there is one piece less').to.deep.equal([{productId: 'mug', variantId: 'mug'}, {anew: true}]);
    expect(text(part(await show(shop), 'reservation'))).to.contain('Your code: M-1');
  });

  it('lists the stores of the show where nobody answers, and asks again on a press', async () => {
    const shop = floorSession();
    shop.availability.set(new Map([['mug', {status: 'unknown'}]]));
    const chooser = await show(shop);
    expect(all(chooser, 'store-name').map(text)).to.deep.equal(['Berlin Mitte', 'Hamburg Altona']);
    expect(text(all(chooser, 'stock')[0])).to.equal('Please ask the store');
    expect(chooser.shadowRoot?.textContent).not.to.match(/sold out/i);
    const before = asked(shop).length;
    part(chooser, 'retry')?.click();
    expect(asked(shop)).to.have.length(before + 1);
  });

  it('says that there is no store around', async () => {
    const shop = plainSession();
    stock(shop, 'mug');
    const chooser = await show(shop);
    expect(said(chooser)).to.equal('No store was found. Try another postcode.');
  });

  it('closes with its button and the Escape key, whose press is spent', async () => {
    const shop = floorSession();
    const chooser = await show(shop);
    const closed: string[] = [];
    chooser.addEventListener('live-shop-close', ({panel}: PanelCloseEvent) => closed.push(panel));
    part(chooser, 'close')?.click();
    const press = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true});
    let leaked = false;
    chooser.addEventListener('keydown', () => (leaked = true));
    part(chooser, 'title')?.dispatchEvent(press);
    expect(closed).to.deep.equal(['stores', 'stores']);
    expect(press.defaultPrevented).to.equal(true);
    expect(leaked).to.equal(false);
  });

  it('shows what a page wrote as text', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at({store: {id: 'x', name: '<i>X</i>', address: '<img src=x>', phone: '"><script>'}}));
    shop.cartOutcome = {status: 'reserved', code: '<b>1</b>'};
    const chooser = await show(shop);
    part(chooser, 'reserve')?.click();
    await waitUntil(() => part(chooser, 'reservation'));
    expect(chooser.shadowRoot?.querySelector('i, img, script, b')).to.equal(null);
    expect(text(part(chooser, 'reservation'))).to.contain('<b>1</b>');
  });

  it('goes on when it is moved, and is quiet when it is removed while a reservation is under way', async () => {
    const shop = floorSession();
    const chooser = await show(shop);
    const place = document.createElement('div');
    chooser.parentElement?.append(place);
    place.append(chooser);
    stock(shop, 'mug', at());
    await chooser.updateComplete;
    expect(all(chooser, 'store')).to.have.length(1);
    part(chooser, 'reserve')?.click();
    chooser.remove();
    await chooser.updateComplete;
    shop.near.set({postalCode: '1'});
    const before = asked(shop).length;
    shop.near.set({postalCode: '2'});
    expect(asked(shop)).to.have.length(before);
  });

  it('puts distances at the end of the line in right-to-left text, too', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at({distanceMeters: 800}));
    const chooser = await show(shop);
    chooser.dir = 'rtl';
    const left = (name: string): number => part(chooser, name)?.getBoundingClientRect().left ?? NaN;
    expect(left('distance')).to.be.lessThan(left('store-name'));
    expect(chooser.scrollWidth).to.be.at.most(chooser.clientWidth);
  });
});
