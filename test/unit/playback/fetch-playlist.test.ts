import assert from 'node:assert/strict';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {fetchPlaylist} from '#src/playback/fetch-playlist.js';

describe('fetchPlaylist', () => {
  let server: Server;
  let url: string;
  let answer: RequestListener;

  before(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/show.m3u8`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const fetched = (timeoutMs = 5000, signal = new AbortController().signal) => fetchPlaylist({url, timeoutMs, signal});

  it('reads a playlist, and tells where it was found in the end', async () => {
    answer = ({url: path}, response) => {
      if (path === '/show.m3u8') response.writeHead(302, {location: '/edge/7/show.m3u8'}).end();
      else response.end('#EXTM3U\n');
    };
    const result = await fetched();
    assert.ok(result.ok);
    assert.equal(result.playlist.url, new URL('/edge/7/show.m3u8', url).href);
    assert.equal(result.playlist.text, '#EXTM3U\n');
  });

  it('tells apart what an HTTP status says', async () => {
    const kinds = new Map([[404, 'not-found'], [410, 'not-found'], [401, 'forbidden'], [403, 'forbidden'], [429, 'unreachable'], [500, 'unreachable'], [503, 'unreachable']]);
    for (const [status, kind] of kinds) {
      answer = (_request, response) => response.writeHead(status).end('#EXTM3U\n');
      const result = await fetched();
      assert.ok(!result.ok);
      assert.equal(result.trouble.kind, kind);
      assert.ok(result.trouble.message.includes(`${url} answered ${status}`));
    }
  });

  it('quotes what came instead of a playlist', async () => {
    answer = (_request, response) => response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Shop</title>');
    const result = await fetched();
    assert.ok(!result.ok);
    assert.equal(result.trouble.kind, 'invalid');
    assert.match(result.trouble.message, /text\/html.*<!doctype html>/);
  });

  it('does not download a film that stands at the URL of a playlist', async () => {
    const cut = new Promise<void>((done) => {
      answer = (request, response) => {
        response.writeHead(200, {'content-type': 'video/mp4'}).write('\0\0\0\x18ftypmp42');
        request.on('close', done);
      };
    });
    const result = await fetched();
    assert.ok(!result.ok);
    assert.equal(result.trouble.kind, 'invalid');
    await cut;
  });

  it('waits only so long for an answer', async () => {
    const cut = new Promise<void>((done) => {
      answer = (request) => request.on('close', done);
    });
    const result = await fetched(50);
    assert.ok(!result.ok);
    assert.equal(result.trouble.kind, 'unreachable');
    await cut;
  });

  it('takes a refused connection for an outage', async () => {
    answer = (request) => request.socket.destroy();
    const result = await fetched();
    assert.ok(!result.ok);
    assert.equal(result.trouble.kind, 'unreachable');
    assert.match(result.trouble.message, /CORS/);
  });

  it('ends the request when it is not wanted any more', async () => {
    const life = new AbortController();
    const cut = new Promise<void>((done) => {
      answer = (request) => {
        request.on('close', done);
        life.abort();
      };
    });
    const result = await fetched(5000, life.signal);
    assert.ok(!result.ok);
    await cut;
  });
});
