import assert from 'node:assert/strict';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import {sourceFiles, withoutComments, type SourceFile} from './source-files.js';

interface Import {
  readonly specifier: string;
  /** `value` is loaded with the file, `type` never, `lazy` by `import()`. */
  readonly kind: 'value' | 'type' | 'lazy';
}

/** Folders that a folder may import from, besides itself. */
const folders: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  atom: [],
  show: ['protocol'],
  early: ['define', 'session', 'playback'],
  playback: ['protocol', 'atom', 'early'],
  realtime: ['protocol', 'atom'],
  request: [],
  cart: ['protocol', 'atom', 'request'],
  stores: ['protocol', 'atom', 'request'],
  wishlist: ['atom', 'request'],
  analytics: ['protocol', 'cart', 'atom'],
  session: ['show', 'playback', 'realtime', 'cart', 'stores', 'wishlist', 'analytics', 'protocol', 'atom', 'early'],
  i18n: ['protocol'],
  styles: [],
  controllers: ['session', 'show', 'playback', 'realtime', 'cart', 'stores', 'wishlist', 'protocol', 'atom', 'i18n'],
  elements: [
    'controllers', 'session', 'show', 'playback', 'realtime', 'cart', 'stores', 'wishlist', 'protocol', 'atom', 'styles', 'i18n',
  ],
  doctor: ['controllers', 'session', 'cart', 'protocol'],
  compat: ['elements', 'cart', 'protocol', 'request', 'define', 'i18n'],
  define: ['elements'],
  frameworks: ['index.js'],
  server: ['protocol', 'show'],
  'index.ts': ['elements', 'session', 'show', 'playback', 'realtime', 'cart', 'stores', 'wishlist', 'request', 'protocol', 'i18n'],
  'loader.ts': ['define', 'early'],
};

/** All that elements may know of the engines below the session. */
const contracts: Readonly<Record<string, string>> = {
  playback: 'playback/playback.js',
  realtime: 'realtime/link.js',
  show: 'show/show.js',
};

/** Packages that a folder may import from. */
const packages: Readonly<Record<string, readonly string[]>> = {
  early: ['hls.js'],
  playback: ['hls.js'],
  realtime: ['socket.io-client'],
  controllers: ['lit', '@lit/context'],
  elements: ['lit', '@lit/context'],
  doctor: ['@lit/context'],
  styles: ['lit'],
  frameworks: ['lit', 'react', 'vue', 'svelte'],
};

/** Too heavy to come with the page, or not there at all on many servers. */
const onlyLazy = ['hls.js', 'socket.io-client', 'socket.io', 'classic-level', 'jose', 'redis'];

function importsOf(code: string): Import[] {
  const bare = withoutComments(code);
  const found: Import[] = [];
  for (const [, type, names = '', specifier = ''] of bare.matchAll(
    /^\s*(?:import|export)\s+(type\s)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/gm,
  )) {
    const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
    const allTypes = inner !== undefined && inner.split(',').every((name) => !name.trim() || name.trim().startsWith('type '));
    found.push({specifier, kind: type || allTypes ? 'type' : 'value'});
  }
  for (const [, specifier = ''] of bare.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) found.push({specifier, kind: 'value'});
  for (const [, specifier = ''] of bare.matchAll(/(?<!typeof )\bimport\(\s*['"]([^'"]+)['"]/g)) found.push({specifier, kind: 'lazy'});
  for (const [, specifier = ''] of bare.matchAll(/\btypeof import\(\s*['"]([^'"]+)['"]/g)) found.push({specifier, kind: 'type'});
  return found;
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** What is wrong with the imports of one file, in words. */
function faultsOf({path, code}: SourceFile): string[] {
  const from = folderOf(path);
  const allowed = folders[from];
  if (!allowed) return [`${path}: nothing is known of the folder ${from}`];
  return importsOf(code).flatMap(({specifier, kind}) => {
    const fault = (why: string) => [`${path}: ${specifier} (${why})`];
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(path), specifier);
      const to = folderOf(target);
      if (to === from) return [];
      if (!allowed.includes(to)) return fault(`${from} does not import from ${to}`);
      const contract = from === 'elements' || from === 'controllers' ? contracts[to] : undefined;
      return contract && target !== contract ? fault(`${from} knows only ${contract}`) : [];
    }
    const [scope = '', name] = specifier.split('/');
    const owner = scope.startsWith('@') ? `${scope}/${name}` : scope;
    if (onlyLazy.includes(owner) && kind === 'value') return fault('only by import()');
    if (from === 'server' || kind === 'type' && from === 'index.ts') return [];
    return packages[from]?.includes(owner) ? [] : fault(`${from} does not use this package`);
  });
}

describe('the imports of src', () => {
  it('point one way, and reach the heavy packages by import() alone', () => {
    const files = sourceFiles();
    assert.ok(files.length > 100, `read ${files.length} files`);
    assert.deepEqual(files.flatMap(faultsOf), []);
  });

  it('would be found out', () => {
    const bad: readonly SourceFile[] = [
      {path: 'protocol/fact.ts', code: "import {fold} from '../show/fold.js';"},
      {path: 'show/fold.ts', code: "import {html} from 'lit';"},
      {path: 'server/limits.ts', code: "export {createCart} from '../cart/create-cart.js';"},
      {path: 'server/token/verify.ts', code: "import {jwtVerify} from 'jose';"},
      {path: 'cart/ask.ts', code: "import type {Session} from '../session/session.js';"},
      {path: 'playback/hls.ts', code: "import Hls from 'hls.js/light';"},
      {path: 'playback/hls.ts', code: "import {\n  type HlsConfig,\n  Events,\n} from 'hls.js';"},
      {path: 'session/open.ts', code: "const io = await import('socket.io-client');"},
      {path: 'elements/chat/chat.ts', code: "import {createLink} from '../../realtime/create-link.js';"},
      {path: 'elements/chat/chat.ts', code: "import '../../define/live-shop.js';"},
      {path: 'elements/chat/chat.ts', code: "import {readFile} from 'node:fs/promises';"},
      {path: 'loader.ts', code: "import {LiveShop} from './elements/live-shop/live-shop.js';"},
      {path: 'tools/x.ts', code: ''},
    ];
    for (const file of bad) assert.equal(faultsOf(file).length, 1, `${file.path}: ${file.code}`);
  });

  it('are let be where they are right', () => {
    const good: readonly SourceFile[] = [
      {path: 'playback/hls.ts', code: "import type Hls from 'hls.js';\nconst {default: Engine} = await import('hls.js/light');"},
      {path: 'playback/hls.ts', code: "import {type HlsConfig, type Loader} from 'hls.js';"},
      {path: 'elements/chat/chat.ts', code: "import type {LinkStatus} from '../../realtime/link.js';\n// import {x} from '../../server/x.js'"},
      {path: 'server/http/health.ts', code: "import {createServer} from 'node:http';"},
    ];
    assert.deepEqual(good.flatMap(faultsOf), []);
  });
});
