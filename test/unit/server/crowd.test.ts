import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {crowd as crowdShape, parse} from '@live-shop/sdk/protocol';
import {RunningServer, spring} from './support/running-server.js';

describe('facts packets', () => {
  it('fold what many people say at once into few packets, in order', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const reader = server.client();
    await reader.enter();
    const writers = Array.from({length: 12}, () => server.client());
    await Promise.all(writers.map((writer) => writer.enter()));
    const ids = (index: number) => [1, 2, 3].map((number) => `w${index}-${number}`);
    await Promise.all(writers.flatMap((writer, index) => ids(index).map((id) => writer.post({id, text: 'hi'}))));
    await reader.until('all messages', () => reader.facts.length === 36);
    assert.deepEqual(reader.facts.map(({seq}) => seq), Array.from({length: 36}, (_, index) => index + 1));
    assert.ok(reader.packets.length <= 12, `${reader.packets.length} packets`);
  });

  it('bring what the host does at once, behind what was said before it', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    await client.post({id: 'a', text: 'before'});
    await server.shows.act('spring', {id: 'pin', action: {type: 'pin-product', productId: 'mug'}});
    await client.until('the pin', () => client.facts.some(({type}) => type === 'product-pinned'));
    assert.deepEqual(client.packets.map((facts) => facts.map(({type}) => type)), [['message-posted', 'product-pinned']]);
  });
});

describe('crowd packets', () => {
  it('tell how many watch, and sum up the reactions', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const clients = [server.client(), server.client(), server.client()];
    for (const client of clients) await client.enter();
    const [first, second, third] = clients;
    assert.ok(first && second && third);
    await first.until('the count', () => first.crowds.at(-1)?.viewers === 3);
    const before = first.crowds.length;
    first.socket.emit('react', {heart: 2, fire: 1});
    second.socket.emit('react', {heart: 3});
    await third.until('the reactions', () => third.crowds.some(({reactions}) => reactions !== undefined));
    await first.until('the reactions', () => first.crowds.length > before);
    assert.deepEqual(first.crowds.slice(before), [{viewers: 3, reactions: {heart: 5, fire: 1}}]);
    for (const packet of first.crowds) assert.equal(parse(crowdShape, packet).ok, true);
    third.close();
    await first.until('one less', () => first.crowds.at(-1)?.viewers === 2);
    assert.equal(first.crowds.at(-1)?.reactions, undefined);
  });

  it('count at most thirty reactions of one viewer at once', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring, now: () => 1_700_000_000_000});
    const client = server.client();
    await client.enter();
    for (let times = 0; times < 3; times += 1) client.socket.emit('react', {clap: 1_000_000});
    await client.until('reactions', () => client.crowds.some(({reactions}) => reactions !== undefined));
    assert.deepEqual(client.crowds.flatMap(({reactions}) => (reactions ? [reactions] : [])), [{clap: 30}]);
  });
});
