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
const element = () => chunk('element');
const show = () => [element(), chunk('show')];
const firstFrame = () => [...show(), chunk('room'), chunk('video'), chunk('hls.light')];
const firstPin = () => [...firstFrame(), chunk('products')];
const everything = () => [
  ...firstPin(), chunk('realtime'), chunk('sheet'), chunk('chat'), chunk('cart'), chunk('notice'),
];

// What these figures are made of, and why some differ from what one would wish: docs/architecture.md, Budgets.
const budgets: readonly [what: string, limit: number, size: () => number][] = [
  ["the script tag's first file", 1 * kB, () => sizeOf('live-shop.js')],
  ['all that is loaded before anything is known of the show', 20.3 * kB, () => total(element())],
  ['a show that has not begun, with its countdown', 27.8 * kB, () => total(...show(), chunk('schedule'))],
  ['the realtime chunk', 14.2 * kB, () => sizeOf(chunk('realtime'))],
  ['the video engine', 101.5 * kB, () => sizeOf(chunk('video')) + sizeOf(chunk('hls.light'))],
  ['to the first frame of a live show', 141 * kB, () => total(...firstFrame())],
  ['to the first pin', 151 * kB, () => total(...firstPin())],
  ['everything open', 183 * kB, () => total(...everything())],
];

describe('sizes', () => {
  for (const [what, limit, size] of budgets) {
    it(`${what}: at most ${limit / kB} kB`, () => {
      const bytes = size();
      assert.ok(bytes > 0 && bytes <= limit, `${bytes} bytes`);
    });
  }
});
