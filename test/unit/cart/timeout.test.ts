import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {timeoutFault} from '#src/cart/timeout.js';

describe('timeoutFault', () => {
  it('finds none in milliseconds that timers can wait', () => {
    for (const timeoutMs of [1, 1500.5, 10_000, 2_147_483_647]) assert.equal(timeoutFault(timeoutMs), undefined);
  });

  it('says what is wrong with anything else, and what is taken in its place', () => {
    for (const timeoutMs of [NaN, 0, -1, Infinity, 2_147_483_648, '10s', null, undefined, {}]) {
      assert.match(timeoutFault(timeoutMs) ?? '', /^cart-timeout-ms is .+: expected milliseconds .+ 10000\.$/, String(timeoutMs));
    }
  });
});
