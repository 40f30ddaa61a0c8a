import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact, Product} from '@live-shop/sdk/protocol';
import {MESSAGE_LIMIT} from '#src/show/crowd-log.js';
import {Timeline} from '#src/show/timeline.js';

const price = {amount: 2400, currency: 'EUR', exponent: 2};
const mug: Product = {
  id: 'mug',
  title: 'Mug',
  images: [],
  price,
  options: [],
  variants: [{id: 'mug', selectedOptions: [], stock: {status: 'in-stock'}}],
  quantity: {min: 1, step: 1},
};

function timeline(...facts: readonly Fact[]): Timeline {
  const created = new Timeline({status: 'scheduled', products: [mug]});
  created.append(facts);
  return created;
}

const pinned = (seq: number, at: number, productId = 'mug'): Fact => ({
  seq, at, type: 'product-pinned', productId, pinId: `p${seq}`,
});

const posted = (seq: number, at: number): Fact => ({
  seq, at, type: 'message-posted', message: {id: `m${seq}`, author: {id: 'a', name: 'Ann', role: 'viewer'}, text: 'Hi'},
});

describe('Timeline', () => {
  it('pins a product when the playhead reaches the pin, not when the fact arrives', () => {
    const show = timeline({seq: 1, at: 1000, type: 'show-started'}, pinned(2, 5000));
    const before = show.at({playheadMs: 4999, nowMs: 9000, atLiveEdge: true});
    const after = show.at({playheadMs: 5000, nowMs: 9000, atLiveEdge: true});
    assert.equal(before.stage.pin, undefined);
    assert.equal(after.stage.pin?.productId, 'mug');
  });

  it('takes the pin back when the viewer rewinds', () => {
    const show = timeline({seq: 1, at: 1000, type: 'show-started'}, pinned(2, 5000), {seq: 3, at: 7000, type: 'product-unpinned'});
    const at = (playheadMs: number) => show.at({playheadMs, nowMs: 9000, atLiveEdge: false}).stage.pin?.pinId;
    assert.deepEqual([8000, 6000, 2000, 6000].map(at), [undefined, 'p2', undefined, 'p2']);
  });

  it('raises the curtain for a viewer who begins a few seconds behind the start', () => {
    const show = timeline({seq: 1, at: 5000, type: 'show-started'});
    assert.equal(show.at({playheadMs: 1000, nowMs: 4000, atLiveEdge: true}).stage.status, 'scheduled');
    const risen = show.at({playheadMs: 1000, nowMs: 5000, atLiveEdge: true});
    assert.equal(risen.stage.status, 'live');
    assert.equal(show.at({playheadMs: 1001, nowMs: 5001, atLiveEdge: true}).stage, risen.stage);
  });

  it('ends the show only when the viewer has seen the end', () => {
    const show = timeline({seq: 1, at: 1000, type: 'show-started'}, {seq: 2, at: 5000, type: 'show-ended'});
    assert.equal(show.at({playheadMs: 4000, nowMs: 6000, atLiveEdge: true}).stage.status, 'live');
    assert.equal(show.at({playheadMs: 5000, nowMs: 7000, atLiveEdge: true}).stage.status, 'ended');
  });

  it('shows price and stock of now, wherever the playhead is', () => {
    const sale = {...price, amount: 1200};
    const show = timeline(
      pinned(1, 1000),
      {seq: 2, at: 8000, type: 'product-changed', productId: 'mug', price: sale, stock: {status: 'out-of-stock', quantity: 0}},
    );
    const [product] = show.at({playheadMs: 1000, nowMs: 8000, atLiveEdge: false}).shop.products;
    assert.deepEqual(product?.price, sale);
    assert.equal(product?.variants[0]?.stock.status, 'out-of-stock');
  });

  it('shows what it has been told at once, though its clock lies a little behind the server', () => {
    const show = timeline(posted(1, 1000), {seq: 2, at: 1000, type: 'product-changed', productId: 'mug', stock: {status: 'out-of-stock'}});
    const {crowd, shop} = show.at({playheadMs: 900, nowMs: 950, atLiveEdge: true});
    assert.equal(crowd.messages.length, 1);
    assert.equal(shop.products[0]?.variants[0]?.stock.status, 'out-of-stock');
  });

  it('shows the chat of now at the live edge and of the playhead behind it', () => {
    const show = timeline(posted(1, 1000), posted(2, 5000));
    const ids = (playheadMs: number, atLiveEdge: boolean) =>
      show.at({playheadMs, nowMs: 6000, atLiveEdge}).crowd.messages.map(({id}) => id);
    assert.deepEqual(ids(2000, true), ['m1', 'm2']);
    assert.deepEqual(ids(2000, false), ['m1']);
  });

  it('shows what a moderator took away to nobody, not even to those who rewind to it', () => {
    const removed: Fact = {seq: 3, at: 6000, type: 'message-removed', messageId: 'm1'};
    const live = timeline(posted(1, 1000), posted(2, 5000), removed);
    const replay = timeline();
    replay.addIndex([removed]);
    replay.addPage([posted(1, 1000), posted(2, 5000), removed]);
    for (const show of [live, replay]) {
      const {messages} = show.at({playheadMs: 5500, nowMs: 6000, atLiveEdge: false}).crowd;
      assert.deepEqual(messages.map(({id}) => id), ['m2']);
    }
  });

  it('keeps a bounded number of messages, the newest', () => {
    const show = timeline(...Array.from({length: MESSAGE_LIMIT + 50}, (_, index) => posted(index + 1, index)));
    const {messages} = show.at({playheadMs: 1e6, nowMs: 1e6, atLiveEdge: true}).crowd;
    assert.equal(messages.length, MESSAGE_LIMIT);
    assert.equal(messages.at(-1)?.seq, MESSAGE_LIMIT + 50);
  });

  it('counts a fact once, however often it comes', () => {
    const show = timeline(posted(1, 1000));
    show.append([posted(1, 1000), posted(2, 2000), posted(1, 1000)]);
    assert.equal(show.at({playheadMs: 9000, nowMs: 9000, atLiveEdge: true}).crowd.messages.length, 2);
  });

  it('lets a fact of a kind that it does not know count and change nothing', () => {
    const show = timeline(pinned(1, 1000), {seq: 2, at: 2000, type: 'unknown'});
    assert.equal(show.at({playheadMs: 3000, nowMs: 3000, atLiveEdge: true}).stage.pin?.pinId, 'p1');
    show.append([{seq: 2, at: 2000, type: 'product-unpinned'}]);
    assert.equal(show.at({playheadMs: 3000, nowMs: 3000, atLiveEdge: true}).stage.pin?.pinId, 'p1');
  });

  it('answers the same objects while nothing changes, so that nothing is rendered for nothing', () => {
    const show = timeline(pinned(1, 1000), posted(2, 1500));
    const moment = {playheadMs: 2000, nowMs: 2000, atLiveEdge: true};
    const [first, second] = [show.at(moment), show.at({...moment, playheadMs: 2500, nowMs: 2500})];
    assert.deepEqual([first.stage === second.stage, first.shop === second.shop, first.crowd === second.crowd], [true, true, true]);
  });

  it('gives a late joiner who got a selection and a viewer from the start the same show', () => {
    const all: Fact[] = [{seq: 1, at: 10, type: 'show-started'}, posted(2, 20), pinned(3, 30), posted(4, 40)];
    const early = timeline(...all);
    const late = timeline();
    late.reset([all[0] as Fact, all[2] as Fact, all[3] as Fact]);
    for (const show of [early, late]) show.append([pinned(5, 50, 'lamp')]);
    const moment = {playheadMs: 60, nowMs: 60, atLiveEdge: true};
    assert.deepEqual(late.at(moment).stage, early.at(moment).stage);
  });
});
