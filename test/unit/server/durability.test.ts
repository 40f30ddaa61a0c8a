import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {levelStore} from '@live-shop/sdk/server';
import {temporaryDirectory} from './support/running-server.js';

const writer = fileURLToPath(new URL('support/writer-process.js', import.meta.url));

/** A row of numbers that look like chance and are the same in every run (Park and Miller). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Lets a server write until it has acknowledged so many facts, kills it, and answers what it had acknowledged. */
async function killedAfter(directory: string, lines: number): Promise<Map<number, number>> {
  const child = spawn(process.execPath, [writer, directory], {stdio: ['ignore', 'pipe', 'inherit']});
  const exited = once(child, 'exit');
  const acknowledged = new Map<number, number>();
  for await (const line of createInterface({input: child.stdout})) {
    const [seq, quantity] = line.split(' ').map(Number);
    assert.ok(seq !== undefined && quantity !== undefined);
    acknowledged.set(seq, quantity);
    if (acknowledged.size === lines) child.kill('SIGKILL');
  }
  const [, signal] = await exited;
  assert.equal(signal, 'SIGKILL');
  return acknowledged;
}

describe('a server that is killed', () => {
  it('has all that it acknowledged, without a gap, each time', async (context) => {
    const directory = await temporaryDirectory(context);
    const random = seeded(20_261_122);
    let held = 0;
    for (let round = 0; round < 5; round += 1) {
      const acknowledged = await killedAfter(directory, 20 + random(400));
      const store = await levelStore({directory: join(directory, 'log')});
      const facts = await store.read('spring', {after: 0, limit: 100_000});
      await store.close();
      facts.forEach((fact, index) => assert.equal(fact.seq, index + 1));
      for (const [seq, quantity] of acknowledged) {
        const fact = facts[seq - 1];
        assert.ok(fact?.type === 'product-changed', `${seq} is missing in round ${round}`);
        assert.equal(fact.stock?.quantity, quantity);
      }
      assert.ok(Math.min(...acknowledged.keys()) > held, 'numbers are never given twice');
      held = facts.length;
    }
    context.diagnostic(`${held} facts over 5 kills`);
  });
});
