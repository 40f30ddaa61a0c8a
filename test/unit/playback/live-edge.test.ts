import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isAtLiveEdge} from '#src/playback/live-edge.js';

describe('isAtLiveEdge', () => {
  it('does not flicker while playback drifts around one distance', () => {
    const drift = [0, 2, 4, 5, 6.5, 5, 4, 5.9, 2.9, 5, 3.5];
    let at = true;
    const seen = drift.map((behindSeconds) => (at = isAtLiveEdge(at, behindSeconds)));
    assert.deepEqual(seen, [true, true, true, true, false, false, false, false, true, true, true]);
  });

  it('takes ahead of the edge for live', () => {
    assert.equal(isAtLiveEdge(false, -2), true);
  });
});
