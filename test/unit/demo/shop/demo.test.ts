import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, it, type TestContext} from 'node:test';
import type {Fact} from '@live-shop/sdk/protocol';
import {createDemo, type Demo, type DemoOptions} from '../../../../demo/demo.js';
import {freePort} from '../../../../demo/http/listen.js';
import {joinShow} from '../../../../demo/script/viewer.js';
import {createShowProcess} from '../../../../demo/show/show-process.js';
import {Shopper} from './shop-server.js';

async function openDemo(t: TestContext, options: DemoOptions = {}): Promise<Demo> {
  const demo = await createDemo({port: 0, script: false, ...options});
  t.after(() => demo.close());
  return demo;
}

/** Watches a show through the shop's own proxy, as the strict page does. */
function watch(t: TestContext, url: string, showId = 'spring') {
  const facts: Fact[] = [];
  let arrived = (): void => undefined;
  const viewer = joinShow({
    url,
    showId,
    onFacts(news) {
      // A reconnect brings the log again.
      for (const fact of news) if (!facts.some(({seq}) => seq === fact.seq)) facts.push(fact);
      arrived();
    },
  });
  t.after(() => viewer.close());
  return {
    viewer,
    async until<F extends Fact>(wanted: (fact: Fact) => fact is F): Promise<F> {
      for (;;) {
        const found = facts.find(wanted);
        if (found) return found;
        await new Promise<void>((resolve) => (arrived = resolve));
      }
    },
  };
}

type FactOf<T extends Fact['type']> = Extract<Fact, {type: T}>;

function ofType<T extends Fact['type']>(type: T) {
  return (fact: Fact): fact is FactOf<T> => fact.type === type;
}

describe('createDemo', {timeout: 30_000}, () => {
  it('pins what the host of the clip lifts, at the programme date of that frame', async (t) => {
    // The mug comes up at 5.0 s of the clip, and goes down at 11.7 s: two seconds from now is the first.
    const demo = await openDemo(t, {script: true, startedAt: Date.now() - 64_000 + 5000 - 2000 - 5000});
    const origin = demo.origin;
    assert.ok(origin);
    const {until} = watch(t, demo.showServerUrl);
    const pinned = await until(ofType('product-pinned'));
    const cue = origin.clip.cues.find(({pin}) => pin === pinned.productId);
    assert.ok(cue);
    const offMs = origin.clipPositionAt(pinned.at).positionMs - cue.atMs;
    assert.ok(offMs >= 0 && offMs < 400, `${pinned.productId} pinned ${offMs} ms after its frame`);
  });

  it('shows every viewer what the cart took from the shelf, in each show', async (t) => {
    const demo = await openDemo(t);
    const spring = watch(t, demo.shopUrl);
    assert.equal((await new Shopper(demo.shopUrl).add('throw-ochre-150', 3)).status, 201);
    const changed = await spring.until(ofType('product-changed'));
    assert.deepEqual(
      [changed.productId, changed.variantId, changed.stock],
      ['throw', 'throw-ochre-150', {status: 'low-stock', quantity: 1}],
    );
    const evening = await watch(t, demo.shopUrl, 'evening').until(ofType('product-changed'));
    assert.equal(evening.variantId, 'throw-ochre-150');
  });

  it('brings the show server back after a crash with its log, and tells it what it missed', async (t) => {
    const demo = await openDemo(t);
    const {viewer, until} = watch(t, demo.showServerUrl);
    await until(ofType('show-started'));
    viewer.say('before');
    await until(ofType('message-posted'));

    await demo.showServer.kill();
    await assert.rejects(fetch(`${demo.showServerUrl}/health`));
    assert.equal((await fetch(`${demo.shopUrl}/shows/spring`)).status, 502);
    assert.equal((await new Shopper(demo.shopUrl).add('tote-ink-zip', 4)).status, 201, 'the shop sells on');

    await demo.showServer.start();
    assert.deepEqual((await until(ofType('product-changed'))).stock, {status: 'out-of-stock', quantity: 0});
    const page: {facts: Fact[]} = await (await fetch(`${demo.showServerUrl}/shows/spring/log/1.json`)).json();
    assert.ok(page.facts.some((fact) => fact.type === 'message-posted' && fact.message.text === 'before'));
  });

  it('serves the strict page a show in which every address is the shop’s own', async (t) => {
    const demo = await openDemo(t);
    const text = await (await fetch(`${demo.shopUrl}/strict/spring.json`)).text();
    assert.doesNotMatch(text, /https?:/);
    const {stream, status, link}: {stream: {url: string}; status: string; link: unknown} = JSON.parse(text);
    assert.deepEqual([stream.url, status, link], ['/live/show.m3u8', 'live', {path: '/socket.io'}]);
    assert.equal((await fetch(demo.shopUrl + stream.url)).status, 200);
  });

  it('hands the host page its token, and takes another stream in place of the clip', async (t) => {
    const hls = 'https://video.example/live.m3u8';
    const demo = await openDemo(t, {hls});
    assert.deepEqual([demo.streamUrl, demo.origin], [hls, undefined]);
    const page = await (await fetch(demo.hostUrl)).text();
    const [, json = ''] = /<script type="application\/json" id="host">(.*?)<\/script>/.exec(page) ?? [];
    assert.deepEqual(JSON.parse(json), {showId: 'spring', token: demo.hostToken});
    const manifest: {stream: {url: string}} = await (await fetch(`${demo.showServerUrl}/shows/spring`)).json();
    assert.equal(manifest.stream.url, hls);
  });

  it('keeps the shows in a directory that it was given, with the stock of today', async (t) => {
    const data = await mkdtemp(join(tmpdir(), 'live-shop-test-'));
    t.after(() => rm(data, {recursive: true}));
    const before = await createDemo({port: 0, script: false, data});
    await new Shopper(before.shopUrl).add('tote-ink-zip', 4);
    const sold = await watch(t, before.showServerUrl).until((fact): fact is FactOf<'product-changed'> =>
      fact.type === 'product-changed' && fact.stock?.quantity === 0 && fact.variantId === 'tote-ink-zip');
    await before.close();
    assert.ok(existsSync(data));
    const demo = await openDemo(t, {data});
    const restocked = await watch(t, demo.showServerUrl).until((fact): fact is FactOf<'product-changed'> =>
      fact.type === 'product-changed' && fact.stock?.quantity === 4 && fact.variantId === 'tote-ink-zip');
    assert.ok(restocked.seq > sold.seq);
  });
});

describe('createShowProcess', {timeout: 20_000}, () => {
  async function open(t: TestContext, dataDirectory: string) {
    const port = await freePort({host: '127.0.0.1', port: 0});
    const lines: string[] = [];
    const secret = 's'.repeat(32);
    const process = createShowProcess({host: '127.0.0.1', port, dataDirectory, secret, log: (line) => lines.push(line)});
    t.after(() => process.close());
    return {server: process, lines, health: () => fetch(`http://127.0.0.1:${port}/health`)};
  }

  it('brings back a server that ended by itself, on the same port', async (t) => {
    const data = await mkdtemp(join(tmpdir(), 'live-shop-test-'));
    t.after(() => rm(data, {recursive: true, force: true}));
    const {server, lines, health} = await open(t, data);
    await server.start();
    const first = server.pid();
    assert.ok(first);
    process.kill(first, 'SIGKILL');
    while (server.pid() === first) await new Promise(setImmediate);
    await server.start();
    assert.equal((await health()).status, 200);
    assert.notEqual(server.pid(), first);
    assert.match(lines.join(), /starting it again in 250 ms/);
  });

  it('says why a server does not start', async (t) => {
    const {server} = await open(t, fileURLToPath(import.meta.url));
    await assert.rejects(server.start(), /The show server did not start\. .*(EEXIST|ENOTDIR)/);
    assert.equal(server.pid(), undefined);
  });
});

describe('start', {timeout: 20_000}, () => {
  const start = fileURLToPath(new URL('../../../../demo/start.js', import.meta.url));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`prints its addresses and stops cleanly on ${signal}, with the show server`, async (t) => {
      const child = spawn(process.execPath, [start, '--port', '0'], {stdio: ['ignore', 'pipe', 'inherit']});
      t.after(() => child.kill('SIGKILL'));
      let text = '';
      for await (const chunk of child.stdout.setEncoding('utf8').iterator({destroyOnReturn: false})) {
        text += chunk;
        if (text.includes('Ctrl-C')) break;
      }
      const address = (name: string) => new RegExp(`^  ${name} +(http://\\S+)$`, 'm').exec(text)?.[1] ?? assert.fail(text);
      assert.equal((await fetch(address('Shop'))).status, 200);
      assert.equal((await fetch(address('Host page'))).status, 200);
      assert.equal((await fetch(address('Stream'))).status, 200);
      const exited = once(child, 'exit');
      const stoppedAt = performance.now();
      child.kill(signal);
      assert.deepEqual(await exited, [0, null]);
      assert.ok(performance.now() - stoppedAt < 2000, `${performance.now() - stoppedAt} ms`);
      await assert.rejects(fetch(`${address('Show server')}/health`));
    });
  }

  it('ends with 2 and one line when the options are wrong', async () => {
    const child = spawn(process.execPath, [start, '--port', 'many'], {stdio: ['ignore', 'ignore', 'pipe']});
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.equal(text, '--port many: a number from 0 to 65535 is needed. See --help.\n');
  });
});
