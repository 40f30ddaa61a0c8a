import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Accepted, ChatMessage, Fact, Refusal} from '@live-shop/sdk/protocol';
import {RunningServer, spring, temporaryDirectory} from './support/running-server.js';

function messageIn(fact: Fact | undefined): ChatMessage {
  assert.equal(fact?.type, 'message-posted');
  assert.ok(fact.type === 'message-posted');
  return fact.message;
}

function refused(answer: Accepted | Refusal): Refusal {
  assert.equal(answer.ok, false);
  return answer as Refusal;
}

describe('post', () => {
  it('reaches everybody in the show, the writer too, with the name of the writer', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const [writer, reader] = [server.client(), server.client()];
    const {viewer} = await writer.enter();
    await reader.enter();
    assert.deepEqual(await writer.post({id: 'a', text: ' Is it\n dishwasher-safe? ', name: 'Mia' }), {ok: true, seq: 1});
    for (const client of [writer, reader]) {
      await client.until('the message', () => client.facts.length === 1);
      assert.deepEqual(messageIn(client.facts[0]), {
        id: 'a',
        author: {id: viewer.id, name: 'Mia', role: 'viewer'},
        text: 'Is it dishwasher-safe?',
      });
    }
  });

  it('takes the first name for the whole show, and calls who gave none a guest', async (context) => {
    const dataDirectory = await temporaryDirectory(context);
    const before = await RunningServer.start(context, {manifest: spring, dataDirectory});
    const client = before.client();
    const {viewer} = await client.enter();
    await client.post({id: 'a', text: 'one'});
    await client.post({id: 'b', text: 'two', name: 'Mia'});
    await client.post({id: 'c', text: 'three', name: 'Host'});
    await client.until('three', () => client.facts.length === 3);
    const names = client.facts.map((fact) => messageIn(fact).author.name);
    assert.match(names[0] ?? '', /^Guest \d{4}$/);
    assert.deepEqual(names.slice(1), ['Mia', 'Mia']);
    await before.close();

    const after = await RunningServer.start(context, {dataDirectory});
    const again = after.client();
    const welcome = await again.enter({token: viewer.token});
    assert.deepEqual([welcome.viewer.id, welcome.viewer.name], [viewer.id, 'Mia']);
    await again.post({id: 'd', text: 'four', name: 'Eve'});
    await again.until('four', () => again.facts.length === 1);
    assert.equal(messageIn(again.facts[0]).author.name, 'Mia');
  });

  it('stands in the log once, however often it is sent, also after a restart', async (context) => {
    const dataDirectory = await temporaryDirectory(context);
    const before = await RunningServer.start(context, {manifest: spring, dataDirectory});
    const client = before.client();
    const {viewer} = await client.enter();
    const sent = Array.from({length: 4}, () => client.post({id: 'a', text: 'once'}));
    assert.deepEqual(await Promise.all(sent), Array(4).fill({ok: true, seq: 1}));
    await before.close();

    const after = await RunningServer.start(context, {dataDirectory});
    const again = after.client();
    assert.equal((await again.enter({token: viewer.token})).head, 1);
    assert.deepEqual(await again.post({id: 'a', text: 'once'}), {ok: true, seq: 1});
    assert.deepEqual(await again.post({id: 'b', text: 'twice'}), {ok: true, seq: 2});
  });

  it('does not take an id that another viewer has used', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const [first, second] = [server.client(), server.client()];
    await Promise.all([first.enter(), second.enter()]);
    await first.post({id: 'a', text: 'mine'});
    const {code, path} = refused(await second.post({id: 'a', text: 'also mine'}));
    assert.deepEqual([code, path], ['invalid', 'id']);
  });

  it('is refused with the field and the bound where it is empty or too long, and not appended', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    const cases = [
      [{text: ''}, 'empty', 'text'],
      [{text: ' \u200b\u202e\u0000 '}, 'empty', 'text'],
      [{text: 'x'.repeat(301)}, 'too-long', 'text'],
      [{text: 'x'.repeat(10_000)}, 'too-long', 'text'],
      [{text: 'hello', name: '  '}, 'empty', 'name'],
      [{text: 'hello', name: 'n'.repeat(41)}, 'too-long', 'name'],
    ] as const;
    for (const [post, code, path] of cases) {
      const refusal = refused(await client.post({id: 'a', ...post}));
      assert.deepEqual([refusal.code, refusal.path], [code, path]);
    }
    assert.match(refused(await client.post({id: 'a', text: 'x'.repeat(10_000)})).message, /10000 characters; at most 300/);
    assert.deepEqual(await client.post({id: 'a', text: '😀'.repeat(300)}), {ok: true, seq: 1});
  });

  it('keeps markup as text and takes out what would break the line', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    await client.post({id: 'a', text: '<img src=x onerror=alert(1)>', name: '<b>Mia</b>'});
    await client.post({id: 'b', text: 'a\u202eb\u2066c\u0007d\u200be'});
    await client.until('both', () => client.facts.length === 2);
    const [first, second] = client.facts.map(messageIn);
    assert.equal(first?.text, '<img src=x onerror=alert(1)>');
    assert.equal(first?.author.name, '<b>Mia</b>');
    assert.equal(second?.text, 'abcde');
  });

  it('is limited to five at once and one a second behind that, with the time to wait', async (context) => {
    let now = 1_700_000_000_000;
    const server = await RunningServer.start(context, {manifest: spring, now: () => now});
    const client = server.client();
    await client.enter();
    for (const number of [1, 2, 3, 4, 5]) assert.equal((await client.post({id: `m${number}`, text: 'hi'})).ok, true);
    const {code, retryAfterMs} = refused(await client.post({id: 'm6', text: 'hi'}));
    assert.deepEqual([code, retryAfterMs], ['too-fast', 1000]);
    assert.deepEqual(await client.post({id: 'm5', text: 'hi'}), {ok: true, seq: 5}, 'a repeat costs nothing');
    now += 1000;
    assert.deepEqual(await client.post({id: 'm6', text: 'hi'}), {ok: true, seq: 6});
    assert.equal(refused(await client.post({id: 'm7', text: 'hi'})).code, 'too-fast');
    const other = server.client();
    await other.enter();
    assert.equal((await other.post({id: 'o1', text: 'hi'})).ok, true, 'others are not held up');
  });

  it('is refused when the show has ended', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter();
    await client.post({id: 'a', text: 'in time'});
    await server.shows.act('spring', {id: 'end', action: {type: 'end-show'}});
    assert.equal(refused(await client.post({id: 'b', text: 'late'})).code, 'show-ended');
    assert.deepEqual(await client.post({id: 'a', text: 'in time'}), {ok: true, seq: 1}, 'a repeat is still answered');
  });

  it('carries the role and the name of a token of the shop', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter({token: await server.token('moderator', {name: 'Ola \u202e'})});
    await client.post({id: 'a', text: 'welcome', name: 'Somebody else'});
    await client.until('it', () => client.facts.length === 1);
    assert.deepEqual(messageIn(client.facts[0]).author, {id: 'moderator', name: 'Ola', role: 'moderator'});
  });

  it('keeps the first name of a customer until a token of the shop tells one', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const client = server.client();
    await client.enter({token: await server.token('viewer', {subject: 'c-1'})});
    await client.post({id: 'a', text: 'one', name: 'Mia'});
    const again = await client.enter({token: await server.token('viewer', {subject: 'c-1'})});
    assert.equal(again.viewer.name, 'Mia');
    const named = await client.enter({token: await server.token('viewer', {subject: 'c-1', name: 'Mia Holm'})});
    assert.equal(named.viewer.name, 'Mia Holm');
    await client.post({id: 'b', text: 'two'});
    await client.until('both', () => client.facts.some((fact) => messageIn(fact).id === 'b'));
    assert.equal(messageIn(client.facts.at(-1)).author.name, 'Mia Holm');
  });
});
