import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {planNext} from '#src/session/next-look.js';

const look = (stageInMs?: number, crowdInMs?: number, rate = 1) => planNext({stageInMs, crowdInMs, rate});

describe('planNext', () => {
  it('follows the frames only while a fact of the stage is about to happen', () => {
    assert.deepEqual([look(900), look(1000), look(0)], ['frames', 'frames', 'frames']);
    assert.equal(look(3000), 2500);
    assert.equal(look(), undefined);
  });

  it('never looks too late, however fast the video plays', () => {
    for (const rate of [0.5, 1, 1.1, 1.5, 2]) {
      for (let stageInMs = 1; stageInMs < 60_000; stageInMs += 250) {
        const next = look(stageInMs, undefined, rate);
        const leftMs = typeof next === 'number' ? stageInMs - next * rate : stageInMs;
        assert.ok(leftMs > 0, `${stageInMs} ms at ${rate}: ${leftMs} ms left`);
      }
    }
  });

  it('looks for the next message in steps that nobody sees, and at least every few seconds', () => {
    assert.equal(look(undefined, 1), 250);
    assert.equal(look(undefined, 1200), 1200);
    assert.equal(look(undefined, 1200, 2), 600);
    assert.equal(look(600_000, 600_000), 5000);
  });
});
