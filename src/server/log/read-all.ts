import type {Fact} from '../../protocol/index.js';
import type {LogStore} from '../store/log-store.js';

const CHUNK_FACTS = 1000;

/** All facts of a show with a `seq` above `after`, in order, some at a time. */
export async function* readAll(store: LogStore, show: string, after = 0): AsyncGenerator<readonly Fact[]> {
  let last = after;
  while (true) {
    const facts = await store.read(show, {after: last, limit: CHUNK_FACTS});
    if (facts.length > 0) yield facts;
    if (facts.length < CHUNK_FACTS) return;
    last += facts.length;
  }
}
