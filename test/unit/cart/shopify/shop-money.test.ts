import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {shopMoney} from '#src/cart/shopify/shop-money.js';

describe('shopMoney()', () => {
  it('reads the hundredths that Shopify counts in every currency', () => {
    assert.deepEqual(shopMoney(1990, 'EUR'), {amount: 1990, currency: 'EUR', exponent: 2});
    assert.deepEqual(shopMoney(100_000, 'JPY'), {amount: 1000, currency: 'JPY', exponent: 0});
    assert.deepEqual(shopMoney(1250, 'KWD'), {amount: 12_500, currency: 'KWD', exponent: 3});
  });

  it('loses nothing of an amount that is finer than its currency', () => {
    assert.deepEqual(shopMoney(150, 'JPY'), {amount: 150, currency: 'JPY', exponent: 2});
  });
});
