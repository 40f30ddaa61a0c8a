import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openBrowser} from '../../support/shops/handoff-page.js';
import {openVendureShop, type VendureOptions, type VendureShop} from '../../support/shops/vendure-shop.js';
import {add, edit, itIsAWholeHandler, type Trial} from './whole-handler.js';

const trial = (options: VendureOptions): Trial<VendureShop> => ({
  block: 'vendure cart',
  open: () => openVendureShop(options),
  tooMany: {
    status: 'partial',
    added: 2,
    reason: 'insufficient-stock',
    message: '2 items were added to the order due to insufficient stock',
  },
  changedToTooMany: {
    status: 'partial',
    added: 2,
    reason: 'insufficient-stock',
    message: '2 items were added to the order due to insufficient stock',
  },
  unknownGood: {status: 'rejected', reason: 'unavailable'},
  noStores: {status: 'rejected', reason: 'fulfillment-unavailable'},
  checkoutUrl: /^\/checkout$/,
});

describe('the Vendure handler of docs/cart-handoff.md', () => {
  const ground = itIsAWholeHandler(trial({}));

  it('keeps the token that the shop gives, and every one that follows', async () => {
    const {shop} = ground;
    const browser = openBrowser({takesCookies: false});
    const page = await ground.open(browser);
    const first = browser.storage.get('vendure-token');
    assert.ok(first);
    await add(page, shop.jug);
    shop.renewToken();
    await add(page, shop.jug);
    assert.notEqual(browser.storage.get('vendure-token'), first);
    await add(page, shop.jug);
    assert.deepEqual([shop.cart.units, page.told.count], [3, 3]);
  });

  it('begins anew with a token that the shop has forgotten', async () => {
    const {shop} = ground;
    const browser = openBrowser({takesCookies: false});
    browser.storage.set('vendure-token', 'of last year');
    const page = await ground.open(browser);
    assert.deepEqual(await add(page, shop.jug), {status: 'added'});
    assert.equal(page.told.count, 1);
  });

  it('says that there are none left, and that an order takes no more', async () => {
    const {shop} = ground;
    const page = await ground.open();
    await add(page, shop.mug, {quantity: 2});
    const none = 'No items were added to the order due to insufficient stock';
    assert.deepEqual(await add(page, shop.mug), {status: 'rejected', reason: 'out-of-stock', message: none});
    const limit = 'Cannot add items. An order may consist of a maximum of 999 items';
    assert.deepEqual(await add(page, shop.jug, {quantity: 1000}), {status: 'rejected', reason: 'quantity-limit', message: limit});
    assert.equal(shop.cart.units, 2);
  });

  it('adds to and changes an order that has been to the checkout', async () => {
    const {shop} = ground;
    const page = await ground.open();
    await add(page, shop.jug);
    shop.goToCheckout();
    assert.deepEqual(await add(page, shop.jug), {status: 'added'});
    shop.goToCheckout();
    assert.deepEqual(await edit(page, 'change', shop.jug, 5), {status: 'added'});
    assert.equal(shop.cart.units, 5);
  });
});

describe('the Vendure handler of docs/cart-handoff.md, where the shop knows cookies alone', () => {
  const ground = itIsAWholeHandler(trial({tokenMethods: ['cookie']}));

  it('says that the shop loses the bag when the browser keeps its cookie from it', async () => {
    const {shop} = ground;
    const page = await ground.open(openBrowser({takesCookies: false}));
    assert.deepEqual(await add(page, shop.jug), {status: 'rejected', reason: 'session-lost'});
    assert.deepEqual([page.told.count, shop.server.adds], [0, 1]);
  });
});
