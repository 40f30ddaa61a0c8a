import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {FaultServer} from './fault-server.js';
import {OpenLink} from './open-link.js';

describe('the outbox of a link', {timeout: 20_000}, () => {
  let server: FaultServer;
  let page: OpenLink;

  beforeEach(async () => {
    server = await new FaultServer().start();
    page = new OpenLink({url: server.url});
    await page.live();
  });

  afterEach(async () => {
    page.link.close();
    await server.stop();
  });

  it('holds a message until its fact has come', async () => {
    const seen: string[] = [];
    page.link.outbox.listen((outbox) => seen.push(outbox.map(({status}) => status).join()));
    const answer = await page.link.post('  hello\nthere ', 'Ada');
    assert.deepEqual(answer, {ok: true, seq: 1});
    await page.until(() => page.link.outbox.get().length === 0);
    assert.deepEqual(page.texts, ['hello there']);
    assert.deepEqual(seen, ['pending', '']);
    assert.equal(server.posts[0]?.name, 'Ada');
  });

  it('keeps what is written while away and sends it after the next join, in order', async () => {
    await server.stop();
    await page.until(() => page.link.state.get().status === 'retrying');
    const answers = Promise.all(['one', 'two', 'three'].map((text) => page.link.post(text)));
    assert.deepEqual(page.link.outbox.get().map(({status}) => status), ['pending', 'pending', 'pending']);
    await server.start();
    assert.deepEqual((await answers).map(({ok}) => ok), [true, true, true]);
    await page.until(() => page.facts.length === 3);
    assert.deepEqual(page.texts, ['one', 'two', 'three']);
    assert.deepEqual(page.link.outbox.get(), []);
  });

  it('sends again under the same id when the answer is lost, so that it stands in the log once', async () => {
    let lost = 0;
    server.faults.post = () => (lost++ === 0 ? 'lost-ack' : undefined);
    // The fact is held back too: nothing tells the page that its message has arrived.
    const broadcast = server.send.bind(server);
    server.send = (event, packet) => (lost > 1 ? broadcast(event, packet) : undefined);
    assert.deepEqual(await page.link.post('once'), {ok: true, seq: 1});
    server.say('next');
    await page.until(() => page.facts.length === 2);
    assert.deepEqual(page.texts, ['once', 'next']);
    assert.equal(server.posts.length, 2);
    assert.equal(server.posts[0]?.id, server.posts[1]?.id);
    assert.deepEqual(page.link.outbox.get(), []);
  });

  it('fails after three tries and lets the viewer send it again under its id', async () => {
    server.faults.post = () => 'silence';
    const answer = page.link.post('anybody?');
    await page.until(() => page.link.outbox.get()[0]?.status === 'failed');
    const [failed] = page.link.outbox.get();
    assert.equal(server.posts.length, 3);
    assert.equal(failed?.refusal, undefined);
    assert.equal(failed?.text, 'anybody?');
    server.faults = {};
    page.link.resend(failed?.id ?? '');
    assert.deepEqual(await answer, {ok: true, seq: 1});
    assert.equal(new Set(server.posts.map(({id}) => id)).size, 1);
  });

  it('keeps a refused message with the reason, and reports it', async () => {
    server.faults.post = () => ({ok: false, code: 'too-fast', message: 'Slow down.', retryAfterMs: 4000});
    const answer = await page.link.post('spam');
    assert.equal(answer.ok, false);
    const [failed] = page.link.outbox.get();
    assert.deepEqual([failed?.text, failed?.status, failed?.refusal?.retryAfterMs], ['spam', 'failed', 4000]);
    assert.deepEqual(page.problems.map(({code, fatal}) => [code, fatal]), [['message-refused', false]]);
    page.link.discard(failed?.id ?? '');
    assert.deepEqual(page.link.outbox.get(), []);
  });

  it('joins again when the server has forgotten it', async () => {
    let forgotten = true;
    server.faults.post = () => {
      if (!forgotten) return undefined;
      forgotten = false;
      return {ok: false, code: 'not-joined', message: 'Who are you?'};
    };
    assert.deepEqual(await page.link.post('me'), {ok: true, seq: 1});
    assert.equal(server.joins.length, 2);
  });

  it('refuses at once what is empty, too long, or more than it can hold', async () => {
    const empty = await page.link.post(' \u200b ');
    const long = await page.link.post('x'.repeat(301));
    assert.deepEqual([empty, long].map((answer) => (answer.ok ? '' : answer.code)), ['empty', 'too-long']);
    server.faults.post = () => 'silence';
    for (let count = 0; count < 50; count++) void page.link.post(`message ${count}`);
    const full = await page.link.post('one more');
    assert.equal(full.ok ? '' : full.code, 'unavailable');
    assert.equal(page.link.outbox.get().length, 50);
  });
});
