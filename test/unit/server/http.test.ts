import assert from 'node:assert/strict';
import {once} from 'node:events';
import {request as httpRequest} from 'node:http';
import {describe, it} from 'node:test';
import {parseLogIndex, parseLogPage, parseManifest} from '@live-shop/sdk/protocol';
import {memoryStore, type LogEntry} from '@live-shop/sdk/server';
import {euro, RunningServer, spring} from './support/running-server.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

type Init = RequestInit & {readonly token?: string};

async function call(server: RunningServer, path: string, init: Init = {}): Promise<Answer> {
  const {token, ...rest} = init;
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(server.url + path, {...rest, headers});
  const text = await response.text();
  return {status: response.status, headers: response.headers, json: text === '' ? undefined : JSON.parse(text)};
}

function errorIn({json}: Answer): {code: string; path?: string} {
  const {error} = json as {error: {code: string; message: string; path?: string}};
  assert.ok(error.message.length > 0);
  return error.path === undefined ? {code: error.code} : {code: error.code, path: error.path};
}

describe('GET /shows/:id', () => {
  it('serves the manifest with the status, the listed goods and the way to the link', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring, path: '/live/socket'});
    const first = await call(server, '/shows/spring');
    assert.equal(first.status, 200);
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    const before = parseManifest(first.json);
    assert.ok(before.ok);
    const {status, link, products: goods} = before.value;
    assert.deepEqual([status, link, goods.length], ['scheduled', {path: '/live/socket'}, 2]);

    await server.shows.act('spring', {id: 'a', action: {type: 'start-show'}});
    const {products: [mug]} = before.value;
    assert.ok(mug);
    await server.shows.act('spring', {id: 'b', action: {type: 'list-product', product: {...mug, id: 'vase'}}});
    await server.shows.act('spring', {id: 'c', action: {type: 'change-product', productId: 'mug', price: euro(1)}});
    const after = parseManifest((await call(server, '/shows/spring')).json);
    assert.ok(after.ok);
    assert.equal(after.value.status, 'live');
    const prices = after.value.products.map(({id, price}) => [id, price.amount]);
    assert.deepEqual(prices, [['mug', 1900], ['throw', 8900], ['vase', 1900]]);
  });

  it('answers 304 to one who has it, and no body to HEAD', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const {headers} = await call(server, '/shows/spring');
    const etag = headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]{22}"$/);
    assert.equal((await call(server, '/shows/spring', {headers: {'if-none-match': etag}})).status, 304);
    assert.equal((await call(server, '/shows/spring', {headers: {'if-none-match': `"x", W/${etag}`}})).status, 304);
    const head = await call(server, '/shows/spring', {method: 'HEAD'});
    assert.deepEqual([head.status, head.json], [200, undefined]);
    assert.equal(head.headers.get('content-length'), headers.get('content-length'));
    await server.shows.act('spring', {id: 'a', action: {type: 'start-show'}});
    assert.equal((await call(server, '/shows/spring', {headers: {'if-none-match': etag}})).status, 200);
  });
});

describe('PUT /shows/:id', () => {
  it('adds and replaces a show for a host', async (context) => {
    const server = await RunningServer.start(context);
    const token = await server.token('host');
    const put = (body: object) => call(server, '/shows/spring', {method: 'PUT', token, body: JSON.stringify(body)});
    assert.equal((await put(spring)).status, 201);
    assert.equal((await put({...spring, title: 'Spring at home'})).status, 200);
    const {json} = await call(server, '/shows/spring');
    assert.equal((json as {title: string}).title, 'Spring at home');
    assert.equal((await server.client().join()).ok, true);
  });

  it('refuses what is wrong, with the path', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.token('host');
    const put = (token: string | undefined, body: string) =>
      call(server, '/shows/spring', {method: 'PUT', body, ...(token === undefined ? {} : {token})});
    const cheap = {...spring.products[0], price: 19};
    const cases = [
      [host, '{', 400, {code: 'invalid', path: '.'}],
      [host, '[]', 400, {code: 'invalid', path: '.'}],
      [host, JSON.stringify({...spring, version: 2}), 400, {code: 'invalid', path: 'version'}],
      [host, JSON.stringify({...spring, products: [cheap]}), 400, {code: 'invalid', path: 'products[0].price'}],
      [host, JSON.stringify({...spring, poster: 'javascript:alert(1)'}), 400, {code: 'invalid', path: 'poster'}],
      [host, JSON.stringify({...spring, id: 'autumn'}), 400, {code: 'invalid', path: 'id'}],
      [undefined, '{}', 401, {code: 'unauthorized'}],
      ['x.y.z', '{}', 401, {code: 'unauthorized'}],
      [await server.token('host', {show: 'autumn'}), '{}', 401, {code: 'unauthorized'}],
      [await server.token('moderator'), '{}', 403, {code: 'forbidden'}],
    ] as const;
    for (const [token, body, status, error] of cases) {
      const answer = await put(token, body);
      assert.deepEqual([answer.status, errorIn(answer)], [status, error], body);
    }
  });

  it('does not read a body without end', async (context) => {
    const server = await RunningServer.start(context);
    const token = await server.token('host');
    const headers = {authorization: `Bearer ${token}`};
    const request = httpRequest(`${server.url}/shows/spring`, {method: 'PUT', headers});
    request.on('error', () => undefined);
    const answered = once(request, 'response');
    const chunk = Buffer.alloc(256 * 1024, ' ');
    for (let sent = 0; sent <= 8 * 1024 * 1024; sent += chunk.length) request.write(chunk);
    const [response] = await answered;
    assert.deepEqual([response.statusCode, response.headers.connection], [413, 'close']);
    request.destroy();
  });
});

describe('DELETE /shows/:id', () => {
  it('erases a show with its log, and sends its people away', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    await client.post({id: 'a', text: 'to be forgotten'});
    const token = await server.token('host');
    const remove = async (bearer: string) => (await call(server, '/shows/spring', {method: 'DELETE', token: bearer})).status;
    assert.equal(await remove(await server.token('viewer')), 403);
    assert.equal(await remove(token), 200);
    await client.disconnected();
    assert.deepEqual(client.byes, [{reason: 'show-removed'}]);
    assert.equal((await call(server, '/shows/spring/log/1.json')).status, 404);
    assert.equal(await remove(token), 404);
    await server.shows.putShow(spring);
    assert.equal((await server.client().enter()).head, 0);
  });
});

describe('GET /shows/:id/log', () => {
  const forever = 'public, max-age=31536000, immutable';

  it('serves full pages for good and the last one for now', async (context) => {
    const store = memoryStore();
    await store.append('spring', stageLog(1000));
    const server = await RunningServer.start(context, {manifest: spring, store});
    const page = async (number: number | string) => {
      const {status, headers, json} = await call(server, `/shows/spring/log/${number}.json`);
      const read = parseLogPage(json);
      return [status, headers.get('cache-control'), ...(read.ok ? [read.value.facts.length, read.value.facts[0]?.seq] : [])];
    };
    assert.deepEqual(await page(1), [200, forever, 500, 1]);
    assert.deepEqual(await page(2), [200, forever, 500, 501]);
    assert.deepEqual(await page(3), [404, 'no-store']);
    for (const wrong of [0, -1, 'x', '1.5', '']) assert.equal((await page(wrong))[0], 404, `${wrong}`);
    await server.shows.act('spring', {id: 'a', action: {type: 'start-show'}});
    assert.deepEqual(await page(3), [200, 'no-cache', 1, 1001]);
  });

  it('serves an index that leads to every page, and tells the stage and what was removed', async (context) => {
    const store = memoryStore();
    await store.append('spring', stageLog(1200));
    const server = await RunningServer.start(context, {manifest: spring, store});
    const client = server.client();
    await client.enter();
    await client.post({id: 'm', text: 'spam'});
    await server.shows.act('spring', {id: 'a', action: {type: 'remove-message', messageId: 'm'}});
    await client.until('the removal', () => client.facts.length === 2);
    const base = `${server.url}/shows/spring/log/index.json`;
    const answer = await call(server, '/shows/spring/log/index.json');
    assert.equal(answer.headers.get('cache-control'), 'no-cache');
    const index = parseLogIndex(answer.json);
    assert.ok(index.ok);
    const {head, pages, facts} = index.value;
    assert.equal(head, 1202);
    assert.deepEqual(facts.map(({seq}) => seq), [...Array.from({length: 1200}, (_, at) => at + 1), 1202]);
    const found = await Promise.all(pages.map(async ({url, seq, at}) => {
      const page = parseLogPage(await (await fetch(new URL(url, base))).json());
      assert.ok(page.ok);
      const [first] = page.value.facts;
      assert.deepEqual([first?.seq, first?.at], [seq, at]);
      return page.value.facts;
    }));
    assert.deepEqual(found.flat().map(({seq}) => seq), Array.from({length: 1202}, (_, at) => at + 1));
  });

  it('has an index without pages for a show of which nothing is told', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    assert.deepEqual((await call(server, '/shows/spring/log/index.json')).json, {head: 0, pages: [], facts: []});
    assert.equal((await call(server, '/shows/winter/log/index.json')).status, 404);
  });
});

function stageLog(length: number): LogEntry[] {
  return Array.from({length}, (_, index) => ({
    fact: {seq: index + 1, at: 1000 + index, type: 'product-unpinned'} as const,
    marks: [],
  }));
}

describe('POST /shows/:id/actions', () => {
  it('does what a host does, once an id, in the words of HTTP', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.token('host');
    const moderator = await server.token('moderator');
    const post = async (token: string, body: unknown, show = 'spring') => {
      const answer = await call(server, `/shows/${show}/actions`, {method: 'POST', token, body: JSON.stringify(body)});
      return [answer.status, answer.status === 200 ? answer.json : errorIn(answer)];
    };
    const sold = {id: 'sold-1', action: {type: 'change-product', productId: 'mug', stock: {status: 'out-of-stock'}}};
    assert.deepEqual(await post(host, sold), [200, {ok: true, seq: 1}]);
    assert.deepEqual(await post(host, sold), [200, {ok: true, seq: 1}]);
    assert.deepEqual(await post(moderator, sold), [403, {code: 'forbidden'}]);
    assert.deepEqual(await post(host, {id: 'x', action: {type: 'sell'}}), [400, {code: 'invalid', path: 'action.type'}]);
    const pinned = await post(host, {id: 'x', action: {type: 'pin-product', productId: 'no'}});
    assert.deepEqual(pinned, [404, {code: 'unknown-product', path: 'action.productId'}]);
    assert.deepEqual(await post(host, sold, 'autumn'), [401, {code: 'unauthorized'}]);
    const anywhere = await server.token('host', {show: '*'});
    assert.deepEqual(await post(anywhere, sold, 'autumn'), [404, {code: 'unknown-show'}]);
    await post(host, {id: 'end', action: {type: 'end-show'}});
    assert.deepEqual(await post(host, {id: 'x', action: {type: 'pause-show'}}), [409, {code: 'show-ended'}]);
  });
});

describe('the paths of the server', () => {
  it('tell health', async (context) => {
    const store = memoryStore();
    const server = await RunningServer.start(context, {manifest: spring, store});
    await server.client().enter();
    const {status, json, headers} = await call(server, '/health');
    assert.deepEqual([status, json, headers.get('cache-control')], [200, {status: 'ok', sockets: 1}, 'no-store']);
    store.manifest = () => Promise.reject(new Error('the disk is gone'));
    assert.equal((await call(server, '/health')).status, 503);
    assert.deepEqual(errorIn(await call(server, '/shows/autumn')), {code: 'unavailable'});
  });

  it('tell which methods they take, to CORS preflights too', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const options = await call(server, '/shows/spring', {method: 'OPTIONS', headers: {origin: 'https://shop.example'}});
    assert.equal(options.status, 204);
    assert.equal(options.headers.get('access-control-allow-methods'), 'GET, PUT, DELETE, HEAD, OPTIONS');
    assert.equal(options.headers.get('access-control-allow-origin'), '*');
    assert.match(options.headers.get('access-control-allow-headers') ?? '', /authorization/);
    for (const [path, method, allow] of [
      ['/shows/spring', 'POST', 'GET, PUT, DELETE, HEAD, OPTIONS'],
      ['/shows/spring/log/1.json', 'PUT', 'GET, HEAD, OPTIONS'],
      ['/shows/spring/actions', 'GET', 'POST, OPTIONS'],
      ['/health', 'DELETE', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const answer = await call(server, path, {method});
      assert.deepEqual([answer.status, answer.headers.get('allow')], [405, allow]);
      assert.deepEqual(errorIn(answer), {code: 'method-not-allowed'});
    }
  });

  it('answer 404 in JSON to what is not there', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    for (const path of ['/shows/winter', '/shows/a%2e%2e', '/shows/a%00b', '/shows/%', '/shows/winter/log/1.json']) {
      assert.deepEqual([path, errorIn(await call(server, path))], [path, {code: 'unknown-show'}]);
    }
    for (const path of ['/', '/shows', '/shows/%2e%2e', '/shows/spring/other', '/favicon.ico']) {
      assert.deepEqual([path, errorIn(await call(server, path))], [path, {code: 'not-found'}]);
    }
  });
});
