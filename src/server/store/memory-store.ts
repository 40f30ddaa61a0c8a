import type {Fact, Manifest} from '../../protocol/index.js';
import type {LogEntry, LogStore} from './log-store.js';

/** A store that forgets: for tests, and for demonstrations that begin anew with each start. */
export function memoryStore(): LogStore {
  const manifests = new Map<string, Manifest>();
  const logs = new Map<string, {readonly facts: Fact[]; readonly marks: Map<string, number>}>();

  function logOf(show: string) {
    const log = logs.get(show) ?? {facts: [], marks: new Map<string, number>()};
    logs.set(show, log);
    return log;
  }

  return {
    async manifest(show) {
      return manifests.get(show);
    },
    async putManifest(manifest) {
      manifests.set(manifest.id, manifest);
    },
    async append(show, entries: readonly LogEntry[]) {
      const log = logOf(show);
      for (const {fact, marks} of entries) {
        log.facts.push(fact);
        for (const mark of marks) log.marks.set(mark, fact.seq);
      }
    },
    async read(show, {after, limit}) {
      return logs.get(show)?.facts.slice(after, after + limit) ?? [];
    },
    async find(show, marks) {
      return marks.map((mark) => logs.get(show)?.marks.get(mark));
    },
    async remove(show) {
      manifests.delete(show);
      logs.delete(show);
    },
    async close() {},
  };
}
