import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openBrowser} from '../../support/shops/handoff-page.js';
import {openBigcommerceShop} from '../../support/shops/bigcommerce-shop.js';
import {add, itIsAWholeHandler} from './whole-handler.js';

const short = "We don't have enough Mug stock on hand";

describe('the BigCommerce handler of docs/cart-handoff.md', () => {
  const ground = itIsAWholeHandler({
    block: 'bigcommerce cart',
    open: openBigcommerceShop,
    tooMany: {status: 'rejected', reason: 'not-accepted', message: short},
    changedToTooMany: {status: 'rejected', reason: 'not-accepted', message: short},
    unknownGood: {status: 'rejected', reason: 'not-accepted'},
    noStores: {status: 'rejected', reason: 'fulfillment-unavailable'},
    checkoutUrl: /^\/checkout$/,
  });

  it('says that the shop loses the bag when the browser takes no cookies', async () => {
    const {shop} = ground;
    const page = await ground.open(openBrowser({takesCookies: false}));
    assert.deepEqual(await add(page, shop.jug), {status: 'rejected', reason: 'session-lost'});
    assert.deepEqual([page.told.count, shop.server.adds], [0, 1]);
  });
});
