import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '@live-shop/sdk/protocol';
import {cueFact} from '#src/session/cue-fact.js';
import {Timeline} from '#src/show/timeline.js';

const pinned = (seq: number, at: number): Fact => ({seq, at, type: 'product-pinned', productId: 'mug', pinId: `p${seq}`});

function cue(dateMs: number, data: unknown, id = 'a1') {
  const read = cueFact({id, dateMs, data});
  if (!read.ok) throw new Error(`${read.path}: ${read.expected}`);
  return read.value;
}

const timeline = () => new Timeline({status: 'live', products: []});

const pins = (show: Timeline, playheadMs: number) =>
  show.at({playheadMs, nowMs: 99_000, atLiveEdge: false}).stage.pins.map(({pinId, at}) => `${pinId} ${at}`);

describe('what the stream itself tells', () => {
  it('pins a product with no link and no log', () => {
    const show = timeline();
    show.addCue(cue(5000, {type: 'product-pinned', productId: 'mug', pinId: 'p1'}));
    assert.deepEqual([pins(show, 4999), pins(show, 5000)], [[], ['p1 5000']]);
    assert.equal(show.at({playheadMs: 5000, nowMs: 9000, atLiveEdge: true}).stage.status, 'live');
  });

  it('counts once with the same fact of the log, whichever comes first, at the moment of the stream', () => {
    const told = cue(5200, {type: 'product-pinned', productId: 'mug', pinId: 'p2'});
    const [before, after] = [timeline(), timeline()];
    before.addCue(told);
    before.append([{seq: 1, at: 1000, type: 'show-started'}, pinned(2, 5000), pinned(3, 7000)]);
    after.append([{seq: 1, at: 1000, type: 'show-started'}, pinned(2, 5000), pinned(3, 7000)]);
    after.at({playheadMs: 9000, nowMs: 9000, atLiveEdge: true});
    after.addCue(told);
    after.addCue(told);
    for (const show of [before, after]) {
      assert.deepEqual(pins(show, 5100), []);
      assert.deepEqual(pins(show, 9000), ['p2 5200', 'p3 7000']);
    }
  });

  it('is the same as the fact of the log whose number it carries', () => {
    const show = timeline();
    show.append([pinned(1, 1000), {seq: 2, at: 4000, type: 'product-unpinned'}, pinned(3, 4100)]);
    show.addCue(cue(4050, {seq: 2, type: 'product-unpinned'}));
    const pinAt = (playheadMs: number) => show.at({playheadMs, nowMs: 9000, atLiveEdge: false}).stage.pin?.pinId;
    assert.deepEqual([4000, 4049, 4050, 4100].map(pinAt), ['p1', 'p1', undefined, 'p3']);
  });

  it('outlasts a log that begins anew', () => {
    const show = timeline();
    show.addCue(cue(5000, {type: 'product-pinned', productId: 'mug', pinId: 'p1'}));
    show.reset([{seq: 1, at: 1000, type: 'show-started'}]);
    assert.deepEqual(pins(show, 6000), ['p1 5000']);
  });

  it('has the id of the cue where it brings none, the same for each delivery', () => {
    const show = timeline();
    for (const id of ['id3 12.5', 'id3 12.5']) show.addCue(cue(5000, {type: 'product-pinned', productId: 'mug'}, id));
    assert.deepEqual(pins(show, 6000), ['cue-id3-12.5 5000']);
  });

  it('is refused, and where is said, when it is not a fact of the stage', () => {
    const path = (data: unknown) => {
      const read = cueFact({id: 'a', dateMs: 5000, data});
      return read.ok ? 'read' : read.path;
    };
    assert.equal(path('ad-break'), '.');
    assert.equal(path(null), '.');
    assert.equal(path({type: 'product-pinned'}), 'productId');
    assert.equal(path({type: 'product-changed', productId: 'mug', price: {amount: 1, currency: 'EUR', exponent: 2}}), 'type');
    assert.equal(path({type: 'message-removed', messageId: 'm'}), 'type');
    assert.equal(path({type: 'something-new'}), 'type');
    assert.equal(path({type: 'show-paused', seq: 'two'}), 'seq');
  });
});
