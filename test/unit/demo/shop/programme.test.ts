import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {runHost} from '../../../../demo/script/host.js';
import {cueAt, nextCue, type DatedCue, type Programme} from '../../../../demo/script/programme.js';
import {ManualClock} from './manual-clock.js';

const programme: Programme = {
  startedAt: 1000,
  durationMs: 100,
  cues: [{atMs: 10, pin: 'mug'}, {atMs: 40, pin: null}, {atMs: 60, pin: 'lamp'}, {atMs: 90, pin: null}],
};

describe('cueAt', () => {
  it('is nothing before the first cue of all', () => {
    assert.equal(cueAt(programme, 0), undefined);
    assert.equal(cueAt(programme, 1009), undefined);
  });

  it('is the cue from its own frame on until the next', () => {
    assert.deepEqual(cueAt(programme, 1010), {dateMs: 1010, pin: 'mug'});
    assert.deepEqual(cueAt(programme, 1039), {dateMs: 1010, pin: 'mug'});
    assert.deepEqual(cueAt(programme, 1040), {dateMs: 1040, pin: null});
  });

  it('is the last cue of the round before while a round has had none yet', () => {
    assert.deepEqual(cueAt(programme, 1305), {dateMs: 1290, pin: null});
  });
});

describe('nextCue', () => {
  it('is the first cue after a date, never the one at it', () => {
    assert.deepEqual(nextCue(programme, 0), {dateMs: 1010, pin: 'mug'});
    assert.deepEqual(nextCue(programme, 1010), {dateMs: 1040, pin: null});
  });

  it('goes on in the next round', () => {
    assert.deepEqual(nextCue(programme, 1090), {dateMs: 1110, pin: 'mug'});
    assert.deepEqual(nextCue(programme, 7_501_095), {dateMs: 7_501_110, pin: 'mug'});
  });

  it('says so when there is nothing to wait for', () => {
    assert.throws(() => nextCue({...programme, cues: []}, 0), RangeError);
  });
});

interface Acted extends DatedCue {
  readonly actedAt: number;
}

function host({at, onAir = () => true}: {at: number; onAir?: () => boolean}) {
  const clock = new ManualClock(at);
  const acted: Acted[] = [];
  const stop = new AbortController();
  const done = runHost({
    programme,
    clock,
    onAir,
    act: async (cue) => {
      acted.push({...cue, actedAt: clock.now()});
      return true;
    },
    signal: stop.signal,
  }).catch((error: unknown) => assert.equal(error, stop.signal.reason));
  return {clock, acted, stop: () => (stop.abort(), done)};
}

describe('runHost', () => {
  it('acts at the programme date of each cue, round after round', async () => {
    const {clock, acted, stop} = host({at: 1000});
    await clock.runTo(1200);
    await stop();
    assert.deepEqual(
      acted.map(({actedAt, pin}) => [actedAt, pin]),
      [[1010, 'mug'], [1040, null], [1060, 'lamp'], [1090, null], [1110, 'mug'], [1140, null], [1160, 'lamp'], [1190, null]],
    );
  });

  it('begins with what is in her hands already', async () => {
    const {clock, acted, stop} = host({at: 1065});
    await clock.runTo(1070);
    await stop();
    assert.deepEqual(acted, [{dateMs: 1060, pin: 'lamp', actedAt: 1065}]);
  });

  it('tries again while the server does not take it, and gives it up for the next cue', async () => {
    const slow: Programme = {startedAt: 0, durationMs: 10_000, cues: [{atMs: 1000, pin: 'mug'}, {atMs: 2200, pin: null}]};
    const clock = new ManualClock(0);
    const stop = new AbortController();
    const acted: string[] = [];
    const done = runHost({
      programme: slow,
      clock,
      onAir: () => true,
      act: async ({pin}) => {
        acted.push(`${clock.now()} ${pin}`);
        return pin === null;
      },
      signal: stop.signal,
    }).catch(() => undefined);
    await clock.runTo(9000);
    stop.abort();
    await done;
    assert.deepEqual(acted, ['1000 mug', '1500 mug', '2000 mug', '2200 null']);
  });

  it('leaves out what went by while the machine slept', async () => {
    const {clock, acted, stop} = host({at: 1000});
    await clock.runTo(1010);
    clock.jumpTo(1165);
    await clock.runTo(1170);
    await stop();
    assert.deepEqual(acted.map(({pin, dateMs}) => [pin, dateMs]), [['mug', 1010], ['lamp', 1160]]);
  });

  it('does nothing during a break', async () => {
    let onAir = false;
    const {clock, acted, stop} = host({at: 1000, onAir: () => onAir});
    await clock.runTo(1050);
    onAir = true;
    await clock.runTo(1070);
    await stop();
    assert.deepEqual(acted.map(({pin}) => pin), ['lamp']);
  });
});
