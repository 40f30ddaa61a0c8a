import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Refusal, Welcome} from '@live-shop/sdk/protocol';
import {joinAnswer, parse} from '@live-shop/sdk/protocol';
import {memoryStore} from '@live-shop/sdk/server';
import {RunningServer, spring, temporaryDirectory} from './support/running-server.js';

function refused(answer: Welcome | Refusal): Refusal {
  assert.equal(answer.ok, false);
  return answer as Refusal;
}

describe('join', () => {
  it('welcomes a guest with an id and a token of its own', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const answer = await server.client().join();
    assert.equal(parse(joinAnswer, answer).ok, true);
    assert.ok(answer.ok);
    assert.match(answer.viewer.id, /^guest-[\da-f]{24}$/);
    assert.equal(answer.viewer.role, 'viewer');
    assert.equal(answer.viewer.name, undefined);
    assert.deepEqual([answer.head, answer.reset, answer.facts, answer.viewers], [0, true, [], 1]);
  });

  it('keeps who a guest is at the next join, also after a restart without a secret in the configuration', async (context) => {
    const dataDirectory = await temporaryDirectory(context);
    const before = await RunningServer.start(context, {manifest: spring, dataDirectory, secret: undefined});
    const {viewer} = await before.client().enter();
    await before.close();
    const after = await RunningServer.start(context, {dataDirectory, secret: undefined});
    const again = await after.client().enter({token: viewer.token});
    assert.equal(again.viewer.id, viewer.id);
    assert.equal(again.viewer.token, viewer.token);
  });

  it('says goodbye to the socket whose guest joins with another', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const old = server.client();
    const {viewer} = await old.enter();
    let last = old;
    for (const text of ['again', 'and again']) {
      const next = server.client();
      const welcome = await next.enter({token: viewer.token});
      await last.disconnected();
      assert.deepEqual(last.byes, [{reason: 'replaced'}]);
      assert.equal(welcome.viewers, 1);
      assert.equal((await next.post({id: text.replace(' ', '-'), text})).ok, true);
      last = next;
    }
  });

  it('lets several consoles of one host and several tabs of one customer be', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.token('host');
    const customer = await server.token('viewer', {subject: 'customer-7', name: 'Ada'});
    const clients = [host, host, customer, customer].map((token) => ({token, client: server.client()}));
    let welcome: Welcome | undefined;
    for (const {token, client} of clients) welcome = await client.enter({token});
    assert.deepEqual(welcome?.viewer, {id: 'customer-7', role: 'viewer', name: 'Ada', token: customer});
    assert.equal(welcome.viewers, 1, 'two tabs are one person, and hosts are at work');
    for (const {client} of clients) assert.equal((await client.raw('clock') as {now: number}).now > 0, true);
    assert.deepEqual(clients.map(({client}) => client.byes.length), [0, 0, 0, 0]);
  });

  it('moves a socket that joins another show', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    await server.shows.putShow({...spring, id: 'autumn'});
    const client = server.client();
    await client.enter();
    await client.enter({show: 'autumn'});
    await server.shows.act('spring', {id: 'a', action: {type: 'start-show'}});
    await server.shows.act('autumn', {id: 'a', action: {type: 'pin-product', productId: 'mug'}});
    await client.until('a fact', () => client.facts.length > 0);
    assert.deepEqual(client.facts.map(({type}) => type), ['product-pinned']);
  });

  it('answers with a refusal that says what to do', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    const cases = [
      [{protocol: 2}, 'unsupported-protocol', 'protocol'],
      [{show: 'winter'}, 'unknown-show', 'show'],
      [{show: '../x'}, 'invalid', 'show'],
      [{after: -1}, 'invalid', 'after'],
      [{token: 'nonsense'}, 'unauthorized', 'token'],
    ] as const;
    for (const [options, code, path] of cases) {
      const refusal = refused(await client.join(options));
      assert.deepEqual([refusal.code, refusal.path], [code, path]);
    }
    assert.equal((await client.join()).ok, true, 'the same socket may try again');
  });

  it('does not let anybody into a show that is being removed meanwhile', async (context) => {
    let removed: Promise<boolean> | undefined;
    let armed = false;
    const now = (): number => {
      if (armed) removed ??= server.shows.removeShow('spring');
      return 1_700_000_000_000;
    };
    const server = await RunningServer.start(context, {manifest: spring, store: memoryStore(), now});
    const client = server.client();
    await client.raw('clock');
    armed = true;
    assert.equal(refused(await client.join()).code, 'unavailable');
    assert.equal(await removed, true);
    assert.equal(refused(await client.join()).code, 'unknown-show');
  });

  it('asks for a join before anything else', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    assert.equal(((await client.post({id: 'a', text: 'hello'})) as Refusal).code, 'not-joined');
    assert.equal(((await client.act('a', {type: 'start-show'})) as Refusal).code, 'not-joined');
  });

  it('tells the time of the server', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring, now: () => 1_700_000_000_000});
    const client = server.client();
    assert.deepEqual(await client.raw('clock'), {now: 1_700_000_000_000});
    assert.equal((await client.enter()).now, 1_700_000_000_000);
  });
});
