import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dateAt, secondsAt, windowOf, type DatedSpan} from '#src/playback/programme-map.js';

const span = (start: number, programDateTime: number | null, length = 2): DatedSpan => ({start, end: start + length, programDateTime});

/** Three segments; the encoder of the last one began anew, an hour later or a second earlier. */
const restarted = (restartMs: number) => [span(10, 100_000), span(12, 102_000), span(14, restartMs)];
const later = restarted(3_600_000);
const earlier = restarted(103_000);

describe('dateAt', () => {
  it('counts from the segment that is there, across the restart of an encoder', () => {
    assert.deepEqual([10, 11.5, 13.75, 14, 15].map((seconds) => dateAt(later, seconds)), [100_000, 101_500, 103_750, 3_600_000, 3_601_000]);
    assert.equal(dateAt(earlier, 14.5), 103_500);
  });

  it('goes on beyond the first and the last segment', () => {
    assert.equal(dateAt(later, 9), 99_000);
    assert.equal(dateAt(later, 17), 3_603_000);
  });

  it('finds its segment among thousands', () => {
    const hours = Array.from({length: 10_800}, (_, index) => span(index, 1_000_000 + index * 1000, 1));
    for (const seconds of [0, 0.5, 5399.25, 10_799.9]) assert.equal(dateAt(hours, seconds), 1_000_000 + seconds * 1000);
  });

  it('says nothing where there is no date', () => {
    assert.equal(dateAt([], 5), undefined);
    assert.equal(dateAt([span(0, null)], 1), undefined);
    assert.equal(dateAt([span(0, Number.NaN)], 1), undefined);
  });
});

describe('secondsAt', () => {
  it('is the way back from a date to its frame', () => {
    for (const seconds of [10, 11.5, 13.75, 14, 15.5]) assert.equal(secondsAt(later, dateAt(later, seconds) ?? 0), seconds);
  });

  it('gives the nearest frame for a date that there is not', () => {
    assert.equal(secondsAt(later, 0), 10);
    assert.equal(secondsAt(later, 105_000), 14);
    assert.equal(secondsAt(later, 3_599_000), 14);
    assert.equal(secondsAt(later, 9_000_000), 16);
  });

  it('takes the later frame of two with one date', () => {
    assert.equal(secondsAt(earlier, 103_500), 14.5);
  });

  it('says nothing where there is no date', () => {
    assert.equal(secondsAt([span(0, null)], 5), undefined);
  });
});

describe('windowOf', () => {
  it('spans all dates, also those of an encoder that began anew with an earlier one', () => {
    assert.deepEqual(windowOf(later), {startMs: 100_000, endMs: 3_602_000});
    assert.deepEqual(windowOf(restarted(50_000)), {startMs: 50_000, endMs: 104_000});
    assert.equal(windowOf([span(0, null)]), undefined);
  });
});
