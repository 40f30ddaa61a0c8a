import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {request as httpRequest} from 'node:http';
import {describe, it} from 'node:test';
import {RunningServer} from './support/running-server.js';

const [chunk = ''] = readdirSync('dist/cdn/chunks');

describe('GET /live-shop/', () => {
  it('serves the first file of the script tag to any page, compressed, and for a short while only', async (context) => {
    const server = await RunningServer.start(context);
    const response = await fetch(`${server.url}/live-shop/live-shop.js`, {headers: {'accept-encoding': 'br'}});
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal(response.headers.get('content-encoding'), 'br');
    assert.match(response.headers.get('cache-control') ?? '', /max-age=300\b/);
    assert.match(await response.text(), /import\(/);
  });

  it('serves a chunk for ever, also to one who takes no brotli', async (context) => {
    const server = await RunningServer.start(context);
    const url = `${server.url}/live-shop/chunks/${chunk}`;
    const refused = await fetch(url, {headers: {'accept-encoding': 'gzip, br;q=0, identity'}});
    assert.equal(refused.headers.get('content-encoding'), null);
    const response = await fetch(url, {headers: {'accept-encoding': 'identity'}});
    assert.equal(response.headers.get('content-encoding'), null);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal((await response.arrayBuffer()).byteLength, Number(response.headers.get('content-length')));
  });

  it('opens no way to other files', async (context) => {
    const server = await RunningServer.start(context);
    const status = (path: string) => new Promise<number | undefined>((resolve, reject) => {
      // fetch() would tidy such a path up before it sends it.
      httpRequest(server.url, {path}, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject).end();
    });
    for (const path of ['/live-shop/../index.js', '/live-shop/%2e%2e/index.js', '/live-shop/chunks', '/live-shop/', '/live-shop/no.js']) {
      assert.equal(await status(path), 404, path);
    }
  });

  it('takes no other method than GET and HEAD', async (context) => {
    const server = await RunningServer.start(context);
    const url = `${server.url}/live-shop/live-shop.js`;
    assert.equal((await fetch(url, {method: 'POST'})).status, 405);
    const head = await fetch(url, {method: 'HEAD'});
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
  });
});
