import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, request as ask} from 'node:http';
import {describe, it, type TestContext} from 'node:test';
import {freePort, listen} from '../../../../demo/http/listen.js';
import {createProxy} from '../../../../demo/http/proxy.js';
import {openShopServer} from '../../../../demo/http/shop-server.js';
import {serveUntilEnd} from './shop-server.js';

async function openProxy(t: TestContext, target: string): Promise<string> {
  const proxy = createProxy(() => new URL(target));
  const shop = await openShopServer({host: '127.0.0.1', port: 0, proxy});
  shop.open((request, response) => proxy.handle(request, response));
  t.after(() => shop.close());
  return `http://127.0.0.1:${shop.port}`;
}

describe('createProxy', () => {
  it('hands on method, path, headers and body, and the answer back', async (t) => {
    const {origin: target} = await serveUntilEnd(t, async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const {method, url, headers} = request;
      response.writeHead(207, {'x-answer': 'yes', 'set-cookie': ['a=1', 'b=2']});
      const body = Buffer.concat(chunks).toString();
      const {authorization: token, 'x-forwarded-for': from} = headers;
      response.end(JSON.stringify({method, url, token, from, body}));
    });
    const origin = await openProxy(t, target);
    const response = await fetch(`${origin}/shows/spring/actions?x=%20y`, {
      method: 'POST',
      headers: {authorization: 'Bearer t'},
      body: 'ä'.repeat(70_000),
    });
    assert.equal(response.status, 207);
    assert.equal(response.headers.get('x-answer'), 'yes');
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
    assert.deepEqual(await response.json(), {
      method: 'POST', url: '/shows/spring/actions?x=%20y', token: 'Bearer t', from: '127.0.0.1', body: 'ä'.repeat(70_000),
    });
  });

  it('hands on an answer without a body', async (t) => {
    const {origin: target} = await serveUntilEnd(t, (_request, response) => void response.writeHead(304, {etag: '"1"'}).end());
    const response = await fetch(`${await openProxy(t, target)}/shows/spring`);
    assert.deepEqual([response.status, response.headers.get('etag'), await response.text()], [304, '"1"', '']);
  });

  it('answers 502 while nobody is there, and works again when somebody is', async (t) => {
    const port = await freePort({host: '127.0.0.1', port: 0});
    const origin = await openProxy(t, `http://127.0.0.1:${port}`);
    assert.equal((await fetch(`${origin}/shows/spring`)).status, 502);
    const server = createServer((_request, response) => response.end('here'));
    await listen(server, {host: '127.0.0.1', port});
    t.after(() => (server.close(), server.closeAllConnections()));
    assert.equal(await (await fetch(`${origin}/shows/spring`)).text(), 'here');
  });

  it('hands on an upgrade in both directions, and its end', async (t) => {
    const {origin: target, server} = await serveUntilEnd(t, (_request, response) => response.end());
    server.on('upgrade', (request, socket) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: ${request.headers.upgrade}\r\nConnection: Upgrade\r\n\r\nwelcome `);
      socket.pipe(socket);
    });
    const origin = await openProxy(t, target);
    const request = ask(`${origin}/socket.io/?x=1`, {headers: {connection: 'Upgrade', upgrade: 'echo'}}).end();
    const [answer, socket, head] = await once(request, 'upgrade');
    assert.equal(answer.headers.upgrade, 'echo');
    let heard = head.toString();
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.write('ahoy');
    while (heard !== 'welcome ahoy') await once(socket, 'data');
    socket.end();
    await once(socket, 'close');
  });

  it('hands on that an upgrade was refused, and cuts it where nobody is there', async (t) => {
    const {origin: target, server} = await serveUntilEnd(t, (_request, response) => response.end());
    server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'));
    const headers = {connection: 'Upgrade', upgrade: 'echo'};
    const refused = ask(`${await openProxy(t, target)}/socket.io/`, {headers}).end();
    const [answer] = await once(refused, 'response');
    assert.equal(answer.statusCode, 403);
    answer.resume();
    const nobody = await openProxy(t, `http://127.0.0.1:${await freePort({host: '127.0.0.1', port: 0})}`);
    const cut = ask(`${nobody}/socket.io/`, {headers}).end();
    await assert.rejects(once(cut, 'response'), {code: 'ECONNRESET'});
  });

  it('upgrades nothing but the link', async (t) => {
    const {origin: target} = await serveUntilEnd(t, (_request, response) => response.end());
    const cut = ask(`${await openProxy(t, target)}/other`, {headers: {connection: 'Upgrade', upgrade: 'echo'}}).end();
    await assert.rejects(once(cut, 'response'), {code: 'ECONNRESET'});
  });
});

describe('listen', () => {
  it('takes the next free port when one is taken', async (t) => {
    const first = createServer();
    const second = createServer();
    t.after(() => (first.close(), second.close()));
    const taken = await listen(first, {host: '127.0.0.1', port: 0});
    const next = await listen(second, {host: '127.0.0.1', port: taken});
    assert.ok(next > taken && next < taken + 50, `${taken}, ${next}`);
  });

  it('rejects what no other port can help', async () => {
    await assert.rejects(listen(createServer(), {host: '203.0.113.1', port: 0}), {code: 'EADDRNOTAVAIL'});
  });
});
