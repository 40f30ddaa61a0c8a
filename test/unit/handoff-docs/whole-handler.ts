import assert from 'node:assert/strict';
import {afterEach, beforeEach, it} from 'node:test';
import type {CartAction, CartLine, CartOutcome} from '#src/cart/cart.js';
import {codeOf, openBrowser, openHandoffPage, type Browser, type HandoffPage} from '../../support/shops/handoff-page.js';
import type {Good} from '../../support/shops/stocked-cart.js';
import type {TestShop} from '../../support/shops/test-shop.js';
import {waitFor} from '../../support/wait-for.js';

export interface Trial<S extends TestShop> {
  /** Name of the block in docs/cart-handoff.md. */
  readonly block: string;
  readonly open: () => Promise<S>;
  /** What comes of five mugs where two are left. */
  readonly tooMany: CartOutcome;
  /** ... and of a line of one mug that is to hold five. */
  readonly changedToTooMany: CartOutcome;
  readonly unknownGood: CartOutcome;
  /** Nothing that could be picked up. */
  readonly noStores?: CartOutcome | undefined;
  readonly checkoutUrl: RegExp;
}

/** What a test has: a fresh shop and a shopper's browser. */
export interface Ground<S extends TestShop> {
  readonly shop: S;
  open(browser?: Browser): Promise<HandoffPage>;
}

export function lineOf({productId, variantId, title}: Good, line: Partial<CartLine> = {}): CartLine {
  return {productId, variantId, title, selectedOptions: [], quantity: 1, ...line};
}

export function add(page: HandoffPage, good: Good, line: Partial<CartLine> = {}): Promise<CartOutcome> {
  return page.cart.request({action: 'add', lines: [lineOf(good, line)], surface: 'pin'});
}

/** As the bag does it: with the id of the line as the cart told it. */
export function edit(page: HandoffPage, action: CartAction, good: Good, quantity = 1): Promise<CartOutcome> {
  const line = page.told.lines?.find(({variantId}) => variantId === good.variantId);
  assert.ok(line, `the cart was told to hold ${good.title}`);
  return page.cart.request({action, lines: [lineOf(good, {quantity, lineId: line.lineId})], surface: 'cart'});
}

const lost: CartOutcome = {status: 'failed', cause: 'network', retryable: true};

const added: CartOutcome = {status: 'added'};

/** Tests that every handler of the document passes, against its own kind of shop. Returns the ground for more. */
export function itIsAWholeHandler<S extends TestShop>(trial: Trial<S>): Ground<S> {
  let code: string;
  let shop: S;
  let browser: Browser;
  let pages: HandoffPage[];

  async function open(own = browser): Promise<HandoffPage> {
    const page = openHandoffPage(code, {origin: shop.server.origin, browser: own});
    pages.push(page);
    // The look at the cart that a page begins with.
    const begun = () => page.fetching === 0 && (page.told.count !== undefined || page.errors.length > 0);
    await waitFor('the page has read the cart', begun);
    return page;
  }

  beforeEach(async () => {
    code = `${await codeOf('cart frame')}\n${await codeOf(trial.block)}`;
    shop = await trial.open();
    browser = openBrowser();
    pages = [];
  });

  afterEach(async () => {
    for (const page of pages) page.cart.close();
    await shop.server.close();
    assert.deepEqual(pages.flatMap(({errors}) => errors), []);
  });

  it('puts goods into the cart and tells the element what is in it', async () => {
    const page = await open();
    assert.equal(page.told.lines?.length, 0);
    assert.deepEqual(await add(page, shop.jug, {quantity: 2}), added);
    assert.deepEqual([shop.cart.unitsOf(shop.jug.variantId), shop.server.adds], [2, 1]);
    const {count, total, lines: [line] = []} = page.told;
    assert.deepEqual([count, total], [2, {amount: 6380, currency: 'EUR', exponent: 2}]);
    assert.deepEqual(
      [line?.variantId, line?.quantity, line?.title, line?.price?.amount],
      [shop.jug.variantId, 2, 'Jug', 3190],
    );
  });

  it('finds the cart again on the next page, and when the shopper comes back to this one', async () => {
    const first = await open();
    await add(first, shop.jug);
    const second = await open();
    assert.equal(second.told.count, 1);
    await add(first, shop.jug);
    assert.equal(second.told.count, 1);
    second.comeBack();
    await waitFor('the page has read the cart again', () => second.told.count === 2);
  });

  it('makes two pieces of two taps in one tick', async () => {
    const page = await open();
    assert.deepEqual(await Promise.all([add(page, shop.jug), add(page, shop.jug)]), [added, added]);
    assert.deepEqual([shop.cart.units, page.told.count, shop.server.adds], [2, 2, 2]);
  });

  it('says what came of more than there is', async () => {
    const page = await open();
    assert.deepEqual(await add(page, shop.mug, {quantity: 5}), trial.tooMany);
    const inCart = trial.tooMany.status === 'partial' ? trial.tooMany.added : 0;
    assert.deepEqual([shop.cart.units, page.told.count, shop.server.adds], [inCart, inCart, 1]);
  });

  it('says what came of goods that the shop does not have', async () => {
    const page = await open();
    assert.deepEqual(await add(page, {...shop.mug, variantId: '404'}), trial.unknownGood);
    assert.equal(shop.cart.units, 0);
  });

  it('reads the cart after a lost answer, and never sends the add again', async () => {
    const page = await open();
    await add(page, shop.jug);
    for (const fault of ['answer-lost', 'bad-gateway-after', 'html-after'] as const) {
      shop.server.failChanges(fault);
      const {adds} = shop.server;
      assert.deepEqual(await add(page, shop.jug), added, fault);
      assert.equal(shop.server.adds, adds + 1, fault);
    }
    assert.deepEqual([shop.cart.units, page.told.count], [4, 4]);
  });

  it('offers another try when the add never arrived, and that one arrives', async () => {
    const page = await open();
    await add(page, shop.jug);
    shop.server.failChanges('request-lost');
    assert.deepEqual(await add(page, shop.mug), lost);
    assert.equal(shop.cart.unitsOf(shop.mug.variantId), 0);
    assert.deepEqual(await add(page, shop.mug), added);
    const [, first, again] = page.requests.map(({request}) => request.id);
    assert.equal(again, first, 'it was the same wish');
    assert.deepEqual([shop.cart.unitsOf(shop.mug.variantId), shop.server.adds], [1, 3]);
  });

  it('offers another try when the shop is broken, or a gateway keeps the add to itself', async () => {
    const page = await open();
    for (const fault of ['bad-gateway', 'server-error'] as const) {
      shop.server.failChanges(fault);
      assert.deepEqual(await add(page, shop.mug), {status: 'failed', cause: 'error', retryable: true}, fault);
    }
    assert.equal(shop.cart.units, 0);
  });

  it('does not buy twice when the look after a lost answer was lost, too', async () => {
    const page = await open();
    await add(page, shop.jug);
    shop.server.failChanges('answer-lost');
    shop.server.failNextRead('request-lost');
    assert.deepEqual(await add(page, shop.mug), lost);
    assert.deepEqual(await add(page, shop.mug), added);
    assert.deepEqual([shop.cart.unitsOf(shop.mug.variantId), shop.server.adds], [1, 2]);
  });

  it('changes a line up and down and takes it out', async () => {
    const page = await open();
    await add(page, shop.jug);
    await add(page, shop.mug);
    assert.deepEqual(await edit(page, 'change', shop.jug, 3), added);
    assert.equal(shop.cart.unitsOf(shop.jug.variantId), 3);
    assert.deepEqual(await edit(page, 'change', shop.jug, 2), added);
    assert.deepEqual([shop.cart.unitsOf(shop.jug.variantId), page.told.count], [2, 3]);
    assert.deepEqual(await edit(page, 'remove', shop.jug), added);
    assert.deepEqual([shop.cart.units, page.told.count], [1, 1]);
    assert.deepEqual(await edit(page, 'remove', shop.mug), added);
    assert.deepEqual([shop.cart.units, page.told.count, shop.server.adds], [0, 0, 2]);
  });

  it('says what came of a line that is to hold more than there is', async () => {
    const page = await open();
    await add(page, shop.mug);
    assert.deepEqual(await edit(page, 'change', shop.mug, 5), trial.changedToTooMany);
    assert.equal(page.told.count, shop.cart.units);
  });

  it('reads the cart after a lost answer to a change', async () => {
    const page = await open();
    await add(page, shop.jug);
    shop.server.failChanges('answer-lost');
    assert.deepEqual(await edit(page, 'change', shop.jug, 4), added);
    shop.server.failChanges('request-lost');
    assert.deepEqual(await edit(page, 'change', shop.jug, 6), lost);
    assert.deepEqual([shop.cart.units, page.told.count], [4, 4]);
  });

  it('leaves the bag to the element, and the way to pay', async () => {
    const page = await open();
    await add(page, shop.jug);
    assert.deepEqual(await page.cart.request({action: 'view', lines: [], surface: 'cart'}), {status: 'unhandled'});
    assert.deepEqual(await page.cart.request({action: 'checkout', lines: [], surface: 'cart'}), {status: 'unhandled'});
    assert.match(page.followed.join(' '), trial.checkoutUrl);
    assert.deepEqual(page.problems, []);
  });

  it('sends nothing for an element that has gone', async () => {
    const page = await open();
    // From here on there is a cart to be looked at before an add.
    await add(page, shop.jug);
    shop.server.pause();
    const outcome = add(page, shop.jug);
    await waitFor('the look at the cart has reached the shop', () => shop.server.waiting === 1);
    page.cart.close();
    shop.server.resume();
    assert.equal((await outcome).status, 'failed');
    await waitFor('the page asks nothing more', () => page.fetching === 0);
    await open(openBrowser());
    assert.equal(shop.server.adds, 1);
  });

  if (trial.noStores) {
    const {noStores} = trial;
    it('does not send home what the shopper wants to fetch in a store', async () => {
      const page = await open();
      const fulfillment = {method: 'pickup', storeId: 'berlin'} as const;
      assert.deepEqual(await add(page, shop.jug, {fulfillment}), noStores);
      const lines = [lineOf(shop.jug, {fulfillment: {...fulfillment, method: 'reserve'}})];
      assert.deepEqual(await page.cart.request({action: 'reserve', lines, surface: 'pin'}), noStores);
      assert.equal(shop.server.adds, 0);
    });
  }

  return {
    get shop() {
      return shop;
    },
    open,
  };
}
