import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {memoryStore, type LogStore} from '@live-shop/sdk/server';
import {RunningServer, spring} from './support/running-server.js';

describe('a store that fails', () => {
  for (const wrote of [false, true]) {
    it(`leaves no gap and loses nothing, where the write was ${wrote ? 'done all the same' : 'not done'}`, async (context) => {
      const store = memoryStore();
      const append = store.append.bind(store);
      let failures = 0;
      const faulty: LogStore = {
        ...store,
        async append(show, entries) {
          if (failures === 0) return append(show, entries);
          failures -= 1;
          if (wrote) await append(show, entries);
          throw new Error('the disk is full');
        },
      };
      const lines: string[] = [];
      const server = await RunningServer.start(context, {
        manifest: spring,
        store: faulty,
        log: (level, line) => lines.push(`${level} ${line}`),
      });
      const client = server.client();
      await client.enter();
      assert.deepEqual(await client.post({id: 'a', text: 'one'}), {ok: true, seq: 1});
      failures = 1;
      const refusal = await client.post({id: 'b', text: 'two'});
      assert.ok(!refusal.ok);
      assert.equal(refusal.code, 'unavailable');
      assert.ok(refusal.retryAfterMs);
      assert.match(lines.join('\n'), /error The log of spring cannot be written: the disk is full/);
      assert.deepEqual(await client.post({id: 'b', text: 'two'}), {ok: true, seq: 2});
      assert.deepEqual(await client.post({id: 'c', text: 'three'}), {ok: true, seq: 3});
      await client.until('three messages', () => client.facts.length === 3);
      assert.deepEqual(client.facts.map((fact) => fact.type === 'message-posted' && fact.message.id), ['a', 'b', 'c']);
    });
  }
});
