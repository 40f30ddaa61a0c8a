import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createFileOrigin} from '../../../../demo/origin/file-origin.js';

describe('createFileOrigin', () => {
  let root = '';
  let port = 0;
  const server = createServer((incoming, response) => {
    void Promise.resolve(createFileOrigin(join(root, 'hls'), '/rtmp').handle(incoming, response)).then((own) => {
      if (!own) response.writeHead(418).end();
    });
  });
  /** Sends the path as it is: `fetch` would tidy up the dots. */
  const status = async (path: string): Promise<number | undefined> => {
    const asking = request({port, path, host: '127.0.0.1'}).end();
    const [response] = await once(asking, 'response');
    response.resume();
    return response.statusCode;
  };

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'file-origin-'));
    await mkdir(join(root, 'hls'));
    await writeFile(join(root, 'secret.mp4'), 'secret');
    await writeFile(join(root, 'hls', 'notes.txt'), 'private');
    await writeFile(join(root, 'hls', 'show.m3u8'), '#EXTM3U\n');
    await writeFile(join(root, 'hls', 'segment-a-0-000000.m4s'), '0123456789');
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(root, {recursive: true});
  });

  it('serves playlists and segments with their types and for any page', async () => {
    const playlist = await fetch(`http://127.0.0.1:${port}/rtmp/show.m3u8?x=1`);
    assert.equal(playlist.headers.get('content-type'), 'application/vnd.apple.mpegurl');
    assert.equal(playlist.headers.get('cache-control'), 'no-cache');
    assert.equal(playlist.headers.get('access-control-allow-origin'), '*');
    const part = await fetch(`http://127.0.0.1:${port}/rtmp/segment-a-0-000000.m4s`, {headers: {range: 'bytes=2-4'}});
    assert.equal(part.status, 206);
    assert.equal(await part.text(), '234');
  });

  it('lets no path out of its directory and shows nothing but media', async () => {
    for (const path of ['/rtmp/../secret.mp4', '/rtmp/..%2fsecret.mp4', '/rtmp/%2e%2e/secret.mp4', '/rtmp/..\\secret.mp4', '/rtmp/notes.txt', '/rtmp/', '/rtmp/.mp4', '/rtmp/gone.m4s'])
      assert.equal(await status(path), 404, path);
    assert.equal(await status('/other/show.m3u8'), 418);
  });
});
