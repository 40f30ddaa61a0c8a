import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse, seqAnswer} from '@live-shop/sdk/protocol';
import {RunningServer, spring} from './support/running-server.js';

const hostile: readonly unknown[] = [
  undefined, null, true, 0, NaN, '', 'join', [], [[]], {}, {id: 1}, {id: 'a', text: 1}, {id: 'a', text: null},
  {id: '', text: 'x'}, {id: 'a b', text: 'x'}, {id: '../..', text: 'x'}, {id: 'x'.repeat(65), text: 'x'},
  {id: {toString: 'x'}, text: 'x'}, {id: ['a'], text: ['x']}, {id: 'a', text: {length: 5}},
  JSON.parse('{"__proto__": {"id": "a", "text": "x"}}'), JSON.parse('{"constructor": {"prototype": {}}}'),
  {id: 'a', action: 'start-show'}, {id: 'a', action: {type: '__proto__'}}, {id: 'a', action: {type: 'constructor'}},
  {id: 'a', action: {type: 'toString'}}, {id: 'a', action: {type: 'pin-product'}},
  {id: 'a', action: {type: 'pin-product', productId: 'a b'}},
  {id: 'a', action: {type: 'change-product', productId: 'mug', price: {amount: 1.5, currency: 'EUR', exponent: 2}}},
  {id: 'a', action: {type: 'change-product', productId: 'mug', price: {amount: -1, currency: 'EUR', exponent: 2}}},
  {id: 'a', action: {type: 'change-product', productId: 'mug', price: {amount: '1', currency: 'EUR', exponent: 2}}},
  {id: 'a', action: {type: 'change-product', productId: 'mug', price: {amount: 1, currency: 'euro', exponent: 2}}},
  {id: 'a', action: {type: 'list-product', product: {id: 'x', title: 'X', url: 'javascript:alert(1)'}}},
  new Uint8Array(64), {id: new Uint8Array(4), text: new Uint8Array(4)},
  JSON.parse(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`),
];

describe('a server that is sent nonsense', () => {
  for (const event of ['join', 'post', 'act'] as const) {
    it(`refuses it as ${event}, with a path, and goes on`, async (context) => {
      let now = 1_700_000_000_000;
      const server = await RunningServer.start(context, {manifest: spring, now: () => (now += 1000)});
      const client = server.client();
      await client.enter({token: await server.token('host')});
      for (const input of hostile) {
        const answer = await client.raw(event, input);
        const read = parse(seqAnswer, answer);
        assert.ok(read.ok && !read.value.ok, `${JSON.stringify(input)}: ${JSON.stringify(answer)}`);
        assert.equal(read.value.code, 'invalid');
        assert.ok(read.value.path, JSON.stringify(input));
      }
      assert.equal((await server.client().enter()).head, 0, 'nothing was appended');
    });
  }

  it('is not ended by events without acknowledgement, of other names, or with too many arguments', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    const {io: manager} = client.socket;
    for (const name of ['join', 'post', 'act', 'clock', 'react', 'error', '__proto__', 'constructor', 'x'.repeat(500)]) {
      // Past the types: what a client of another make could send.
      manager.engine.send(`2${JSON.stringify([name])}`);
      manager.engine.send(`2${JSON.stringify([name, null])}`);
      manager.engine.send(`2${JSON.stringify([name, 1, 2, 3])}`);
    }
    for (const name of ['nonsense', 'error', '__proto__', 'constructor', 'toString']) {
      assert.equal((await client.raw(name) as {code: string}).code, 'invalid', name);
    }
    assert.equal((await client.post({id: 'a', text: 'still here'})).ok, true);
  });

  it('closes the connection of one that does not speak Socket.IO, or sends more than 64 kB at once', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    client.socket.io.engine.send('9not a packet');
    await client.disconnected();
    const other = server.client();
    await other.enter();
    other.socket.io.engine.send(`2${JSON.stringify(['post', {id: 'a', text: 'x'.repeat(70_000)}])}`);
    await other.disconnected();
    assert.equal((await server.client().enter()).head, 0);
  });

  it('tells one who sends too much to wait, and cuts off who does not', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring, now: () => 1_700_000_000_000});
    const client = server.client();
    await client.enter();
    const answers = Array.from({length: 100}, () => client.raw('post', {}));
    const codes = (await Promise.all(answers)).map((answer) => (answer as {code: string}).code);
    assert.equal(codes.filter((code) => code === 'invalid').length, 59);
    assert.equal(codes.filter((code) => code === 'too-fast').length, 41);
    for (let times = 0; times < 200; times += 1) client.socket.emit('react', {heart: 1});
    await client.disconnected();
    assert.equal((await server.client().join()).ok, true);
  });

  it('does not let one begin anew with its limits on the same connection', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    // Leaves the namespace, which Socket.IO would let it enter again.
    client.socket.io.engine.send('1');
    await client.disconnected();
  });

  it('tells one who joins again and again to wait', async (context) => {
    let now = 1_700_000_000_000;
    const server = await RunningServer.start(context, {manifest: spring, now: () => now});
    const client = server.client();
    for (let times = 0; times < 10; times += 1) await client.enter();
    const refusal = await client.join();
    assert.deepEqual(refusal.ok ? refusal : [refusal.code, refusal.retryAfterMs], ['too-fast', 1000]);
    now += 1000;
    await client.enter();
  });

  it('answers reactions where an answer is asked for', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    const codeOf = async (input: unknown) => (await client.raw('react', input) as {code?: string}).code;
    assert.equal(await codeOf({heart: 1}), 'not-joined');
    await client.enter();
    assert.equal(await codeOf({heart: 'many'}), 'invalid');
    assert.deepEqual(await client.raw('react', {heart: 1}), {ok: true});
  });
});
