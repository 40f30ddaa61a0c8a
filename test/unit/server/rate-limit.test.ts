import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RateLimit} from '#src/server/rate-limit.js';

describe('RateLimit', () => {
  it('gives a burst, then one after each interval, and says how long to wait', () => {
    const limit = new RateLimit({burst: 2, perSecond: 4});
    assert.deepEqual([0, 0, 0, 100, 250, 250].map((now) => limit.take('a', now)), [0, 0, 250, 150, 0, 250]);
    assert.equal(limit.take('b', 250), 0, 'each key for itself');
  });

  it('gives part of what is asked for', () => {
    const limit = new RateLimit({burst: 10, perSecond: 1});
    assert.deepEqual([limit.takeUpTo('a', 7, 0), limit.takeUpTo('a', 7, 0), limit.takeUpTo('a', 7, 2500)], [7, 3, 2]);
  });

  it('gives nothing for a clock that goes back', () => {
    const limit = new RateLimit({burst: 1, perSecond: 1});
    assert.equal(limit.take('a', 10_000), 0);
    assert.ok(limit.take('a', 5000) > 0);
  });

  it('forgets the keys that have rested, when there are too many, and only these', () => {
    const limit = new RateLimit({burst: 1, perSecond: 1}, 2);
    limit.take('a', 0);
    limit.take('b', 900);
    assert.equal(limit.take('c', 1000), 0);
    assert.ok(limit.take('b', 1000) > 0, 'b is remembered');
  });
});
