import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CartLine, CartOutcome, CartWish} from '#src/cart/cart.js';
import {createWishes} from '#src/cart/wishes.js';
import {lineFor} from './cart-fixture.js';

const failed: CartOutcome = {status: 'failed', cause: 'timeout', retryable: true};

const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

/** Whether the second wish, after the first has failed, is the first once more. */
function isSame(first: Partial<CartLine>, second: Partial<CartLine>, action: CartWish['action'] = 'add'): boolean {
  let ids = 0;
  const wishes = createWishes(() => `wish-${(ids += 1)}`);
  const wishFor = (line: Partial<CartLine>): CartWish => ({action, lines: [lineFor('a', line)], surface: 'shelf'});
  const wish = wishes.take(wishFor(first));
  wishes.settle(wishFor(first), wish, failed);
  return wishes.take(wishFor(second)).id === wish.id;
}

describe('createWishes', () => {
  it('knows "try again" by the same goods, whoever builds the line anew', () => {
    assert.equal(isSame({price: eur(1990)}, {price: {exponent: 2, currency: 'EUR', amount: 1990}}), true);
    assert.equal(isSame({fulfillment: {method: 'pickup', storeId: 'b'}}, {fulfillment: {storeId: 'b', method: 'pickup'}}), true);
    assert.equal(isSame({title: 'Mug'}, {title: 'Becher'}), true);
  });

  it('takes a new price for a new wish: an idempotency key stands for one payload', () => {
    assert.equal(isSame({price: eur(1990)}, {price: eur(2190)}), false);
    assert.equal(isSame({price: eur(1990)}, {price: {...eur(1990), currency: 'USD'}}), false);
    assert.equal(isSame({price: eur(1990)}, {}), false);
  });

  it('takes another way to get the goods for a new wish', () => {
    assert.equal(isSame({}, {fulfillment: {method: 'pickup', storeId: 'b'}}), false);
    assert.equal(isSame({fulfillment: {method: 'pickup', storeId: 'b'}}, {fulfillment: {method: 'pickup', storeId: 'c'}}), false);
  });

  it('keeps the lines of a cart apart that hold the same goods', () => {
    assert.equal(isSame({lineId: 'l1'}, {lineId: 'l1'}, 'remove'), true);
    assert.equal(isSame({lineId: 'l1'}, {lineId: 'l2'}, 'remove'), false);
  });
});
