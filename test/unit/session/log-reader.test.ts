import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Fact} from '@live-shop/sdk/protocol';
import {LogReader} from '#src/session/log-reader.js';
import type {Problem} from '#src/session/problem.js';
import {Timeline} from '#src/show/timeline.js';
import {waitFor} from '../../support/wait-for.js';

const PAGE = 500;
const LENGTH = 20 * PAGE;

/** A message each second. */
const log: readonly Fact[] = Array.from({length: LENGTH}, (_, place): Fact => {
  const seq = place + 1;
  if (place === 3 * PAGE) return {seq, at: seq * 1000, type: 'product-pinned', productId: 'mug', pinId: 'p'};
  const author = {id: 'a', name: 'Ann', role: 'viewer'} as const;
  return {seq, at: seq * 1000, type: 'message-posted', message: {id: `m${seq}`, author, text: 'Hi'}};
});

const index = {
  head: LENGTH,
  pages: log.filter((_, place) => place % PAGE === 0).map(({seq, at}, place) => ({url: `${place + 1}.json`, seq, at})),
  facts: log.filter(({type}) => type === 'product-pinned'),
};

describe('LogReader', () => {
  let server: Server;
  let requested: string[];
  let answer: (name: string) => object | undefined;
  let timeline: Timeline;
  let reader: LogReader;
  let problems: Problem[];

  beforeEach(async () => {
    requested = [];
    problems = [];
    answer = (name) =>
      name === 'index' ? index : {facts: log.slice((Number(name) - 1) * PAGE, Number(name) * PAGE)};
    server = createServer(({url = ''}, response) => {
      const name = /^\/log\/(\w+)\.json$/.exec(url)?.[1] ?? '';
      requested.push(name);
      const body = answer(name);
      response.writeHead(body ? 200 : 503).end(JSON.stringify(body ?? {}));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    timeline = new Timeline({status: 'ended', products: []});
    reader = new LogReader({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/index.json`,
      timeline,
      changed: () => undefined,
      report: (problem) => problems.push(problem),
    });
  });

  afterEach(() => {
    reader.close();
    server.close();
    server.closeAllConnections();
  });

  const messages = (playheadMs: number) =>
    timeline.at({playheadMs, nowMs: Infinity, atLiveEdge: false}).crowd.messages.map(({seq}) => seq);

  /** Plays to this moment, and waits for what belongs there. */
  async function at(playheadMs: number): Promise<readonly number[]> {
    reader.follow(playheadMs);
    const last = Math.floor(playheadMs / 1000);
    await waitFor(`message ${last}`, () => messages(playheadMs).length === 200 && messages(playheadMs).at(-1) === last);
    return messages(playheadMs);
  }

  it('reads the index and the pages around the playhead, and no others', async () => {
    const shown = await at(10.2 * PAGE * 1000);
    assert.deepEqual(shown, Array.from({length: 200}, (_, place) => 4901 + place));
    assert.deepEqual([...requested].sort(), ['10', '11', 'index']);
    assert.deepEqual(timeline.stageFacts.map(({seq}) => seq), [3 * PAGE + 1], 'the stage is whole');
  });

  it('reads the next page ahead of the playhead, and each once', async () => {
    await at(10.2 * PAGE * 1000);
    for (let ms = 10.5 * PAGE * 1000; ms < 11.5 * PAGE * 1000; ms += 9000) await at(ms);
    assert.deepEqual(requested, ['index', '11', '10', '12']);
  });

  it('keeps a bounded number of pages, and reads again what it has let go of', async () => {
    for (let page = 2; page < 20; page += 1) await at(page * PAGE * 1000 + 250_000);
    const held = log.filter(({seq, at}) => messages(at).at(-1) === seq).length;
    assert.ok(held <= 9 * PAGE, `${held} messages`);
    const before = requested.length;
    await at(2.5 * PAGE * 1000);
    assert.deepEqual(requested.slice(before).sort(), ['2', '3']);
  });

  it('asks for nothing that the link has brought', async () => {
    timeline.reset(log.slice(10 * PAGE));
    reader.follow(15 * PAGE * 1000);
    await waitFor('the index', () => timeline.stageFacts.length === 1);
    reader.follow(15 * PAGE * 1000);
    assert.deepEqual(requested, ['index']);
    await at(10.2 * PAGE * 1000);
    assert.deepEqual(requested, ['index', '10']);
    assert.equal(new Set(messages(10.2 * PAGE * 1000)).size, 200);
  });

  it('says once what is wrong, and goes on without', async () => {
    answer = (name) => (name === 'index' ? index : name === '11' ? {facts: [{seq: 1}]} : undefined);
    reader.follow(10.2 * PAGE * 1000);
    await waitFor('the problem', () => problems.length > 0);
    await waitFor('both pages', () => requested.length === 3);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.code ?? '', /^log-(invalid|unreachable)$/);
    assert.equal(problems[0]?.fatal, false);
  });
});
