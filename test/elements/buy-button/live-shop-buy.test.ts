import {expect, oneEvent} from '@open-wc/testing';
import type {BuyState, CartOutcome} from '#src/cart/cart.js';
import type {ProductSelectEvent} from '#src/elements/product/product-select-event.js';
import type {StoreChooserRequestEvent} from '#src/elements/stores/store-chooser-request-event.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {
  become, button, label, outcome, priceChanged, productOf, said, session, show, showChanged, tap, wishes,
} from './show-buy.js';

describe('<live-shop-buy>', () => {
  it('keeps the properties that were set before it was defined', async () => {
    const early = document.createElement('live-shop-buy');
    early.product = productOf(session(), 'mug');
    early.quantity = 2;
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-buy.js');
    await early.updateComplete;
    expect(label(early)).to.equal('Add 2 to bag');
    expect(early.quantity).to.equal(2);
    early.remove();
  });

  it('is accessible in every state', async () => {
    const shop = session();
    const buy = await show(shop);
    await expect(buy).to.be.accessible();
    const states = [
      {status: 'busy'}, outcome({status: 'added'}), outcome(priceChanged), outcome({status: 'reserved'}), outcome({status: 'unhandled'}),
    ] as const;
    for (const state of states) {
      await become(buy, shop, state);
      await Promise.all(button(buy).getAnimations().map(({finished}) => finished));
      await expect(buy).to.be.accessible();
    }
  });

  it('names the product for those who hear a list of buttons', async () => {
    expect(button(await show(session())).getAttribute('aria-label')).to.equal('Add to bag: Stoneware mug Tide');
  });

  it('asks for two when tapped twice', async () => {
    const shop = session();
    const buy = await show(shop);
    button(buy).click();
    button(buy).click();
    expect(wishes(shop)).to.have.length(2);
    expect(wishes(shop)[0]).to.deep.include({action: 'add', surface: 'pin'});
    expect(wishes(shop)[0]?.lines[0]).to.deep.include({productId: 'mug', variantId: 'mug', quantity: 1, url: '/products/mug'});
  });

  it('is not dead while the request before is on its way', async () => {
    const shop = session();
    const buy = await show(shop);
    await become(buy, shop, {status: 'busy'});
    await tap(buy);
    expect(wishes(shop)).to.have.length(1);
  });

  it('asks for the least that the shop sells', async () => {
    const manifest = exampleManifest({
      products: [{id: 'egg', title: 'Egg', price: {amount: 50, currency: 'EUR', exponent: 2}, quantity: {min: 5, step: 6}}],
    });
    const shop = new FakeSession(manifest);
    const buy = await show(shop, 'egg');
    expect(label(buy), 'told before the tap').to.equal('Add 6 to bag');
    await tap(buy);
    expect(wishes(shop)[0]?.lines[0]?.quantity).to.equal(6);
  });

  it('asks for the nearest quantity that the shop sells, and says so', async () => {
    const shop = session();
    const buy = await showChanged(shop, {quantity: {min: 1, max: 4, step: 2}});
    buy.quantity = 9;
    await buy.updateComplete;
    expect(label(buy)).to.equal('Add 4 to bag');
    await tap(buy);
    expect(wishes(shop)[0]?.lines[0]?.quantity).to.equal(4);
  });

  it('is sold out where less is left than the shop sells at once', async () => {
    const shop = session();
    const variants = productOf(shop, 'mug').variants.map((each) => ({...each, stock: {status: 'low-stock', quantity: 5} as const}));
    const buy = await showChanged(shop, {variants, quantity: {min: 6, step: 6}});
    expect(label(buy)).to.equal('Sold out');
    await tap(buy);
    expect(wishes(shop)).to.have.length(0);
  });

  it('names the new price, and the second tap asks for the goods at that price', async () => {
    const shop = session();
    const buy = await show(shop);
    shop.cartOutcome = priceChanged;
    await tap(buy);
    expect(wishes(shop)[0]?.lines[0]?.price?.amount).to.equal(2400);
    expect(said(buy)).to.equal('Stoneware mug Tide: The price has changed · €22.00');
    await become(buy, shop, outcome(priceChanged));
    expect(label(buy)).to.equal('Now €22.00 — add');
    expect(buy.matches(':state(changed)')).to.equal(true);
    await tap(buy);
    expect(wishes(shop)[1]?.lines[0]?.price).to.deep.equal({amount: 2200, currency: 'EUR', exponent: 2});
  });

  it('asks for the goods as the shopper wants to get them, whatever is left in the warehouse', async () => {
    const shop = session();
    const fulfillment = {method: 'pickup', storeId: 'berlin'} as const;
    const buy = await show(shop, 'candle');
    expect(label(buy)).to.equal('Sold out');
    shop.fulfillment.set(new Map([['candle', fulfillment]]));
    await buy.updateComplete;
    expect(label(buy)).to.equal('Add to bag');
    await tap(buy);
    expect(wishes(shop)[0]?.lines[0]?.fulfillment).to.deep.equal(fulfillment);
  });

  it('leads to the stores where they alone have it, until one is chosen', async () => {
    const shop = session();
    const buy = await showChanged(shop, {inStoreOnly: true}, 'sheet');
    expect(label(buy)).to.equal('Find a store');
    expect(buy.matches(':state(in-store)')).to.equal(true);
    setTimeout(() => button(buy).click());
    const {productId, variantId} = await oneEvent<StoreChooserRequestEvent>(document, 'live-shop-store-chooser-request');
    expect({productId, variantId}).to.deep.equal({productId: 'mug', variantId: 'mug'});
    expect(wishes(shop)).to.have.length(0);
    shop.fulfillment.set(new Map([['mug', {method: 'pickup', storeId: 'berlin'}]]));
    await buy.updateComplete;
    expect(label(buy)).to.equal('Add to bag');
  });

  it('says that it is in the bag once the shop has said so', async () => {
    const shop = session();
    const buy = await show(shop);
    expect(said(buy)).to.equal('');
    await tap(buy);
    expect(said(buy)).to.equal('Stoneware mug Tide is in your bag');
  });

  it('shows nothing as done before the shop has said so', async () => {
    const shop = session();
    const buy = await show(shop);
    shop.cart.request = () => new Promise(() => {});
    await tap(buy);
    expect(said(buy)).to.equal('');
    expect(label(buy)).to.equal('Add to bag');
  });

  it('answers "sold out", asks for nothing and leads to the product', async () => {
    const shop = session();
    const buy = await show(shop, 'candle');
    expect(label(buy)).to.equal('Sold out');
    expect(buy.matches(':state(sold-out)')).to.equal(true);
    setTimeout(() => button(buy).click());
    const {productId, surface} = await oneEvent<ProductSelectEvent>(document, 'live-shop-product-select');
    await buy.updateComplete;
    expect({productId, surface}).to.deep.equal({productId: 'candle', surface: 'pin'});
    expect(said(buy)).to.equal('Sold out');
    expect(wishes(shop)).to.have.length(0);
  });

  it('corrects once what it said when the shop answers late, and no other button says it', async () => {
    const shop = session();
    const buy = await show(shop);
    const other = document.createElement('live-shop-buy');
    other.product = productOf(shop, 'mug');
    buy.after(other);
    const timeout = {status: 'failed', cause: 'timeout', retryable: true} as const;
    shop.cartOutcome = timeout;
    await tap(buy);
    const once = said(buy);
    expect(once).to.contain('does not answer');
    await become(buy, shop, outcome(timeout));
    expect(said(buy), 'said again').to.equal(once);
    await become(buy, shop, outcome({status: 'added'}));
    expect(said(buy)).to.equal('Stoneware mug Tide is in your bag');
    await become(buy, shop, {status: 'idle'});
    expect(said(buy)).to.equal('Stoneware mug Tide is in your bag');
    expect(said(other), 'the other button').to.equal('');
    await become(buy, shop, {status: 'busy'});
    await become(buy, shop, outcome({status: 'rejected', reason: 'region'}));
    expect(said(buy), 'asked for by another button').to.equal('Stoneware mug Tide is in your bag');
  });

  it('says it again when tapped again', async () => {
    const buy = await show(session(), 'candle');
    await tap(buy);
    const once = said(buy);
    await tap(buy);
    expect(said(buy)).not.to.equal(once);
    expect(said(buy).trim()).to.equal('Sold out');
  });

  it('has the options chosen in the sheet', async () => {
    const shop = session();
    const buy = await show(shop, 'throw', 'shelf');
    expect(label(buy)).to.equal('Choose options');
    setTimeout(() => button(buy).click());
    const {productId, surface} = await oneEvent<ProductSelectEvent>(document, 'live-shop-product-select');
    expect({productId, surface}).to.deep.equal({productId: 'throw', surface: 'shelf'});
    expect(wishes(shop)).to.have.length(0);
  });

  it('says that a product is sold out when all of its variants are', async () => {
    const shop = session();
    const product = productOf(shop, 'throw');
    const variants = product.variants.map((variant) => ({...variant, stock: {status: 'out-of-stock'} as const}));
    const buy = await show(shop, 'throw');
    buy.product = {...product, variants};
    await buy.updateComplete;
    expect(label(buy)).to.equal('Sold out');
  });

  it('tells each outcome by its state and its words', async () => {
    const shop = session();
    const buy = await show(shop);
    const cases: readonly (readonly [BuyState, string, string])[] = [
      [{status: 'busy'}, 'busy', 'Adding…'],
      [outcome({status: 'added'}), 'added', 'In your bag'],
      [outcome({status: 'partial', added: 1, reason: 'insufficient-stock'}), 'partial', 'Add to bag'],
      [outcome({status: 'rejected', reason: 'out-of-stock'}), 'rejected', 'Sold out'],
      [outcome({status: 'rejected', reason: 'quantity-limit'}), 'rejected', 'Add to bag'],
      [outcome({status: 'rejected', reason: 'options-required'}), 'choose', 'Choose options'],
      [outcome(priceChanged), 'changed', 'Now €22.00 — add'],
      [outcome({status: 'rejected', reason: 'price-changed'}), 'rejected', 'Add to bag'],
      [outcome({status: 'reserved', code: '4711'}), 'reserved', 'Add to bag'],
      [outcome({status: 'failed', cause: 'network', retryable: true}), 'failed', 'Try again'],
      [outcome({status: 'failed', cause: 'error', retryable: false}), 'failed', 'Add to bag'],
      [outcome({status: 'handed-off'}), 'idle', 'Add to bag'],
      [outcome({status: 'unhandled'}), 'link', 'View product'],
      [{status: 'idle'}, 'idle', 'Add to bag'],
    ];
    for (const [state, name, words] of cases) {
      await become(buy, shop, state);
      expect(label(buy), name).to.equal(words);
      expect(buy.matches(`:state(${name})`), name).to.equal(true);
    }
  });

  it('becomes a link to the product where nothing answers', async () => {
    const shop = session();
    const buy = await show(shop);
    await become(buy, shop, outcome({status: 'unhandled'}));
    expect(button(buy).getAttribute('href')).to.equal('/products/mug');
  });

  it("shows the shop's own message as text, markup and all", async () => {
    const shop = session();
    const message = '<img src=x onerror="alert(1)"> & so on';
    shop.cartOutcome = {status: 'rejected', reason: 'not-accepted', message};
    const buy = await show(shop);
    await tap(buy);
    expect(said(buy)).to.equal(`Stoneware mug Tide: ${message}`);
    expect(buy.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('is silent when it is removed while the shop is asked', async () => {
    const shop = session();
    const buy = await show(shop);
    let answer: (value: CartOutcome) => void = () => {};
    const asked = new Promise<CartOutcome>((resolve) => (answer = resolve));
    shop.cart.request = () => asked;
    button(buy).click();
    buy.remove();
    answer({status: 'added'});
    await asked;
    await buy.updateComplete;
    expect(said(buy)).to.equal('');
    shop.buying.set(new Map([['mug', {status: 'busy'}]]));
    expect(buy.isUpdatePending, 'still listening').to.equal(false);
  });

  it('goes on after it was moved', async () => {
    const shop = session();
    const buy = await show(shop);
    const place = document.createElement('div');
    buy.parentElement?.append(place);
    place.append(buy);
    await become(buy, shop, {status: 'busy'});
    expect(label(buy)).to.equal('Adding…');
    await tap(buy);
    expect(wishes(shop)).to.have.length(1);
  });

  it('runs from right to left where the page does', async () => {
    const shop = session();
    const buy = await show(shop);
    const place = buy.parentElement;
    if (place) place.dir = 'rtl';
    await become(buy, shop, outcome({status: 'added'}));
    const icon = button(buy).querySelector('svg')?.getBoundingClientRect();
    const words = button(buy).querySelector('.label')?.getBoundingClientRect();
    expect(icon?.left).to.be.greaterThan(words?.left ?? Infinity);
  });

  it('keeps its width from step to step', async () => {
    const shop = session();
    const buy = await show(shop);
    const before = buy.offsetWidth;
    await become(buy, shop, outcome({status: 'rejected', reason: 'out-of-stock'}));
    expect(buy.offsetWidth).to.equal(before);
  });
});
