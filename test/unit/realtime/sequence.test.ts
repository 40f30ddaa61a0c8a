import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '@live-shop/sdk/protocol';
import {Sequence} from '#src/realtime/sequence.js';

describe('Sequence', () => {
  const run = (...seqs: number[]): Fact[] => seqs.map((seq) => ({seq, at: seq, type: 'unknown'}));

  it('lets every fact through once, in order, whatever is lost, doubled or late', () => {
    // A small generator with a seed: the same thousand packets on every run.
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 16_807) % 2_147_483_647) % below;
    const sequence = new Sequence();
    sequence.restart(0);
    const through: number[] = [];
    for (let packets = 0; packets < 1000; packets++) {
      const from = Math.max(1, (sequence.last ?? 0) + random(7) - 3);
      const packet = run(...Array.from({length: random(5)}, (_, index) => from + index));
      through.push(...(sequence.next(packet) ?? []).map(({seq}) => seq));
    }
    assert.ok(through.length > 500);
    assert.deepEqual(through, through.map((_, index) => index + 1));
  });

  it('answers a gap with nothing and stays where it was', () => {
    const sequence = new Sequence();
    sequence.restart(4);
    assert.equal(sequence.next(run(6, 7)), undefined);
    assert.equal(sequence.last, 4);
    assert.deepEqual(sequence.next(run(4, 5))?.map(({seq}) => seq), [5]);
  });
});
