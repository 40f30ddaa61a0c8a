import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {retryDelay} from '#src/realtime/retry-delay.js';
import {linkTiming as timing} from '#src/realtime/timing.js';

describe('retryDelay', () => {
  const range = (attempt: number, afterMs?: number): [number, number] => [
    retryDelay({attempt, afterMs, random: () => 0, timing}),
    retryDelay({attempt, afterMs, random: () => 1, timing}),
  ];

  it('spreads the first retries of a room over a second', () => {
    assert.deepEqual(range(0), [0, 1000]);
  });

  it('doubles the bound, up to eight seconds', () => {
    assert.deepEqual([1, 2, 3, 4, 60].map((attempt) => range(attempt)), [
      [1000, 2000], [2000, 4000], [4000, 8000], [4000, 8000], [4000, 8000],
    ]);
  });

  it('waits as long as the server asked, and spreads the room behind that', () => {
    assert.deepEqual(range(3, 5000), [5000, 6000]);
  });
});
