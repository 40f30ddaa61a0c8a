import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '@live-shop/sdk/protocol';
import {memoryStore} from '@live-shop/sdk/server';
import {RunningServer, spring} from './support/running-server.js';

const author = {id: 'somebody', name: 'Somebody', role: 'viewer'} as const;

/** A show in which much is said, and something pinned now and then. */
function longLog(length: number): Fact[] {
  return Array.from({length}, (_, index): Fact => {
    // Numbers of as many digits everywhere, so that lengths can be compared to the byte.
    const seq = index + 1;
    const head = {seq, at: 1_700_000_000_000 + index * 100};
    const productId = seq % 200 < 100 ? 'mug' : 'throw';
    if (seq === 1) return {...head, type: 'show-started'};
    if (seq % 100 === 0) return {...head, type: 'chapter-started', chapterId: `chapter-${1_000_000 + seq}`, title: 'For the table'};
    if (seq % 10 === 0) return {...head, type: 'product-pinned', productId, pinId: `pin-${1_000_000 + seq}`};
    if (seq % 33 === 0) return {...head, type: 'product-changed', productId: 'mug', stock: {status: 'in-stock', quantity: 1000 + (seq % 1000)}};
    return {...head, type: 'message-posted', message: {id: `m${1_000_000 + seq}`, author, text: 'What a lovely mug'}};
  });
}

async function welcomeOf(server: RunningServer): Promise<{readonly bytes: number; readonly facts: readonly Fact[]}> {
  const {viewer, facts, ...rest} = await server.client().enter();
  return {bytes: JSON.stringify({...rest, facts: facts.map((fact) => ({...fact, seq: 1_000_000 + fact.seq}))}).length, facts};
}

describe('a late join', () => {
  it('brings as many bytes whatever the length of the log', async (context) => {
    const sizes = await Promise.all([1_000, 20_000].map(async (length) => {
      const store = memoryStore();
      await store.append('spring', longLog(length).map((fact) => ({fact, marks: []})));
      const {bytes, facts} = await welcomeOf(await RunningServer.start(context, {manifest: spring, store}));
      assert.equal(facts[0]?.type, 'show-started');
      assert.equal(facts.filter(({type}) => type === 'message-posted').length, 50);
      return bytes;
    }));
    const [short = 0, long = 0] = sizes;
    assert.ok(Math.abs(long - short) < 150, `${short} and ${long} bytes`);
    assert.ok(long < 20_000, `${long} bytes`);
  });
});
