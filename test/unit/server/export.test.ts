import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {parseLogIndex, parseLogPage, parseManifest, type Action, type Result} from '@live-shop/sdk/protocol';
import {run} from '#src/server/command/run.js';
import {levelStore} from '#src/server/store/level-store.js';
import {euro, RunningServer, spring, temporaryDirectory} from './support/running-server.js';

const recording = {url: 'https://video.example/spring.m3u8', live: false} as const;

async function exported(...args: readonly string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await run({
    args: ['export', ...args],
    env: {},
    now: Date.now,
    signal: AbortSignal.abort(),
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
  });
  return {code, out: out.join('\n'), error: errors.join('\n')};
}

async function read<T>(file: string, parse: (input: unknown) => Result<T>): Promise<T> {
  const result = parse(JSON.parse(await readFile(file, 'utf8')));
  if (!result.ok) throw new Error(`${file}: ${result.path} must be ${result.expected}`);
  return result.value;
}

/** A show with 700 messages, one of them removed, in a data directory and on a server that runs. */
async function show(context: TestContext, {ends = true, publishes = true} = {}) {
  const data = await temporaryDirectory(context);
  const store = await levelStore({directory: join(data, 'log')});
  const author = {id: 'ann', name: 'Ann', role: 'viewer'} as const;
  const entries = Array.from({length: 700}, (_, index) => {
    const message = {id: `m${index}`, author, text: index === 7 ? 'Rude words' : `Message ${index}`};
    return {fact: {seq: index + 1, at: 1000 + index, type: 'message-posted', message} as const, marks: [`message/m${index}`]};
  });
  await store.append('spring', entries);
  await store.close();
  const server = await RunningServer.start(context, {manifest: {...spring, poster: 'poster.jpg'}, dataDirectory: data});
  let count = 0;
  const act = async (action: Action): Promise<void> => {
    const answer = await server.shows.act('spring', {id: `a${(count += 1)}`, action});
    assert.ok(answer.ok, JSON.stringify(answer));
  };
  await act({type: 'start-show'});
  await act({type: 'pin-product', productId: 'mug'});
  await act({type: 'start-chapter', title: 'Throws'});
  await act({type: 'change-product', productId: 'mug', price: euro(1200)});
  await act({type: 'remove-message', messageId: 'm7'});
  if (ends) await act({type: 'end-show'});
  if (publishes) await act({type: 'publish-recording', stream: recording});
  return {data, server, directory: join(data, 'public', 'spring')};
}

describe('live-shop export', () => {
  for (const from of ['the data directory', 'a server that runs'] as const) {
    it(`writes a show from ${from} as a manifest, an index and pages that are read again`, async (context) => {
      const {data, server, directory} = await show(context);
      if (from === 'the data directory') await server.close();
      const words = from === 'the data directory' ? ['spring', directory, '--data', data] : [`${server.url}/shows/spring`, directory];
      const {code, out, error} = await exported(...words);
      assert.deepEqual([code, error], [0, '']);
      assert.match(out, /^4 files with 70\d facts/);

      const manifest = await read(join(directory, 'manifest.json'), parseManifest);
      assert.deepEqual([manifest.status, manifest.log, manifest.link], ['ended', 'log/index.json', undefined]);
      assert.deepEqual(manifest.stream, recording);
      assert.deepEqual(manifest.products[0]?.price, euro(1200));
      assert.ok((manifest.startsAt ?? 0) > 0 && (manifest.endsAt ?? 0) >= (manifest.startsAt ?? Infinity));
      assert.equal(manifest.poster, from === 'the data directory' ? 'poster.jpg' : `${server.url}/shows/poster.jpg`);

      const index = await read(join(directory, 'log/index.json'), parseLogIndex);
      assert.deepEqual(index.facts.map(({type}) => type), ['show-started', 'product-pinned', 'chapter-started', 'show-ended']);
      const pages = await Promise.all(index.pages.map(({url}) => read(join(directory, 'log', url), parseLogPage)));
      const facts = pages.flatMap((page) => page.facts);
      assert.deepEqual(index.pages.map(({seq, at}) => [seq, at]), pages.map((page) => [page.facts[0]?.seq, page.facts[0]?.at]));
      assert.deepEqual(facts.map(({seq}) => seq), Array.from({length: index.head}, (_, place) => place + 1));
      assert.deepEqual(pages.map((page) => page.facts.length), [500, index.head - 500]);
      const texts = facts.flatMap((fact) => (fact.type === 'message-posted' ? [fact.message.text] : []));
      assert.equal(texts.length, 699, 'all but the one that was removed');
      assert.ok(!(await readFile(join(directory, 'log/1.json'), 'utf8')).includes('Rude words'));
    });
  }

  it('takes the recording from the command line where the show has none', async (context) => {
    const {data, server, directory} = await show(context, {publishes: false});
    await server.close();
    const none = await exported('spring', directory, '--data', data);
    assert.deepEqual([none.code, none.error], [1, 'live-shop: There is no recording of the show spring: publish one, or name it with --stream.']);
    assert.equal(existsSync(directory), false, 'nothing is written');
    assert.equal((await exported('spring', directory, '--data', data, '--stream', '../video/spring.m3u8')).code, 0);
    assert.deepEqual((await read(join(directory, 'manifest.json'), parseManifest)).stream, {url: '../video/spring.m3u8', live: false});
  });

  it('refuses a show that is not over, and a directory that holds something', async (context) => {
    const {server, directory, data} = await show(context, {ends: false, publishes: false});
    const early = await exported(`${server.url}/shows/spring`, directory, '--stream', recording.url);
    assert.match(early.error, /The show spring is live: it can be exported once it has ended/);
    const ended = await server.shows.act('spring', {id: 'end', action: {type: 'end-show'}});
    assert.ok(ended.ok);
    await mkdir(directory, {recursive: true});
    await writeFile(join(directory, 'manifest.json'), 'mine');
    const full = await exported(`${server.url}/shows/spring`, directory, '--stream', recording.url);
    assert.match(full.error, /is not empty: an export is never written over/);
    assert.deepEqual(await readdir(directory), ['manifest.json']);
    assert.match((await exported('spring', join(data, 'other'), '--data', data)).error, /another process uses it.*name the URL of the show/);
  });

  it('says in one line what is wrong with the command', async (context) => {
    const data = await temporaryDirectory(context);
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /takes a show and a directory/],
      [['spring'], /takes a show and a directory/],
      [['spring', 'x', 'y'], /takes a show and a directory/],
      [['a b', 'x'], /neither the id nor the URL/],
      [['spring', join(data, 'out'), '--data', data], /no data of a show server/],
    ];
    for (const [args, message] of cases) {
      const {code, error} = await exported(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(error, message);
    }
  });
});
