import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '@live-shop/sdk/protocol';
import {memoryStore, type LogStore} from '@live-shop/sdk/server';
import {euro, RunningServer, spring, temporaryDirectory} from './support/running-server.js';

const author = {id: 'somebody', name: 'Somebody', role: 'viewer'} as const;

const message = (seq: number): Fact => ({
  seq,
  at: 1000 + seq,
  type: 'message-posted',
  message: {id: `m${seq}`, author, text: `number ${seq}`},
});

async function storeWith(facts: readonly Fact[]): Promise<LogStore> {
  const store = memoryStore();
  await store.append('spring', facts.map((fact) => ({fact, marks: []})));
  return store;
}

const seqs = (facts: readonly Fact[]) => facts.map(({seq}) => seq);
const run = (from: number, to: number) => Array.from({length: to - from + 1}, (_, index) => from + index);

describe('join with `after`', () => {
  it('gives all facts that were missed, up to 2000', async (context) => {
    const store = await storeWith(run(1, 2100).map(message));
    const server = await RunningServer.start(context, {manifest: spring, store});
    const delta = await server.client().enter({after: 100});
    assert.deepEqual([delta.reset, delta.head], [false, 2100]);
    assert.deepEqual(seqs(delta.facts), run(101, 2100));
    const nothing = await server.client().enter({after: 2100});
    assert.deepEqual([nothing.reset, nothing.facts.length], [false, 0]);
  });

  it('gives a selection to one who missed more, or is ahead of a log that lost its end', async (context) => {
    const store = await storeWith(run(1, 2100).map(message));
    const server = await RunningServer.start(context, {manifest: spring, store});
    for (const after of [99, 2101, undefined]) {
      const answer = await server.client().enter(after === undefined ? {} : {after});
      assert.equal(answer.reset, true);
      assert.deepEqual(seqs(answer.facts), run(2051, 2100), 'the newest 50 messages');
    }
  });

  it('selects what makes the show whole, in order', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const {shows} = server;
    const act = async (id: string, action: Parameters<typeof shows.act>[1]['action']) => {
      const answer = await shows.act('spring', {id, action});
      assert.ok(answer.ok, JSON.stringify(answer));
    };
    const client = server.client();
    await client.enter();
    await act('1', {type: 'start-show'});
    await act('2', {type: 'change-product', productId: 'mug', price: euro(1500)});
    await act('3', {type: 'change-product', productId: 'mug', stock: {status: 'low-stock', quantity: 2}});
    await act('4', {type: 'change-product', productId: 'mug', price: euro(1400)});
    await act('5', {type: 'pin-product', productId: 'mug'});
    await client.post({id: 'bad', text: 'buy elsewhere'});
    await client.post({id: 'good', text: 'lovely'});
    await act('8', {type: 'remove-message', messageId: 'bad'});
    await act('9', {type: 'change-product', productId: 'throw', variantId: 'throw-sand', stock: {status: 'out-of-stock'}});
    await act('10', {type: 'change-product', productId: 'throw', variantId: 'throw-moss', stock: {status: 'in-stock'}});
    await act('11', {type: 'change-product', productId: 'throw', variantId: 'throw-sand', stock: {status: 'in-stock'}});
    const late = await server.client().enter();
    assert.deepEqual(
      late.facts.map(({seq, type}) => [seq, type]),
      [
        [1, 'show-started'],
        [3, 'product-changed'],
        [4, 'product-changed'],
        [5, 'product-pinned'],
        [7, 'message-posted'],
        [10, 'product-changed'],
        [11, 'product-changed'],
      ],
    );
    await client.until('all', () => client.facts.length === 11);
    assert.equal(late.head, 11);
  });

  it('shows neither gap nor duplicate to clients that come and go while facts are appended', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring, dataDirectory: await temporaryDirectory(context)});
    const total = 300;
    let appended = 0;
    const writing = (async () => {
      for (let index = 0; index < total; index += 1) {
        const action = index % 7 === 0
          ? {type: 'pin-product', productId: index % 2 === 0 ? 'mug' : 'throw'} as const
          : {type: 'change-product', productId: 'mug', price: euro(index + 1)} as const;
        const answer = await server.shows.act('spring', {id: `w${index}`, action});
        assert.ok(answer.ok);
        appended = answer.seq;
      }
    })();

    const readers = Array.from({length: 4}, async () => {
      let held: number[] = [];
      let joins = 0;
      while (held.length < total) {
        const client = server.client();
        const welcome = await client.enter({after: held.length});
        joins += 1;
        assert.equal(welcome.reset, false);
        const before = [...held, ...seqs(welcome.facts)];
        // A few packets, then the line is cut.
        await client.until('more', () => client.packets.length >= 3 || before.length + client.facts.length >= total);
        client.close();
        held = [...before, ...seqs(client.facts)];
        assert.deepEqual(held, run(1, held.length));
      }
      return joins;
    });
    await writing;
    const joins = await Promise.all(readers);
    assert.equal(appended, total);
    assert.ok(Math.max(...joins) > 5, `the readers joined ${joins.join(', ')} times`);
  });

  it('shows chat that is being folded into a packet either in the welcome or behind it', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const writers = Array.from({length: 8}, () => server.client());
    await Promise.all(writers.map((writer) => writer.enter()));
    const joined = await Promise.all(
      writers.flatMap((writer, index) =>
        run(1, 5).map(async (number) => {
          const sent = writer.post({id: `w${index}-${number}`, text: 'hello'});
          const reader = server.client();
          const welcome = await reader.enter();
          await sent;
          return {reader, welcome};
        }),
      ),
    );
    for (const {reader, welcome} of joined) {
      await reader.until('all messages', () => welcome.facts.length + reader.facts.length >= 40);
      assert.deepEqual(seqs([...welcome.facts, ...reader.facts]), run(1, 40));
      assert.equal(welcome.head, welcome.facts.length);
    }
  });
});
