import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';

describe('the package in an empty project', () => {
  let project: string;

  const run = (command: string, ...args: readonly string[]) => {
    const {status, stdout, stderr} = spawnSync(command, args, {cwd: project, encoding: 'utf8'});
    return {status, output: stdout + stderr};
  };

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'live-shop-package-'));
    // The package is what the build before the tests has made.
    const pack = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', project], {encoding: 'utf8'});
    assert.equal(pack.status, 0, pack.stderr);
    const [archive = ''] = readdirSync(project);
    writeFileSync(join(project, 'package.json'), '{"name": "shop", "private": true, "type": "module"}');
    const install = run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${archive}`);
    assert.equal(install.status, 0, install.output);
  });
  after(() => rmSync(project, {recursive: true, force: true}));

  it('can be imported in Node without throwing, and registers nothing there', () => {
    for (const entry of ['', '/define', '/define/live-shop-chat', '/protocol']) {
      const {status, output} = run(process.execPath, '--input-type=module', '-e', `await import('@live-shop/sdk${entry}')`);
      assert.equal(status, 0, `${entry}: ${output}`);
    }
  });

  it('brings its types, by both ways of resolving them', () => {
    writeFileSync(join(project, 'shop.ts'), `
      import '@live-shop/sdk/define';
      import {LiveShop, type CartOutcome, type Manifest} from '@live-shop/sdk';
      import {parseManifest} from '@live-shop/sdk/protocol';
      const shop: LiveShop | null = document.querySelector('live-shop');
      if (shop) shop.cart = {count: 2};
      const sold: CartOutcome = {status: 'rejected', reason: 'out-of-stock'};
      document.addEventListener('live-shop-cart-request', (event) => event.respondWith(async () => sold));
      const read = parseManifest({});
      export const manifest: Manifest | undefined = read.ok ? read.value : undefined;
    `);
    const tsc = resolve('node_modules/typescript/bin/tsc');
    for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']] as const) {
      const flags = ['--noEmit', '--strict', '--target', 'es2022', '--types', '', '--module', module, '--moduleResolution', moduleResolution];
      const {status, output} = run(process.execPath, tsc, ...flags, 'shop.ts');
      assert.equal(status, 0, `${moduleResolution}: ${output}`);
    }
  });

  it('says in one line what the show server needs besides', () => {
    const help = run('npx', '--no-install', 'live-shop', 'serve', '--help');
    assert.equal(help.status, 0, help.output);
    assert.match(help.output, /--port/);
    const missing = run('npx', '--no-install', 'live-shop', 'serve', '--port', '0');
    assert.notEqual(missing.status, 0);
    assert.match(missing.output, /npm install .*socket\.io/);
  });
});
