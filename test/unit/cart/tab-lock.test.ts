import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {describe, it} from 'node:test';
import {withTabLock} from '#src/cart/tab-lock.js';
import {allSettled} from './cart-fixture.js';
import {createFakeClock} from './fake-clock.js';
import {FakeLocks} from './fake-locks.js';

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

  it('leaves neither a timer nor a listener behind', async () => {
    for (const locks of [refusing, new FakeLocks()]) {
      const fake = createFakeClock();
      await withTabLock(async () => {}, {locks, patienceMs: 1000, clock: fake.clock, signal});
      assert.equal(fake.pending, 0);
      assert.equal(getEventListeners(signal, 'abort').length, 0);
    }
  });

  it('runs the task once, and holds no lock, when the lock comes after the patience has ended', async () => {
    const fake = createFakeClock();
    const locks = new FakeLocks();
    let leave = (): void => {};
    void locks.request('live-shop-cart', () => new Promise<void>((resolve) => (leave = resolve)));
    let runs = 0;
    const done = withTabLock(async () => (runs += 1), {locks, patienceMs: 1000, clock: fake.clock, signal});
    await allSettled();
    assert.equal(runs, 0);
    fake.advance(1000);
    assert.equal(await done, 1);
    leave();
    await allSettled();
    assert.deepEqual([runs, locks.held, locks.pending], [1, 0, 0]);
  });
});
