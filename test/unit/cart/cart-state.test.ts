import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseCartState} from '#src/cart/cart-state.js';

describe('parseCartState', () => {
  it('reads what a page says of its cart, in whole or in part', () => {
    const state = {
      count: 3,
      total: {amount: 5970, currency: 'EUR', exponent: 2},
      lines: [{variantId: 'mug-s', quantity: 3}],
    };
    assert.deepEqual(parseCartState({...state, token: 'private'}), {ok: true, value: state});
    assert.deepEqual(parseCartState({count: 0}), {ok: true, value: {count: 0}});
  });

  it('takes nothing for a cart of which nothing is known', () => {
    assert.deepEqual(parseCartState(undefined), {ok: true, value: {}});
    assert.deepEqual(parseCartState(null), {ok: true, value: {}});
  });

  it('names the field that is wrong', () => {
    const wrong: readonly [state: unknown, path: string][] = [
      [{count: '3'}, 'count'],
      [{count: -1}, 'count'],
      [{total: 59.7}, 'total'],
      [{lines: [{variantId: 'mug-s'}]}, 'lines[0].quantity'],
      [3, '.'],
    ];
    for (const [state, path] of wrong) {
      const read = parseCartState(state);
      assert.equal(read.ok, false);
      assert.equal(!read.ok && read.path, path);
    }
  });
});
