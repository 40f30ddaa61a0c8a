import {readAll} from '../log/read-all.js';
import type {LogStore} from '../store/log-store.js';
import type {ShowSource} from './show-source.js';

/** A show in the store of this machine. Rejects where there is none of that id. */
export async function storeSource(store: LogStore, showId: string): Promise<ShowSource> {
  const manifest = await store.manifest(showId);
  if (!manifest) throw new Error(`There is no show ${showId} in the data directory.`);
  return {manifest, facts: () => readAll(store, showId)};
}
