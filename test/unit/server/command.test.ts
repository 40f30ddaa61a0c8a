import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {options} from '#src/server/command/option.js';
import {run} from '#src/server/command/run.js';
import {peer} from '#src/server/peer.js';
import {createTokens} from '#src/server/token/tokens.js';
import {ShowClient} from './support/show-client.js';
import {RunningServer, SECRET, spring, temporaryDirectory} from './support/running-server.js';

const bin = fileURLToPath(import.meta.resolve('#src/server/bin.js'));

async function ran(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await run({
    args,
    env,
    now: Date.now,
    signal: AbortSignal.abort(),
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
  });
  return {code, out: out.join('\n'), errors};
}

describe('live-shop', () => {
  it('lists every option with its variable and default in the help', async () => {
    for (const args of [['--help'], ['-h'], ['serve', '--help'], ['token', '-h']]) {
      const {code, out} = await ran(args);
      assert.equal(code, 0);
      for (const option of options) {
        assert.ok(out.includes(`--${option.name} ${option.value}  (${option.env}`), option.name);
        if ('fallback' in option) assert.ok(out.includes(`default ${option.fallback})`), option.name);
      }
      for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
    }
    for (const {name, env} of options) assert.equal(env, `LIVE_SHOP_${name.toUpperCase().replaceAll('-', '_')}`);
  });

  it('tells its version', async () => {
    const manifest = await readFile(new URL(import.meta.resolve('@live-shop/sdk/package.json')), 'utf8');
    const {version} = JSON.parse(manifest);
    assert.deepEqual(await ran(['--version']), {code: 0, out: version, errors: []});
  });

  it('says in one line what is wrong with the command line, and exits with 2', async (context) => {
    const data = await temporaryDirectory(context);
    const broken = join(data, 'broken.json');
    await writeFile(broken, '{"version": 1, "id": "x"}');
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /no command/],
      [['sell'], /no command sell/],
      [['serve', '--prot', '1'], /Unknown option '--prot'/],
      [['serve', '--port'], /port/],
      [['serve', '--port', '70000'], /--port must be a number from 0 to 65535, not 70000/],
      [['serve', '--port', '1', '--port', '2'], /--port may be given once/],
      [['serve', '--origins', 'shop.example'], /--origins: shop.example is not an origin/],
      [['serve', '--origins', 'https://shop.example/'], /--origins/],
      [['serve', '--path', 'x/'], /--path/],
      [['serve', '--log-level', 'loud'], /--log-level must be one of error, warn, info, debug, not loud/],
      [['serve', '--role', 'host'], /Unknown option '--role'/],
      [['serve', '--data', data, '--manifest', join(data, 'none.json')], /--manifest .*none\.json: ENOENT/],
      [['serve', '--data', data, '--manifest', broken], /--manifest .*broken\.json: The manifest is wrong: title must/],
      [['token', '--role', 'boss'], /--role must be host, moderator or viewer, not boss/],
      [['token', '--show', 'a b'], /--show/],
      [['token', '--subject', 'a b'], /--subject/],
      [['token', '--expires', '12'], /--expires must be a number and m, h or d, such as 12h, not 12/],
      [['token', 'host'], /Unexpected argument 'host'/],
      [['act', '--action', 'start-show'], /--show must be the id of a show, not \*/],
      [['act', '--show', 'spring'], /--action: type must be one of/],
      [['act', '--show', 'spring', '--action', '{'], /--action must be the type of an action or a JSON object/],
      [['act', '--show', 'spring', '--action', '{"type": "pin-product"}'], /--action: productId must be/],
      [['act', '--show', 'spring', '--action', 'start-show', '--server', 'live.example'], /--server must be the URL/],
    ];
    for (const [args, message] of cases) {
      const {code, out, errors} = await ran(args);
      assert.deepEqual([args.join(' '), code, out, errors.length], [args.join(' '), 2, '', 1]);
      assert.match(errors[0] ?? '', message);
      assert.doesNotMatch(errors[0] ?? '', /\n/);
    }
    assert.equal((await ran(['serve'], {LIVE_SHOP_PORT: 'x'})).code, 2, 'variables are checked alike');
  });

  it('exits with 1 where the secret is too short', async (context) => {
    const data = await temporaryDirectory(context);
    const {code, errors} = await ran(['serve', '--data', data, '--secret', 'short']);
    assert.equal(code, 1);
    assert.deepEqual(errors, ['live-shop: The secret must have at least 32 characters.']);
  });

  it('prints a token that the server takes', async () => {
    const {code, out} = await ran(
      ['token', '--role', 'host', '--show', 'spring', '--name', 'Ada', '--expires', '2d'],
      {LIVE_SHOP_SECRET: SECRET, LIVE_SHOP_SUBJECT: 'ada'},
    );
    assert.equal(code, 0);
    const tokens = await createTokens({secret: SECRET, now: Date.now});
    const read = await tokens.read(out);
    assert.ok(read.ok);
    const {exp, ...claims} = read.value;
    assert.deepEqual(claims, {role: 'host', show: 'spring', sub: 'ada', name: 'Ada'});
    assert.ok(Math.abs(exp * 1000 - Date.now() - 2 * 86_400_000) < 60_000);
  });

  it('does what a host does, on a server that runs', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const env = {LIVE_SHOP_SECRET: SECRET, LIVE_SHOP_SHOW: 'spring', LIVE_SHOP_SERVER: server.url};
    const told = async (...args: readonly string[]) => {
      const {code, out, errors} = await ran(['act', ...args], env);
      return [code, out || errors[0]];
    };
    assert.deepEqual(await told('--action', 'start-show'), [0, 'spring: start-show is fact 1.']);
    const pause = ['--action', '{"type": "pause-show", "reason": "technical"}', '--id', 'p'];
    assert.deepEqual(await told(...pause), [0, 'spring: pause-show is fact 2.']);
    assert.deepEqual(await told(...pause), [0, 'spring: pause-show is fact 2.']);
    assert.deepEqual(await told('--action', 'cancel-show'), [1, 'live-shop: invalid: The show has started: end it instead.']);
    const viewer = await server.token('viewer');
    const [code, refused = ''] = await told('--action', 'end-show', '--token', viewer);
    assert.equal(code, 1);
    assert.match(String(refused), /^live-shop: forbidden: /);
    await server.close();
    assert.match(String((await told('--action', 'end-show'))[1]), /cannot be reached: is the show server running/);
  });

  it('says what to install where a package is missing', async () => {
    const missing = peer('no-such-package-at-all', () => import('no-such-package-at-all' as string));
    await assert.rejects(missing, {
      message: 'The show server needs no-such-package-at-all, which is not installed: npm install socket.io classic-level jose',
    });
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`serves a show from a file until ${signal}, and says goodbye`, async (context) => {
      const data = await temporaryDirectory(context);
      const file = join(data, 'spring.json');
      await writeFile(file, JSON.stringify(spring));
      const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--manifest', file], {
        env: {...process.env, LIVE_SHOP_DATA: join(data, 'shows'), LIVE_SHOP_SECRET: SECRET},
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      context.after(() => child.kill('SIGKILL'));
      const [line] = await once(createInterface({input: child.stdout}), 'line');
      const [, url] = /^live-shop serves shows at (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? [];
      assert.ok(url, line);
      const client = new ShowClient(url);
      await client.enter();
      assert.deepEqual(await client.post({id: 'a', text: 'hello'}), {ok: true, seq: 1});
      const exited = once(child, 'exit');
      child.kill(signal);
      assert.deepEqual(await exited, [0, null]);
      await client.disconnected();
      assert.deepEqual(client.byes.map(({reason}) => reason), ['shutting-down']);
    });
  }
});
