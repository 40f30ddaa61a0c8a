import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkQuantity} from '#src/cart/quantity.js';

const free = {min: 1, step: 1};
const plenty = {status: 'in-stock'} as const;

describe('checkQuantity', () => {
  it('lets through what the rule and the stock allow', () => {
    assert.deepEqual(checkQuantity(free, plenty, 1), {ok: true});
    assert.deepEqual(checkQuantity({min: 2, max: 8, step: 2}, {status: 'low-stock', quantity: 8}, 8), {ok: true});
  });

  it('offers the nearest quantity that is allowed', () => {
    const sixes = {min: 6, max: 30, step: 6};
    assert.deepEqual(checkQuantity(sixes, plenty, 8), {ok: false, reason: 'quantity-step', nearest: 6});
    assert.deepEqual(checkQuantity(sixes, plenty, 10), {ok: false, reason: 'quantity-step', nearest: 12});
    assert.deepEqual(checkQuantity(sixes, plenty, 1), {ok: false, reason: 'quantity-limit', nearest: 6});
    assert.deepEqual(checkQuantity(sixes, plenty, 36), {ok: false, reason: 'quantity-limit', nearest: 30});
  });

  it('counts in steps from zero, as the shops do, when the minimum is not itself a step', () => {
    assert.deepEqual(checkQuantity({min: 1, step: 6}, plenty, 7), {ok: false, reason: 'quantity-step', nearest: 6});
    assert.deepEqual(checkQuantity({min: 7, step: 6}, plenty, 12), {ok: true});
  });

  it('asks for no more than there is', () => {
    const three = {status: 'low-stock', quantity: 3} as const;
    assert.deepEqual(checkQuantity(free, three, 4), {ok: false, reason: 'insufficient-stock', nearest: 3});
    assert.deepEqual(checkQuantity({min: 1, step: 2}, three, 4), {ok: false, reason: 'insufficient-stock', nearest: 2});
    assert.deepEqual(checkQuantity({min: 4, step: 1}, three, 4), {ok: false, reason: 'insufficient-stock'});
  });

  it('limits nothing by stock that is not known or not there yet', () => {
    assert.deepEqual(checkQuantity(free, {status: 'unknown', quantity: 0}, 5), {ok: true});
    assert.deepEqual(checkQuantity(free, {status: 'preorder', quantity: 0}, 5), {ok: true});
  });

  it('has nothing to offer when sold out', () => {
    assert.deepEqual(checkQuantity(free, {status: 'out-of-stock'}, 1), {ok: false, reason: 'out-of-stock'});
  });

  it('offers the least for what is no quantity', () => {
    for (const quantity of [NaN, 0, -3, 0.4]) {
      assert.deepEqual(checkQuantity(free, plenty, quantity), {ok: false, reason: 'quantity-limit', nearest: 1}, String(quantity));
    }
    assert.deepEqual(checkQuantity(free, plenty, 2.4), {ok: false, reason: 'quantity-step', nearest: 2});
  });
});
