import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from '../../protocol/index.js';
import {id} from '../../protocol/shape.js';
import {exportShow} from '../export/export-show.js';
import type {ShowSource} from '../export/show-source.js';
import {storeSource} from '../export/store-source.js';
import {urlSource} from '../export/url-source.js';
import {levelStore} from '../store/level-store.js';
import {UsageError, type Values} from './read-options.js';

/** Writes a show as files, and says so. `words`: the show's id or URL, and the directory. */
export async function exportCommand(words: readonly string[], values: Values): Promise<string> {
  const [show, directory, ...more] = words;
  if (show === undefined || directory === undefined || more.length > 0) {
    throw new UsageError('export takes a show and a directory: live-shop export spring public/spring.');
  }
  const stream = values.get('stream')?.[0];
  const write = async (source: ShowSource): Promise<string> => {
    const {files, facts} = await exportShow({source, directory, stream});
    return `${files} files with ${facts} facts in ${directory}: <live-shop src=".../manifest.json"> plays them.`;
  };
  if (/^https?:\/\//.test(show)) return write(await urlSource(show));
  if (!parse(id, show).ok) throw new UsageError(`${show} is neither the id nor the URL of a show.`);
  const [data = 'live-shop-data'] = values.get('data') ?? [];
  const folder = join(data, 'log');
  // Opening would make an empty one.
  if (!existsSync(folder)) throw new UsageError(`There is no data of a show server in ${data}: see --data.`);
  const store = await levelStore({directory: folder}).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason} Of a server that runs, name the URL of the show.`, {cause: error});
  });
  try {
    return await write(await storeSource(store, show));
  } finally {
    await store.close();
  }
}
