import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {demux} from '../../../../demo/origin/demux.js';
import {clipDirectory} from './serving.js';

const init = readFileSync(join(clipDirectory, 'init.mp4'));
const segment = readFileSync(join(clipDirectory, '005.m4s'));

/** How often a box of that type stands in a file, among the boxes that describe tracks. */
const count = (file: Buffer, type: string) => file.toString('latin1').split(type).length - 1;

/** Where the samples of a fragment begin, from the beginning of the fragment. */
function dataOffsets(file: Buffer): readonly number[] {
  const offsets: number[] = [];
  for (let at = file.indexOf('trun'); at >= 0; at = file.indexOf('trun', at + 4)) offsets.push(file.readInt32BE(at + 12));
  return offsets;
}

describe('demux', () => {
  it('keeps one track of two in the initialisation segment', () => {
    assert.equal(count(init, 'trak'), 2);
    for (const [track, handler, other] of [['picture', 'vide', 'soun'], ['sound', 'soun', 'vide']] as const) {
      const alone = demux(init, track, init);
      assert.deepEqual([count(alone, 'trak'), count(alone, 'trex'), count(alone, handler), count(alone, other)], [1, 1, 1, 0]);
    }
  });

  it('points to the same samples in a fragment that has become shorter', () => {
    const offsets = dataOffsets(segment);
    for (const [index, track] of (['picture', 'sound'] as const).entries()) {
      const alone = demux(segment, track, init);
      assert.equal(count(alone, 'traf'), 1);
      const [offset = 0] = dataOffsets(alone);
      const start = (file: Buffer) => file.indexOf('moof') - 4;
      const sample = (file: Buffer, at: number) => file.subarray(start(file) + at, start(file) + at + 200);
      assert.deepEqual(sample(alone, offset), sample(segment, offsets[index] ?? 0));
    }
  });
});
