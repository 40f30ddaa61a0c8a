import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createProgrammeClock} from '#src/playback/programme-clock.js';

describe('createProgrammeClock', () => {
  it('trusts the programme date of the stream', () => {
    const clock = createProgrammeClock();
    assert.deepEqual(clock.read({mediaSeconds: 5, dateMs: 1000, latencyMs: 99, nowMs: 9999}), {dateMs: 1000, approximate: false});
  });

  it('knows nothing where nothing can be known', () => {
    const clock = createProgrammeClock();
    assert.equal(clock.read({mediaSeconds: 5, nowMs: 9999}), undefined);
    assert.equal(clock.read({mediaSeconds: 5, dateMs: Number.NaN, nowMs: 9999}), undefined);
  });

  it('estimates from the latency where the stream has no dates', () => {
    const clock = createProgrammeClock();
    assert.deepEqual(clock.read({mediaSeconds: 10, latencyMs: 4000, nowMs: 100_000}), {dateMs: 96_000, approximate: true});
  });

  it('runs as evenly as the video while the estimate of the latency jitters', () => {
    const clock = createProgrammeClock();
    clock.read({mediaSeconds: 10, latencyMs: 4000, nowMs: 100_000});
    assert.equal(clock.read({mediaSeconds: 10.04, latencyMs: 5100, nowMs: 100_040})?.dateMs, 96_040);
  });

  it('follows a stream that has jumped', () => {
    const clock = createProgrammeClock();
    clock.read({mediaSeconds: 10, latencyMs: 4000, nowMs: 100_000});
    assert.equal(clock.read({mediaSeconds: 11, latencyMs: 4000, nowMs: 120_000})?.dateMs, 116_000);
  });

  it('keeps the date of the last frame between segments and after the end', () => {
    const clock = createProgrammeClock();
    clock.read({mediaSeconds: 10, dateMs: 50_000, nowMs: 60_000});
    assert.deepEqual(clock.read({mediaSeconds: 11, latencyMs: 1, nowMs: 61_000}), {dateMs: 50_000, approximate: false});
    assert.deepEqual(clock.last(), {dateMs: 50_000, approximate: false});
    clock.reset();
    assert.equal(clock.last(), undefined);
  });
});
