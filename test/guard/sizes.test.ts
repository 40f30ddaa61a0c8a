import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';

const root = 'dist/cdn';
const chunks = readdirSync(join(root, 'chunks')).filter((file) => file.endsWith('.js'));

/** Size of a file as a server sends it, in bytes (brotli, highest quality). */
const sizeOf = (file: string): number => brotliCompressSync(readFileSync(join(root, file))).length;

/** The chunk with that name, whatever its hash. */
function chunk(name: string): string {
  const found = chunks.filter((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
  assert.equal(found.length, 1, `one chunk called ${name}, found: ${found.join(' ') || 'none'}`);
  return `chunks/${found[0]}`;
}

/** A file and all that it imports before it runs. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(root, file), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:^|[;}])(?:import|export)(?:[\w*{}\s,$]+from)?\s*"(\.[^"]+)"/g)) {
    withImports(`chunks/${basename(path)}`, seen);
  }
  return seen;
}

function total(...files: readonly string[]): number {
  const all = new Set(files.flatMap((file) => [...withImports(file)]));
  return [...all].reduce((sum, file) => sum + sizeOf(file), 0);
}

const kB = 1000;
const element = () => chunk('live-shop');
const firstFrame = () => [element(), chunk('room'), chunk('live-shop-player'), chunk('playback'), chunk('hls.light')];
const everything = () => [
  ...firstFrame(), chunk('create-link'), chunk('create-cart'), chunk('live-shop-pin'), chunk('live-shop-shelf'),
  chunk('live-shop-sheet'), chunk('live-shop-chat'), chunk('live-shop-reactions'),
];

const budgets: readonly [what: string, limit: number, size: () => number][] = [
  ["the script tag's first file", 3 * kB, () => sizeOf('live-shop.js')],
  ['all that is loaded before the viewer asks for anything', 15 * kB, () => total(element())],
  ['the realtime chunk', 14 * kB, () => sizeOf(chunk('realtime'))],
  ['the video engine', 104 * kB, () => sizeOf(chunk('playback')) + sizeOf(chunk('hls.light'))],
  ['to the first frame of a live show', 130 * kB, () => total(...firstFrame())],
  ['everything open', 150 * kB, () => total(...everything())],
];

describe('sizes', () => {
  for (const [what, limit, size] of budgets) {
    it(`${what}: at most ${limit / kB} kB`, () => {
      const bytes = size();
      assert.ok(bytes > 0 && bytes <= limit, `${bytes} bytes`);
    });
  }
});
