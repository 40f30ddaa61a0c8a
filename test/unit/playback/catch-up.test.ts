import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {catchUpRate} from '#src/playback/catch-up.js';

const rate = (behindSeconds: number, before = 1, bufferedSeconds = 5, most = 1.1) =>
  catchUpRate({behindSeconds, bufferedSeconds, rate: before, most});

describe('catchUpRate', () => {
  it('is gentle near the edge and never above the most', () => {
    assert.equal(rate(0.2), 1);
    assert.ok(rate(1) > 1 && rate(1) < 1.1);
    assert.equal(rate(3), 1.1);
    assert.equal(rate(60), 1.1);
  });

  it('goes on until nothing is left, and does not begin again for a trifle', () => {
    assert.ok(rate(0.3, 1.05) > 1);
    assert.equal(rate(0.01, 1.05), 1);
    assert.equal(rate(0.3, 1), 1);
  });

  it('does not hurry into a stall', () => {
    assert.equal(rate(5, 1.1, 0.5), 1);
  });

  it('is off where a changed rate is heard', () => {
    assert.equal(rate(5, 1, 5, 1), 1);
  });
});
