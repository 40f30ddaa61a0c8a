import {mkdir} from 'node:fs/promises';
import {parseFact, parseManifest, type Fact} from '../../protocol/index.js';
import {peer} from '../peer.js';
import type {LogStore} from './log-store.js';

// Keys sort as text: `f!spring!000000000042`. Ids of shows hold no `!`, and `"` is the character behind it.
const manifestKey = (show: string) => `m!${show}`;
const factKey = (show: string, seq: number) => `f!${show}!${String(seq).padStart(12, '0')}`;
const markKey = (show: string, mark: string) => `k!${show}!${mark}`;

/**
 * A store in one directory of this machine, on LevelDB. What has been appended is on the disk and survives the end of
 * the process at any moment. Rejects when the directory belongs to another running process.
 */
export async function levelStore({directory}: {readonly directory: string}): Promise<LogStore> {
  const {ClassicLevel} = await peer('classic-level', () => import('classic-level'));
  await mkdir(directory, {recursive: true, mode: 0o700});
  const level = new ClassicLevel(directory);
  await level.open().catch((error: unknown) => {
    throw new Error(`Cannot open the store in ${directory}: ${openingProblem(error)}`, {cause: error});
  });

  return {
    async manifest(show) {
      const stored = await level.get(manifestKey(show));
      if (stored === undefined) return undefined;
      const read = parseManifest(JSON.parse(stored));
      if (read.ok) return read.value;
      throw new Error(`The stored manifest of ${show} cannot be read: ${read.path} must be ${read.expected}.`);
    },
    async putManifest(manifest) {
      await level.put(manifestKey(manifest.id), JSON.stringify(manifest), {sync: true});
    },
    async append(show, entries) {
      const batch = entries.flatMap(({fact, marks}) => [
        {type: 'put' as const, key: factKey(show, fact.seq), value: JSON.stringify(fact)},
        ...marks.map((mark) => ({type: 'put' as const, key: markKey(show, mark), value: String(fact.seq)})),
      ]);
      await level.batch(batch, {sync: true});
    },
    async read(show, {after, limit}) {
      const values = await level.values({gt: factKey(show, after), lt: `f!${show}"`, limit}).all();
      return values.map((value, index) => storedFact({show, seq: after + 1 + index, value}));
    },
    async find(show, marks) {
      const found = await level.getMany(marks.map((mark) => markKey(show, mark)));
      return found.map((seq) => (seq === undefined ? undefined : Number(seq)));
    },
    async remove(show) {
      await level.clear({gt: `f!${show}!`, lt: `f!${show}"`});
      await level.clear({gt: `k!${show}!`, lt: `k!${show}"`});
      await level.del(manifestKey(show), {sync: true});
    },
    close: () => level.close(),
  };
}

function storedFact({show, seq, value}: {show: string; seq: number; value: string}): Fact {
  const read = parseFact(JSON.parse(value));
  if (read.ok && read.value.seq === seq) return read.value;
  throw new Error(`The log of ${show} is damaged at ${seq}: restore the data directory from a copy.`);
}

function openingProblem(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED') {
    return 'another process uses it. Each show server needs a directory of its own.';
  }
  return cause instanceof Error ? cause.message : String(error);
}
