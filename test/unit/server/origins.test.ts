import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RunningServer, spring} from './support/running-server.js';

const shop = 'https://shop.example';

describe('origins', () => {
  it('lets the pages of listed origins connect, and no other', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring, origins: [shop]});
    assert.equal((await server.client({origin: shop}).join()).ok, true);
    const others = ['https://evil.example', 'null', 'https://shop.example.evil.example', 'http://shop.example', undefined];
    for (const origin of others) {
      const client = server.client(origin === undefined ? {} : {origin});
      await client.disconnected();
      assert.equal(client.socket.id, undefined, `${origin}`);
    }
  });

  it('lets all connect where there is no list', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    assert.equal((await server.client({origin: 'https://anywhere.example'}).join()).ok, true);
    assert.equal((await server.client().join()).ok, true);
  });

  it('tells browsers who may read an answer', async (context) => {
    const listed = await RunningServer.start(context, {manifest: spring, origins: [shop]});
    const open = await RunningServer.start(context, {manifest: spring});
    const allowed = async (url: string, origin: string) => {
      const {headers} = await fetch(`${url}/shows/spring`, {headers: {origin}});
      return [headers.get('access-control-allow-origin'), headers.get('vary')];
    };
    assert.deepEqual(await allowed(listed.url, shop), [shop, 'origin']);
    assert.deepEqual(await allowed(listed.url, 'https://evil.example'), [null, 'origin']);
    assert.deepEqual(await allowed(open.url, 'https://anywhere.example'), ['*', null]);
  });
});
