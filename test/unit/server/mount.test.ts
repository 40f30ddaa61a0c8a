import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, request as httpRequest, type IncomingMessage, type ServerResponse} from 'node:http';
import {describe, it} from 'node:test';
import {createShowServer, memoryStore} from '@live-shop/sdk/server';
import {RunningServer, spring} from './support/running-server.js';

function shop(request: IncomingMessage, response: ServerResponse): void {
  response.end(`shop ${request.url}`);
}

const text = async (url: string) => (await fetch(url, {signal: AbortSignal.timeout(5000)})).text();

describe('createShowServer on a server that does other things', () => {
  it('leaves to the shop what is the shop\'s, and gives it back', async (context) => {
    const http = createServer(shop);
    const server = await RunningServer.start(context, {server: http, manifest: spring});
    assert.equal(await text(`${server.url}/cart`), 'shop /cart');
    assert.equal(await text(`${server.url}/socket.io-client`), 'shop /socket.io-client');
    assert.equal(await text(`${server.url}/socket.io?EIO=4`), 'shop /socket.io?EIO=4');
    assert.equal(JSON.parse(await text(`${server.url}/shows/spring`)).id, 'spring');
    assert.equal((await server.client().join()).ok, true);
    await server.shows.close();
    assert.equal(await text(`${server.url}/shows/spring`), 'shop /shows/spring');
    assert.equal(http.listenerCount('upgrade'), 0);
    assert.deepEqual(http.listeners('request'), [shop]);
  });

  it('does not take a path that no client would reach', async () => {
    for (const path of ['/live/', 'live', '/']) {
      await assert.rejects(createShowServer({server: createServer(), store: memoryStore(), path}), /path must begin/);
    }
  });

  it('may be asked by a handler that comes later', async (context) => {
    const http = createServer();
    const server = await RunningServer.start(context, {server: http, manifest: spring});
    http.on('request', (request, response) => {
      if (!server.shows.handle(request, response)) shop(request, response);
    });
    assert.equal(await text(`${server.url}/cart`), 'shop /cart');
    assert.equal(JSON.parse(await text(`${server.url}/shows/spring`)).id, 'spring');
    assert.equal((await server.client().join()).ok, true);
  });

  it('leaves the WebSockets of others alone, and ends those of nobody', async (context) => {
    const http = createServer();
    const server = await RunningServer.start(context, {server: http, manifest: spring});
    const headers = {connection: 'Upgrade', upgrade: 'websocket'};
    const upgrade = () => httpRequest(`${server.url}/other`, {headers}).end();
    const [refused] = await once(upgrade(), 'response');
    assert.equal(refused.statusCode, 400);
    refused.resume();
    await once(refused.socket, 'close');
    http.on('upgrade', (request, socket) => {
      const answer = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello';
      if (request.url === '/other') socket.end(answer);
    });
    const [response, socket, head] = await once(upgrade(), 'upgrade');
    assert.deepEqual([response.statusCode, String(head)], [101, 'hello']);
    socket.destroy();
  });
});

describe('close', () => {
  it('answers what was asked, and says when to come back', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring, random: () => 0.5});
    const [client, idle] = [server.client(), server.client()];
    await client.enter();
    await idle.raw('clock');
    const sent = client.post({id: 'a', text: 'just in time'});
    await client.raw('clock');
    await server.shows.close();
    assert.deepEqual(await sent, {ok: true, seq: 1});
    await Promise.all([client.disconnected(), idle.disconnected()]);
    assert.deepEqual(client.byes, [{reason: 'shutting-down', retryAfterMs: 3000}]);
    assert.deepEqual(client.facts.map(({type}) => type), ['message-posted'], 'what waited for the next packet was sent');
  });
});
