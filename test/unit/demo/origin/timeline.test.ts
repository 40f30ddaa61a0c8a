import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readClip} from '../../../../demo/origin/clip.js';
import type {Clip} from '../../../../demo/origin/clip.js';
import {Timeline} from '../../../../demo/origin/timeline.js';
import {clipDirectory, epoch} from './serving.js';

const uneven: Clip = {
  durationMs: 7000, segmentDurationsMs: [2000, 1500, 3000, 500], codecs: 'avc1.64001f,mp4a.40.2', width: 720, height: 1280,
  frameRate: 25, bandwidth: 1, averageBandwidth: 1, cues: [], lines: [],
};

describe('Timeline', () => {
  it('publishes a segment when its last frame has been shown, not before', () => {
    const timeline = new Timeline(uneven, epoch);
    assert.deepEqual([-1, 0, 1999, 2000, 3499, 3500, 6499, 6500, 6999, 7000, 8999, 9000].map((ms) => timeline.countAt(epoch + ms)), [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
  });

  it('neither doubles nor leaves out a segment over three loops, whatever their lengths', () => {
    const timeline = new Timeline(uneven, epoch);
    let end = epoch;
    for (let sequence = 0; sequence < 12; sequence++) {
      const segment = timeline.segment(sequence);
      assert.equal(segment.startsAt, end);
      assert.equal(segment.index, sequence % 4);
      end += segment.durationMs;
    }
    assert.equal(end, epoch + 3 * uneven.durationMs);
  });

  it('keeps the window as long as asked, and shorter only while the show is young', () => {
    const timeline = new Timeline(uneven, epoch);
    for (let ms = 0; ms < 30_000; ms += 250) {
      const {segments} = timeline.windowAt(epoch + ms, 5000);
      const length = segments.reduce((sum, segment) => sum + segment.durationMs, 0);
      if (ms >= 8000) assert.ok(length >= 5000 && length < 8000, `${length} ms at ${ms}`);
      assert.deepEqual(segments.map(({sequence}) => sequence), segments.map((_, i) => (segments[0]?.sequence ?? 0) + i));
    }
  });

  it('gives a segment one discontinuity number for as long as it is in the window', () => {
    const timeline = new Timeline(uneven, epoch);
    const numbers = new Map<number, number>();
    for (let ms = 2000; ms < 40_000; ms += 500) {
      const {segments, discontinuitySequence} = timeline.windowAt(epoch + ms, 5000);
      let number = discontinuitySequence;
      for (const segment of segments) {
        if (timeline.isDiscontinuous(segment)) number++;
        assert.equal(numbers.get(segment.sequence) ?? number, number, `segment ${segment.sequence} at ${ms} ms`);
        assert.equal(number, Math.floor(segment.sequence / 4));
        numbers.set(segment.sequence, number);
      }
    }
    assert.ok(numbers.size > 20);
  });

  it('tells what of the clip a programme date shows, and when the next loop begins', () => {
    const timeline = new Timeline(uneven, epoch);
    assert.deepEqual(timeline.positionAt(epoch + 15_250), {loop: 2, positionMs: 1250, loopStartedAt: epoch + 14_000, nextLoopAt: epoch + 21_000});
    assert.equal(timeline.positionAt(epoch - 1000).positionMs, 6000);
  });

  it('does not drift: a year on, the numbers still fall on the loop', () => {
    const timeline = new Timeline(readClip(clipDirectory), epoch);
    const {durationMs, segmentDurationsMs} = timeline.clip;
    const loops = Math.floor((365 * 86_400_000) / durationMs);
    assert.equal(timeline.countAt(epoch + loops * durationMs), loops * segmentDurationsMs.length);
    assert.equal(timeline.segment(loops * segmentDurationsMs.length).startsAt, epoch + loops * durationMs);
  });
});
