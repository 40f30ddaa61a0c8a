import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ServerClock} from '#src/realtime/server-clock.js';

describe('ServerClock', () => {
  let local = 0;
  const clockAt = (start: number): ServerClock => {
    local = start;
    return new ServerClock(() => local);
  };
  /** A round trip of `there` and `back` milliseconds to a server that is `ahead`. */
  const trip = (clock: ServerClock, {there = 0, back = 0, ahead = 0}): void => {
    const sentAt = local;
    const serverNow = local + there + ahead;
    local += there + back;
    clock.sample({sentAt, receivedAt: local, serverNow});
  };

  it('is the local clock until the server has answered, and may then step back once', () => {
    const clock = clockAt(1_000_000);
    assert.equal(clock.now(), 1_000_000);
    trip(clock, {ahead: -300_000});
    assert.equal(clock.now(), 700_000);
  });

  it('is right to within half of the quickest round trip', () => {
    const clock = clockAt(50_000);
    trip(clock, {there: 900, back: 100, ahead: 5_000});
    trip(clock, {there: 30, back: 10, ahead: 5_000});
    trip(clock, {there: 10, back: 700, ahead: 5_000});
    assert.ok(Math.abs(clock.now() - (local + 5_000)) <= 20, `off by ${clock.now() - local - 5_000}`);
  });

  it('never runs backwards when a better sample comes', () => {
    const clock = clockAt(0);
    trip(clock, {there: 0, back: 400, ahead: 10_000});
    const before = clock.now();
    trip(clock, {there: 400, back: 0, ahead: 10_000});
    trip(clock, {there: 1, back: 1, ahead: 9_990});
    let last = before;
    for (let tick = 0; tick < 500; tick += 50) {
      local += 50;
      const now = clock.now();
      assert.ok(now >= last);
      last = now;
    }
    assert.ok(Math.abs(last - local - 9_990) <= 2);
  });

  it('believes a new sample over old ones when the local clock stood still in between', () => {
    const clock = clockAt(0);
    trip(clock, {there: 2, back: 2, ahead: 1_000});
    trip(clock, {there: 40, back: 40, ahead: 3_601_000});
    assert.ok(Math.abs(clock.now() - local - 3_601_000) <= 40);
  });

  it('forgets samples in time, so that two clocks that drift apart stay together', () => {
    const clock = clockAt(0);
    trip(clock, {there: 1, back: 1, ahead: 0});
    for (let minute = 1; minute <= 10; minute++) {
      local += 60_000;
      trip(clock, {there: 20, back: 20, ahead: minute * 3});
    }
    assert.ok(Math.abs(clock.now() - local - 30) <= 25);
  });
});
