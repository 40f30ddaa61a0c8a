import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openMedusaShop} from '../../support/shops/medusa-shop.js';
import {add, itIsAWholeHandler} from './whole-handler.js';

const short = 'Some variant does not have the required inventory';

describe('the Medusa handler of docs/cart-handoff.md', () => {
  const ground = itIsAWholeHandler({
    block: 'medusa cart',
    open: openMedusaShop,
    tooMany: {status: 'rejected', reason: 'insufficient-stock', message: short},
    changedToTooMany: {status: 'rejected', reason: 'insufficient-stock', message: short},
    unknownGood: {
      status: 'rejected',
      reason: 'unavailable',
      message: 'Variants 404 do not exist or belong to a product that is not published',
    },
    noStores: {status: 'rejected', reason: 'fulfillment-unavailable'},
    checkoutUrl: /^\/checkout$/,
  });

  it('makes one cart for a shopper and keeps to it', async () => {
    const {shop} = ground;
    await add(await ground.open(), shop.jug);
    await add(await ground.open(), shop.jug);
    assert.deepEqual([shop.carts, shop.cart.units], [['cart_1'], 2]);
  });

  it('begins a new cart after one that is paid for, or gone', async () => {
    const {shop} = ground;
    const page = await ground.open();
    await add(page, shop.jug);
    shop.completeCart();
    assert.deepEqual(await add(page, shop.mug), {status: 'added'});
    assert.deepEqual([shop.carts.length, page.told.count], [2, 1]);
    shop.dropCart();
    assert.deepEqual(await add(page, shop.mug), {status: 'added'});
    assert.deepEqual([shop.carts.length, page.told.count], [3, 1]);
  });
});
