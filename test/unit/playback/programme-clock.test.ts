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

  it('never runs back while the video goes forward, though a segment turns out to start later', () => {
    const clock = createProgrammeClock();
    const dates = [50_000, 49_960, 50_080, 50_120].map((dateMs, i) => clock.read({mediaSeconds: 10 + i * 0.04, dateMs, nowMs: 0})?.dateMs);
    assert.deepEqual(dates, [50_000, 50_000, 50_080, 50_120]);
  });

  it('follows a seek backwards, and an encoder that began anew with an earlier date', () => {
    const clock = createProgrammeClock();
    clock.read({mediaSeconds: 10, dateMs: 50_000, nowMs: 0});
    assert.equal(clock.read({mediaSeconds: 9.9, dateMs: 49_900, nowMs: 0})?.dateMs, 49_900);
    assert.equal(clock.read({mediaSeconds: 10, dateMs: 20_000, nowMs: 0})?.dateMs, 20_000);
  });

  it('goes by the beginning that the manifest tells of a recording without dates', () => {
    const clock = createProgrammeClock();
    assert.deepEqual(clock.read({mediaSeconds: 5, startsAt: 1000, lengthMs: 60_000, nowMs: 1}), {dateMs: 6000, approximate: false});
    assert.equal(clock.originMs(), 1000);
  });

  it('takes a recording of which nothing is known to have ended now, once', () => {
    const clock = createProgrammeClock();
    assert.deepEqual(clock.read({mediaSeconds: 0, lengthMs: 60_000, nowMs: 100_000}), {dateMs: 40_000, approximate: true});
    assert.equal(clock.read({mediaSeconds: 1, lengthMs: 60_000, nowMs: 900_000})?.dateMs, 41_000);
  });

  it('goes back with the viewer where the dates are estimated', () => {
    const clock = createProgrammeClock();
    clock.read({mediaSeconds: 100, latencyMs: 4000, nowMs: 200_000});
    assert.equal(clock.read({mediaSeconds: 70, latencyMs: 34_000, nowMs: 200_000})?.dateMs, 166_000);
  });
});
