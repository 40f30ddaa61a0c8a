import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {createRecovery, type Recovery} from '#src/playback/recovery.js';
import type {Trouble, TroubleKind} from '#src/playback/trouble.js';

const trouble = (kind: TroubleKind): Trouble => ({kind, message: kind, url: 'https://live.example.com/show.m3u8'});

describe('createRecovery', () => {
  let recovery: Recovery;
  let tried: number[];
  let given: TroubleKind[];
  let elapsedMs: number;

  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout']});
    tried = [];
    given = [];
    elapsedMs = 0;
    recovery = createRecovery({
      elapsedMs: () => elapsedMs,
      random: () => 1,
      retry: (_trouble, attempt) => tried.push(attempt),
      giveUp: ({kind}) => given.push(kind),
    });
  });

  afterEach(() => mock.timers.reset());

  function pass(ms: number): void {
    elapsedMs += ms;
    mock.timers.tick(ms);
  }

  /** Fails, and fails again at each attempt, until it gives up or has tried `most` times. */
  function failOn(kind: TroubleKind, hasPlayed: boolean, most = 300): void {
    recovery.failed(trouble(kind), hasPlayed);
    while (given.length === 0 && tried.length < most) {
      const before = tried.length;
      while (tried.length === before) pass(100);
      recovery.failed(trouble(kind), hasPlayed);
    }
  }

  it('tries an outage again for minutes, and then says that it gives up', () => {
    failOn('unreachable', false);
    assert.deepEqual(tried, Array.from({length: 200}, (_, index) => index + 1));
    assert.deepEqual(given, ['unreachable']);
    assert.ok(elapsedMs > 5 * 60_000 && elapsedMs < 20 * 60_000);
  });

  it('gives up at once where there never was a stream', () => {
    for (const kind of ['not-found', 'forbidden', 'invalid', 'unsupported', 'blocked'] as const) recovery.failed(trouble(kind), false);
    assert.deepEqual(given, ['not-found', 'forbidden', 'invalid', 'unsupported', 'blocked']);
    assert.deepEqual(tried, []);
  });

  it('waits some minutes for a stream that was there and now answers 404', () => {
    failOn('not-found', true);
    assert.deepEqual(given, ['not-found']);
    assert.ok(elapsedMs > 2 * 60_000 && elapsedMs < 6 * 60_000, `${elapsedMs} ms`);
  });

  it('never tries what may not be read', () => {
    recovery.failed(trouble('forbidden'), true);
    assert.deepEqual(given, ['forbidden']);
  });

  it('counts one outage as one, whatever it answers in turn', () => {
    failOn('unreachable', true, 160);
    recovery.failed(trouble('not-found'), true);
    pass(20_000);
    recovery.failed(trouble('not-found'), true);
    assert.deepEqual(given, ['not-found']);
  });

  it('counts anew after new pictures', () => {
    failOn('unreachable', true, 30);
    pass(20_000);
    recovery.progressed();
    assert.equal(recovery.trouble(), undefined);
    recovery.failed(trouble('unreachable'), true);
    pass(500);
    assert.equal(tried.at(-1), 1);
  });

  it('does not take pictures from before the failure for its end', () => {
    recovery.failed(trouble('unreachable'), true);
    recovery.progressed();
    pass(500);
    assert.deepEqual(tried, [1]);
  });

  it('does not wait again after an attempt that has waited for its answer', () => {
    failOn('unreachable', true, 5);
    pass(3000);
    const before = tried.length;
    recovery.failed(trouble('unreachable'), true);
    pass(2000);
    recovery.failed(trouble('unreachable'), true);
    pass(0);
    assert.equal(tried.length, before + 1);
  });

  it('counts two failures of one attempt once', () => {
    recovery.failed(trouble('undecodable'), true);
    recovery.failed(trouble('undecodable'), true);
    recovery.failed(trouble('undecodable'), true);
    assert.deepEqual(given, []);
    pass(500);
    assert.deepEqual(tried, [1]);
  });

  it('ends a decoder that fails, plays on and fails again, in a loop', () => {
    for (let failure = 0; failure < 3; failure++) {
      recovery.failed(trouble('undecodable'), true);
      pass(5000);
      recovery.progressed();
    }
    assert.deepEqual(given, ['undecodable']);
  });

  it('forgives a decoder that has worked for a minute', () => {
    for (let failure = 0; failure < 5; failure++) {
      recovery.failed(trouble('undecodable'), true);
      pass(61_000);
      recovery.progressed();
    }
    assert.deepEqual(given, []);
    assert.deepEqual(tried, [1, 1, 1, 1, 1]);
  });

  it('leaves a frozen playlist to the engine, which goes on reading it', () => {
    recovery.failed(trouble('frozen'), true);
    pass(60_000);
    assert.deepEqual([tried, given], [[], []]);
    recovery.progressed();
    assert.equal(recovery.trouble(), undefined);
  });

  it('tries at once when the network comes back, but not twice', () => {
    recovery.failed(trouble('unreachable'), true);
    recovery.hurry();
    recovery.hurry();
    pass(10_000);
    assert.deepEqual(tried, [1]);
  });

  it('tries nothing after it was stopped', () => {
    recovery.failed(trouble('unreachable'), true);
    recovery.stop();
    pass(60_000);
    assert.deepEqual(tried, []);
  });
});
