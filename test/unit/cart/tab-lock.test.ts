import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withTabLock} from '#src/cart/tab-lock.js';
import {createFakeClock} from './fake-clock.js';

const {signal} = new AbortController();

const refusing: LockManager = {
  request: () => Promise.reject(new DOMException('a sandboxed document', 'SecurityError')),
  query: () => Promise.resolve({held: [], pending: []}),
};

describe('withTabLock', () => {
  it('runs the task once where there are no locks, and where they are forbidden', async () => {
    for (const locks of [null, undefined, refusing]) {
      const {clock} = createFakeClock();
      let runs = 0;
      assert.equal(await withTabLock(async () => (runs += 1), {locks, patienceMs: 1000, clock, signal}), 1);
      assert.equal(runs, 1);
    }
  });

  it('leaves no timer behind', async () => {
    const fake = createFakeClock();
    await withTabLock(async () => {}, {locks: refusing, patienceMs: 1000, clock: fake.clock, signal});
    assert.equal(fake.pending, 0);
  });
});
