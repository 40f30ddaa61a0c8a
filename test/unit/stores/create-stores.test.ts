import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Availability} from '#src/stores/stores.js';
import {manifestWith, mitte, mug, openFloor, settled} from './floor-fixture.js';

const threeLeft = [{store: 'mitte', status: 'low-stock', quantity: 3, methods: ['pickup']}];

describe('createStores', () => {
  it('asks the page and knows what it answers', async () => {
    const floor = openFloor({answer: () => threeLeft});
    const seen: (string | undefined)[] = [];
    floor.stores.availability.listen((all) => seen.push(all.get('mug')?.status));
    floor.stores.ask(mug);
    await settled();
    assert.deepEqual(floor.asked, [mug], 'no place that the shopper has not given');
    assert.deepEqual(seen, ['asking', 'known']);
    assert.deepEqual(floor.known('mug'), {
      status: 'known',
      stores: [{store: mitte, status: 'low-stock', quantity: 3, methods: [{method: 'pickup'}]}],
    });
    assert.deepEqual(floor.problems, []);
  });

  it('asks once for one variant and place, until the answer is a minute old', async () => {
    const floor = openFloor({answer: () => threeLeft});
    floor.stores.ask(mug);
    floor.stores.ask(mug);
    await settled();
    floor.stores.ask(mug);
    floor.clock.advance(59_999);
    floor.stores.ask(mug);
    assert.equal(floor.asked.length, 1);
    floor.clock.advance(1);
    floor.stores.ask(mug);
    assert.equal(floor.asked.length, 2);
    assert.equal(floor.known('mug')?.status, 'known', 'what was known is shown until it is known anew');
  });

  it('asks anew where what was answered does not count any more', async () => {
    let left = 3;
    const floor = openFloor({answer: () => [{store: 'mitte', quantity: left}]});
    floor.stores.ask(mug);
    await settled();
    left = 2;
    floor.stores.ask(mug, {anew: true});
    await settled();
    assert.equal(storesOf(floor.known('mug'))[0]?.quantity, 2);
    floor.clock.advance(59_999);
    floor.stores.ask(mug);
    assert.equal(floor.asked.length, 2, 'the new answer is good for its own minute');
  });

  it('asks nothing by itself, however long it waits', async () => {
    const floor = openFloor({answer: () => threeLeft});
    floor.stores.ask(mug);
    await settled();
    floor.clock.advance(3_600_000);
    await settled();
    assert.equal(floor.asked.length, 1);
    assert.equal(floor.clock.pending, 0);
  });

  it('knows nothing where nobody answers, and does not call that sold out', async () => {
    const floor = openFloor();
    floor.stores.ask(mug);
    await settled();
    assert.deepEqual(floor.known('mug'), {status: 'unknown'});
    assert.deepEqual(floor.problems, []);
    floor.stores.ask({productId: 'vase', variantId: 'vase'});
    await settled();
    assert.equal(floor.asked.length, 2, 'a show with stores asks for other goods all the same');
  });

  it('leaves a page alone that has neither stores nor answers', async () => {
    const floor = openFloor({manifest: manifestWith({})});
    floor.stores.ask(mug);
    await settled();
    floor.stores.ask({productId: 'vase', variantId: 'vase'});
    await settled();
    assert.equal(floor.asked.length, 1);
    assert.deepEqual(floor.known('vase'), {status: 'unknown'});
    floor.clock.advance(60_000);
    floor.stores.ask(mug);
    assert.equal(floor.asked.length, 2, 'the page may have learned to answer');
  });

  for (const nothing of [undefined, null]) {
    it(`takes ${String(nothing)} for "not known"`, async () => {
      const floor = openFloor({answer: () => nothing});
      floor.stores.ask(mug);
      await settled();
      assert.deepEqual(floor.known('mug'), {status: 'unknown'});
      assert.deepEqual(floor.problems, []);
    });
  }

  it('gives a page ten seconds, aborts, and says so', async () => {
    const floor = openFloor({answer: () => new Promise(() => {})});
    floor.stores.ask(mug);
    floor.clock.advance(9999);
    await settled();
    assert.deepEqual(floor.known('mug'), {status: 'asking'});
    assert.equal(floor.signals[0]?.aborted, false);
    floor.clock.advance(1);
    await settled();
    assert.deepEqual(floor.known('mug'), {status: 'unknown'});
    assert.equal(floor.signals[0]?.aborted, true);
    assert.deepEqual(floor.problems.map(({code}) => code), ['availability-failed']);
    floor.stores.ask(mug);
    assert.equal(floor.asked.length, 2, 'a failure is not kept');
  });

  it('does not take an answer for new that was on its way when it was asked anew', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const floor = openFloor({answer: () => new Promise((resolve) => answers.push(resolve))});
    floor.stores.ask(mug);
    await settled();
    floor.stores.ask(mug, {anew: true});
    await settled();
    assert.equal(floor.signals[0]?.aborted, true);
    answers[1]?.([{store: 'altona', quantity: 1}]);
    answers[0]?.(threeLeft);
    await settled();
    assert.deepEqual(storesOf(floor.known('mug')).map(({store, quantity}) => [store.id, quantity]), [['altona', 1]]);
  });

  it('does not let a late answer in', async () => {
    let answerLate = (_: unknown): void => {};
    const floor = openFloor({answer: () => new Promise((resolve) => (answerLate = resolve))});
    floor.stores.ask(mug);
    await settled();
    floor.clock.advance(10_000);
    answerLate(threeLeft);
    await settled();
    assert.deepEqual(floor.known('mug'), {status: 'unknown'});
  });

  it('survives a page that throws, and tells its developer', async () => {
    const floor = openFloor({answer: () => Promise.reject(new Error('no stock service'))});
    floor.stores.ask(mug);
    await settled();
    assert.deepEqual(floor.known('mug'), {status: 'unknown'});
    assert.match(floor.problems[0]?.message ?? '', /no stock service/);
  });

  it('looks around another place: calls the old question off, forgets what it knew, keeps answers for the way back', async () => {
    const floor = openFloor({answer: ({near}) => (near ? [{store: 'altona', quantity: 1}] : threeLeft)});
    floor.stores.ask(mug);
    await settled();
    const hamburg = {postalCode: '22765'};
    floor.stores.near.listen(() => floor.stores.ask(mug));
    floor.stores.look(hamburg);
    assert.deepEqual(floor.asked[1], {...mug, near: hamburg});
    assert.deepEqual(floor.known('mug'), {status: 'asking'});
    floor.stores.look(undefined);
    await settled();
    assert.equal(floor.signals[1]?.aborted, true);
    assert.equal(floor.asked.length, 2, 'the first answer is fresh');
    assert.equal(storesOf(floor.known('mug'))[0]?.store.id, 'mitte');
    floor.stores.look({postalCode: '22765'});
    await settled();
    assert.equal(storesOf(floor.known('mug'))[0]?.store.id, 'altona');
    floor.stores.look({postalCode: '22765'});
    assert.equal(floor.asked.length, 3, 'the same place is no news');
  });

  it('keeps the fulfilment of each variant until it is taken back', () => {
    const {stores} = openFloor();
    stores.fulfil('mug', {method: 'pickup', storeId: 'mitte'});
    stores.fulfil('vase', {method: 'ship-to-store', storeId: 'altona'});
    stores.fulfil('mug', undefined);
    assert.deepEqual([...stores.fulfillment.get()], [['vase', {method: 'ship-to-store', storeId: 'altona'}]]);
  });

  it('ends its questions and timers when it closes, and asks no more', async () => {
    const floor = openFloor({answer: ({variantId}) => (variantId === 'mug' ? threeLeft : new Promise(() => {}))});
    floor.stores.ask(mug);
    await settled();
    floor.stores.ask({productId: 'vase', variantId: 'vase'});
    floor.stores.close();
    await settled();
    assert.deepEqual(floor.signals.map(({aborted}) => aborted), [false, true]);
    assert.equal(floor.clock.pending, 0);
    floor.stores.ask(mug);
    floor.stores.look({postalCode: '1'});
    assert.equal(floor.asked.length, 2);
    assert.equal(floor.stores.near.get(), undefined);
    assert.deepEqual(floor.problems, []);
  });
});

function storesOf(known: Availability | undefined): Extract<Availability, {status: 'known'}>['stores'] {
  return known?.status === 'known' ? known.stores : [];
}
