import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {EarlyAnswer} from '#src/early/early-answer.js';
import {fetchEarly} from '#src/early/fetch-early.js';
import {fetchOnce} from '#src/early/fetch-once.js';

describe('fetchOnce', () => {
  let server: Server;
  let url: string;
  let asked: (string | undefined)[] = [];
  const {signal} = new AbortController();

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.headers.accept);
      response.end(`answer ${asked.length}`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/show`;
  });
  beforeEach(() => {
    asked = [];
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is answered by what was asked for early, which can be looked into before', async () => {
    const early = await fetchEarly(url, {headers: {accept: 'application/json'}});
    assert.equal(await early.text(), 'answer 1');
    assert.equal(await (await fetchOnce(url, {signal})).text(), 'answer 1');
    assert.deepEqual(asked, ['application/json']);
  });

  it('asks anew the second time', async () => {
    await fetchEarly(url);
    await fetchOnce(url, {signal});
    assert.equal(await (await fetchOnce(url, {signal})).text(), 'answer 2');
  });

  it('asks anew where the answer is no longer fresh: a live playlist is of its moment', async () => {
    const stale: EarlyAnswer = {response: Promise.resolve(new Response('stale')), askedAt: performance.now() - 3001};
    Reflect.set(globalThis, Symbol.for('live-shop.early'), new Map([[url, stale]]));
    assert.equal(await (await fetchOnce(url, {signal})).text(), 'answer 1');
  });

  it('fails as the early request failed, and with nothing else', async () => {
    const broken = 'http://127.0.0.1:1/';
    await assert.rejects(fetchEarly(broken), TypeError);
    await assert.rejects(fetchOnce(broken, {signal}), TypeError);
  });

  it('lets go when its caller gives up', async () => {
    const waiting: EarlyAnswer = {response: new Promise(() => {}), askedAt: performance.now()};
    Reflect.set(globalThis, Symbol.for('live-shop.early'), new Map([[url, waiting]]));
    const giveUp = new AbortController();
    const answer = fetchOnce(url, {signal: giveUp.signal});
    giveUp.abort();
    await assert.rejects(answer, {name: 'AbortError'});
  });
});
