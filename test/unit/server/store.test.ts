import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {parseManifest, type Manifest} from '@live-shop/sdk/protocol';
import {levelStore, memoryStore, type LogStore} from '@live-shop/sdk/server';
import {ClassicLevel} from 'classic-level';
import {spring, temporaryDirectory} from './support/running-server.js';

const stores: readonly (readonly [string, (context: TestContext) => Promise<LogStore>])[] = [
  ['memoryStore', async () => memoryStore()],
  ['levelStore', async (context) => {
    const store = await levelStore({directory: join(await temporaryDirectory(context), 'log')});
    context.after(() => store.close());
    return store;
  }],
];

function manifest(id: string): Manifest {
  const read = parseManifest({...spring, id});
  assert.ok(read.ok);
  return read.value;
}

const entry = (seq: number, ...marks: string[]) => ({fact: {seq, at: seq, type: 'show-started'} as const, marks});

for (const [name, open] of stores) {
  describe(name, () => {
    it('reads what was written, show by show', async (context) => {
      const store = await open(context);
      // Ids that begin alike must not run into each other.
      const ids = ['spring', 'spring-2', 'spring.a', 'spring~', 'sprin'];
      for (const [index, id] of ids.entries()) {
        await store.putManifest(manifest(id));
        await store.append(id, Array.from({length: index + 9}, (_, position) => entry(position + 1, `m/${position}`)));
      }
      for (const [index, id] of ids.entries()) {
        assert.deepEqual(await store.manifest(id), manifest(id));
        const facts = await store.read(id, {after: 0, limit: 1000});
        assert.deepEqual(facts.map(({seq}) => seq), Array.from({length: index + 9}, (_, position) => position + 1));
        assert.deepEqual((await store.read(id, {after: 3, limit: 2})).map(({seq}) => seq), [4, 5]);
        assert.deepEqual(await store.read(id, {after: 100, limit: 2}), []);
        assert.deepEqual(await store.find(id, ['m/2', 'm/100']), [3, undefined]);
      }
    });

    it('knows nothing of a show that was removed, and leaves the others', async (context) => {
      const store = await open(context);
      for (const id of ['spring', 'spring-2']) {
        await store.putManifest(manifest(id));
        await store.append(id, [entry(1, 'a')]);
      }
      await store.remove('spring');
      assert.equal(await store.manifest('spring'), undefined);
      assert.deepEqual(await store.read('spring', {after: 0, limit: 10}), []);
      assert.deepEqual(await store.find('spring', ['a']), [undefined]);
      assert.deepEqual(await store.find('spring-2', ['a']), [1]);
      assert.equal((await store.read('spring-2', {after: 0, limit: 10})).length, 1);
    });
  });
}

describe('levelStore', () => {
  it('says so where another process has the directory', async (context) => {
    const directory = await temporaryDirectory(context);
    const first = await levelStore({directory});
    context.after(() => first.close());
    await assert.rejects(levelStore({directory}), /another process uses it/);
  });

  it('does not pass over a damaged fact', async (context) => {
    const directory = await temporaryDirectory(context);
    const level = new ClassicLevel(directory);
    await level.put('f!spring!000000000001', JSON.stringify({seq: 2, at: 1, type: 'show-started'}));
    await level.close();
    const store = await levelStore({directory});
    context.after(() => store.close());
    await assert.rejects(store.read('spring', {after: 0, limit: 10}), /log of spring is damaged at 1/);
  });
});
