import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openSaleorShop} from '../../support/shops/saleor-shop.js';
import {add, itIsAWholeHandler} from './whole-handler.js';

const short = 'Could not add items Mug. Only 2 remaining in stock.';

describe('the Saleor handler of docs/cart-handoff.md', () => {
  const ground = itIsAWholeHandler({
    block: 'saleor cart',
    open: openSaleorShop,
    tooMany: {status: 'rejected', reason: 'insufficient-stock', message: short},
    changedToTooMany: {status: 'rejected', reason: 'insufficient-stock', message: short},
    unknownGood: {
      status: 'rejected',
      reason: 'unavailable',
      message: "Could not resolve to a node with the global id list of '404'.",
    },
    noStores: {status: 'rejected', reason: 'fulfillment-unavailable'},
    checkoutUrl: /^\/checkout\?checkout=Q2hlY2tvdXQ6MQ%3D%3D$/,
  });

  it('makes one checkout for a shopper, and another after that is paid for', async () => {
    const {shop} = ground;
    const page = await ground.open();
    await add(page, shop.jug);
    await add(page, shop.jug);
    assert.equal(shop.checkouts.length, 1);
    shop.completeCheckout();
    assert.deepEqual(await add(page, shop.mug), {status: 'added'});
    assert.deepEqual([shop.checkouts.length, page.told.count], [2, 1]);
  });

  it('goes by the codes of the shop, never by its words', async () => {
    const {shop} = ground;
    const page = await ground.open();
    const reasons = {
      QUANTITY_GREATER_THAN_LIMIT: 'quantity-limit',
      PRODUCT_NOT_PUBLISHED: 'unavailable',
      PRODUCT_UNAVAILABLE_FOR_PURCHASE: 'unavailable',
      UNAVAILABLE_VARIANT_IN_CHANNEL: 'unavailable',
      CHANNEL_INACTIVE: 'unavailable',
      TAX_ERROR: 'not-accepted',
    } as const;
    for (const [code, reason] of Object.entries(reasons)) {
      shop.refuse(code);
      const outcome = {status: 'rejected', reason, message: 'The shop has its reasons.'};
      assert.deepEqual(await add(page, shop.jug), outcome, code);
    }
    assert.equal(shop.cart.units, 0);
  });
});
