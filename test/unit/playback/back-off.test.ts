import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {requestTimeoutMs, retryDelayMs} from '#src/playback/back-off.js';

const delays = (random: number) => Array.from({length: 200}, (_, attempt) => retryDelayMs({attempt, random: () => random}));

describe('retryDelayMs', () => {
  it('starts within half a second and doubles to one and a half', () => {
    assert.deepEqual(delays(1).slice(0, 4), [500, 1000, 1500, 1500]);
  });

  it('never lets more than 1.5 s pass in the first three minutes', () => {
    let elapsedMs = 0;
    for (const delay of delays(1)) {
      if (elapsedMs < 180_000) assert.ok(delay <= 1500, `${delay} after ${elapsedMs}`);
      elapsedMs += delay;
    }
    assert.equal(delays(1).at(-1), 10_000);
  });

  it('spreads a room over the upper half of each delay', () => {
    assert.deepEqual(delays(0).slice(0, 4), [250, 500, 750, 750]);
  });
});

describe('requestTimeoutMs', () => {
  it('gives a slow network time at first, and again in a long outage', () => {
    const timeouts = Array.from({length: 60}, (_, attempt) => requestTimeoutMs(attempt));
    assert.equal(timeouts[0], 6000);
    assert.ok(timeouts.slice(1, 50).every((timeout) => timeout === 2000));
    assert.ok(timeouts.slice(51).includes(6000));
  });
});
