import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopStoreLine} from '#src/elements/stores/live-shop-store-line.js';
import type {StoreChooserRequestEvent} from '#src/elements/stores/store-chooser-request-event.js';
import type {StoreAvailability} from '#src/stores/stores.js';
import {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';
import {altona, asked, floorSession, mitte, plainSession, stock} from './shop-floor.js';

const HOUR_MS = 3_600_000;

function show(shop: FakeSession, {index = 0, compact = false, variantId = undefined as string | undefined} = {}): Promise<LiveShopStoreLine> {
  const product = shop.shop.get().products[index];
  return sessionFixture(
    shop,
    html`<live-shop-store-line .product=${product} .variantId=${variantId} ?compact=${compact}></live-shop-store-line>`,
  );
}

const part = (line: LiveShopStoreLine, name: string): HTMLElement | null =>
  line.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;

const words = (line: LiveShopStoreLine): string | undefined => part(line, 'check')?.textContent?.trim();

const at = (fields: Partial<StoreAvailability>): StoreAvailability => ({store: mitte, status: 'in-stock', methods: [], ...fields});

describe('<live-shop-store-line>', () => {
  it('keeps the product that was set before it was defined', async () => {
    const early = document.createElement('live-shop-store-line');
    early.product = plainSession().shop.get().products[0];
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-store-line.js');
    await early.updateComplete;
    expect(early.product?.id).to.equal('mug');
    expect(early.shadowRoot).not.to.equal(null);
    early.remove();
  });

  it('is accessible in each of its states', async () => {
    const shop = floorSession();
    const line = await show(shop);
    await expect(line).to.be.accessible();
    stock(shop, 'mug', at({methods: [{method: 'pickup'}]}));
    await line.updateComplete;
    await expect(line).to.be.accessible();
    shop.fulfillment.set(new Map([['mug', {method: 'pickup', storeId: 'mitte'}]]));
    await line.updateComplete;
    await expect(line).to.be.accessible();
  });

  it('asks for what is on screen, once, and for nothing below', async () => {
    const shop = floorSession();
    const line = await show(shop);
    await waitUntil(() => asked(shop).length > 0);
    expect(asked(shop)).to.deep.equal([{productId: 'mug', variantId: 'mug'}]);
    line.compact = true;
    await line.updateComplete;
    shop.availability.set(new Map([['mug', {status: 'unknown'}]]));
    await line.updateComplete;
    expect(asked(shop), 'a failure is not asked about again').to.have.length(1);

    const below = document.createElement('div');
    below.style.setProperty('margin-block-start', '300vh');
    line.parentElement?.append(below);
    const far = document.createElement('live-shop-store-line');
    far.product = shop.shop.get().products[2];
    below.append(far);
    await far.updateComplete;
    // An observer reports once for each element: with that of a second one above it, the one below has had its turn.
    const second = document.createElement('live-shop-store-line');
    second.product = shop.shop.get().products[0];
    line.before(second);
    await waitUntil(() => asked(shop).length > 1);
    expect(asked(shop)).not.to.deep.include({productId: 'candle', variantId: 'candle'});
    far.scrollIntoView();
    await waitUntil(() => asked(shop).length > 2);
    expect(asked(shop)[2]).to.deep.equal({productId: 'candle', variantId: 'candle'});
    scrollTo(0, 0);
  });

  it('asks again for another variant and around another place', async () => {
    const shop = floorSession();
    const line = await show(shop, {index: 1, variantId: ''});
    expect(words(line), 'nothing is chosen yet').to.equal(undefined);
    expect(asked(shop)).to.deep.equal([]);
    line.variantId = 'throw-ochre-s';
    await waitUntil(() => asked(shop).length === 1);
    line.variantId = 'throw-ochre-l';
    await waitUntil(() => asked(shop).length === 2);
    shop.near.set({postalCode: '10119'});
    expect(asked(shop)).to.have.length(3);
    expect(asked(shop)[2]).to.deep.equal({productId: 'throw', variantId: 'throw-ochre-l'});
  });

  it('stands in for the answer while the stores are asked', async () => {
    const shop = floorSession();
    const line = await show(shop);
    expect(part(line, 'asking')).not.to.equal(null);
    expect(line.matches(':state(asking)')).to.equal(true);
    shop.availability.set(new Map([['mug', {status: 'unknown'}]]));
    await line.updateComplete;
    expect(part(line, 'asking')).to.equal(null);
  });

  it('takes no room in a shop without stores, until an answer shows that there are some', async () => {
    const shop = plainSession();
    const line = await show(shop);
    expect(line.offsetHeight).to.equal(0);
    shop.availability.set(new Map([['mug', {status: 'asking'}]]));
    await line.updateComplete;
    expect(line.offsetHeight).to.equal(0);
    shop.availability.set(new Map([['mug', {status: 'unknown'}]]));
    await line.updateComplete;
    expect(line.offsetHeight).to.equal(0);
    stock(shop, 'mug', at({methods: [{method: 'reserve'}]}));
    await line.updateComplete;
    expect(words(line)).to.equal('Reserve at Berlin Mitte');
  });

  it('never calls unknown sold out', async () => {
    const shop = floorSession();
    const line = await show(shop);
    shop.availability.set(new Map([['mug', {status: 'unknown'}]]));
    await line.updateComplete;
    expect(words(line)).to.equal('Check stores near you');
    stock(shop, 'mug', at({status: 'unknown'}), at({store: altona, status: 'out-of-stock'}));
    await line.updateComplete;
    expect(words(line)).to.equal('Check stores near you');
    stock(shop, 'mug');
    await line.updateComplete;
    expect(words(line)).to.equal('Check stores near you');
    stock(shop, 'mug', at({status: 'out-of-stock', quantity: 0}));
    await line.updateComplete;
    expect(words(line)).to.equal('Sold out in the stores');
  });

  it('says what is best, at the own store first', async () => {
    const shop = floorSession();
    const now = shop.nowMs;
    const line = await show(shop);
    const says = async (...stores: readonly StoreAvailability[]): Promise<string | undefined> => {
      stock(shop, 'mug', ...stores);
      await line.updateComplete;
      return words(line);
    };
    const pickup = (readyAt?: number) => [{method: 'reserve'}, {method: 'pickup', readyAt}] as const;
    expect(await says(at({store: altona, methods: pickup()}), at({status: 'low-stock', quantity: 3, methods: pickup(now)})))
      .to.equal('Pick up today at Berlin Mitte, 3 left');
    expect(await says(at({methods: pickup(now + 24 * HOUR_MS)}))).to.equal('Pick up tomorrow at Berlin Mitte');
    expect(await says(at({methods: pickup()}))).to.equal('Pick up at Berlin Mitte');
    expect(await says(at({}))).to.equal('In stock at Berlin Mitte');
    expect(await says(at({status: 'out-of-stock'}), at({store: altona, methods: pickup()}))).to.equal('Pick up at Hamburg Altona');
    expect(await says(at({status: 'out-of-stock', methods: [{method: 'ship-to-store', readyAt: now + 24 * HOUR_MS}]})))
      .to.equal('Collect tomorrow at Berlin Mitte');
    expect(await says(at({status: 'low-stock', methods: [{method: 'reserve'}], asOf: now - 3 * HOUR_MS})))
      .to.equal('Reserve at Berlin Mitte, few left, counted 3 hours ago');
    expect(await says(at({asOf: now - HOUR_MS / 2}))).to.equal('In stock at Berlin Mitte');
  });

  it('says that goods are sold in the stores alone', async () => {
    const shop = plainSession();
    const [mug] = shop.shop.get().products;
    if (mug) shop.shop.set({products: [{...mug, inStoreOnly: true}]});
    shop.availability.set(new Map([['mug', {status: 'unknown'}]]));
    const line = await show(shop, {compact: true});
    expect(words(line)).to.equal('Only in stores · Check stores near you');
  });

  it('asks for the chooser on a press, by pointer or key, and for nothing else', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at({}));
    const line = await show(shop);
    const pressed: string[] = [];
    const record = ({productId, variantId}: StoreChooserRequestEvent): unknown => pressed.push(`${productId} ${variantId}`);
    document.addEventListener('live-shop-store-chooser-request', record);
    part(line, 'check')?.click();
    document.removeEventListener('live-shop-store-chooser-request', record);
    expect(pressed).to.deep.equal(['mug mug']);
    line.focus();
    expect(line.shadowRoot?.activeElement === part(line, 'check')).to.equal(true);
    expect(part(line, 'check')?.getAttribute('aria-label')).to.equal('In stock at Berlin Mitte, Stoneware mug Tide');
  });

  it('names what the shopper has chosen, and offers delivery where the shop cannot carry it', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at({methods: [{method: 'pickup', readyAt: shop.nowMs}]}));
    shop.fulfillment.set(new Map([['mug', {method: 'pickup', storeId: 'mitte'}]]));
    const line = await show(shop);
    expect(words(line)).to.equal('You pick it up today at Berlin Mitte');
    expect(line.matches(':state(chosen)')).to.equal(true);
    expect(part(line, 'deliver')).to.equal(null);
    const refused = {status: 'rejected', outcome: {status: 'rejected', reason: 'fulfillment-unavailable'}} as const;
    shop.buying.set(new Map([['mug', {...refused, action: 'reserve'}]]));
    await line.updateComplete;
    expect(part(line, 'deliver'), 'a reservation elsewhere').to.equal(null);
    shop.buying.set(new Map([['mug', refused]]));
    await line.updateComplete;
    part(line, 'deliver')?.click();
    expect(shop.calls.at(-1)).to.deep.equal(['stores.fulfil', 'mug', undefined]);
  });

  it('shows markup in the name of a store as text', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at({store: {id: 'x', name: '<b>Bold</b>'}}));
    const line = await show(shop);
    expect(words(line)).to.equal('In stock at <b>Bold</b>');
    expect(line.shadowRoot?.querySelector('b')).to.equal(null);
  });

  it('goes on when it is moved, and leaves nothing behind when it is removed while the stores are asked', async () => {
    const shop = floorSession();
    const line = await show(shop);
    const place = document.createElement('div');
    line.parentElement?.append(place);
    place.append(line);
    stock(shop, 'mug', at({}));
    await line.updateComplete;
    expect(words(line)).to.equal('In stock at Berlin Mitte');
    line.remove();
    stock(shop, 'mug', at({store: altona}));
    shop.near.set({postalCode: '1'});
    await line.updateComplete;
    expect(words(line)).to.equal('In stock at Berlin Mitte');
  });

  it('keeps its icon at the beginning of the line in right-to-left text, and its one line in a list', async () => {
    const shop = floorSession();
    stock(shop, 'mug', at({store: {...mitte, name: 'A store with a name that is longer than any row of a list can be '.repeat(3).trim()}}));
    const line = await show(shop, {compact: true});
    line.dir = 'rtl';
    const box = (selector: string): DOMRect | undefined => line.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
    expect(box('svg')?.right).to.be.greaterThan(box('.words')?.right ?? Infinity);
    expect(box('.words')?.height).to.be.lessThan(30);
    expect(box('.words')?.width).to.be.at.most(line.offsetWidth);
  });
});
