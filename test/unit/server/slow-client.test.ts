import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {describe, it} from 'node:test';
import {parse, product} from '@live-shop/sdk/protocol';
import {RunningServer, spring} from './support/running-server.js';

/** A text frame of a WebSocket client (RFC 6455 section 5.2), masked with zeros. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  assert.ok(payload.length < 126);
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

describe('a client that stops reading', () => {
  it('is cut off, while the room goes on', async (context) => {
    const lines: string[] = [];
    const server = await RunningServer.start(context, {manifest: spring, log: (_, line) => lines.push(line)});
    const good = server.client();
    await good.enter();

    const {port} = new URL(server.url);
    const hung = connect(Number(port), '127.0.0.1');
    hung.on('error', () => undefined);
    hung.write(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await once(hung, 'data');
    hung.write(frame('40'));
    hung.write(frame(`420["join",${JSON.stringify({protocol: 1, show: 'spring'})}]`));
    await good.until('two viewers', () => good.crowds.at(-1)?.viewers === 2);
    hung.pause();

    // Facts of some 40 kB, so that the buffers of the kernel are soon full.
    const images = Array.from({length: 20}, (_, index) => ({url: `/${index}${'i'.repeat(2000)}`}));
    const long = parse(product, {...spring.products[0], id: 'long', images});
    assert.ok(long.ok);
    let count = 0;
    while (!lines.some((line) => line.includes('reads too slowly'))) {
      count += 1;
      assert.ok(count < 2000, 'it was never cut off');
      const action = {type: 'list-product', product: {...long.value, title: `Title ${count}`}} as const;
      const answer = await server.shows.act('spring', {id: `l${count}`, action});
      assert.ok(answer.ok);
    }
    await good.until('all facts', () => good.facts.length === count);
    await good.until('one viewer', () => good.crowds.at(-1)?.viewers === 1);
    hung.destroy();
  });
});
