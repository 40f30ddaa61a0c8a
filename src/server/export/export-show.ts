import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Fact} from '../../protocol/index.js';
import {Timeline} from '../../show/timeline.js';
import {absolute} from './absolute.js';
import {logFiles} from './log-files.js';
import {LOG_INDEX, replayManifest} from './replay-manifest.js';
import type {ShowSource} from './show-source.js';

export interface ExportOptions {
  readonly source: ShowSource;
  /** New or empty. */
  readonly directory: string;
  /** URL of the recording, where the log does not tell it, or another is meant. */
  readonly stream?: string | undefined;
}

export interface Exported {
  readonly files: number;
  readonly facts: number;
}

/**
 * Writes a show that is over as files that any file server can serve: `manifest.json`, the log beside it, and in the
 * manifest the goods as they were at the end. Each file is written once: the manifest comes last, so that it never names
 * what is not there. Rejects, and has written nothing, where the show has not ended or the directory holds something.
 */
export async function exportShow({source, directory, stream}: ExportOptions): Promise<Exported> {
  const {manifest: put, baseUrl} = source;
  const facts: Fact[] = [];
  for await (const some of source.facts()) facts.push(...some);
  const timeline = new Timeline(put);
  timeline.append(facts);
  const moment = {playheadMs: Infinity, nowMs: Infinity, atLiveEdge: true};
  const replay = replayManifest(put, timeline.at(moment), stream);
  // What is named for the files is meant from where they are, and so is the log.
  const named = stream === undefined ? {log: LOG_INDEX} : {log: LOG_INDEX, stream: replay.stream};
  const manifest = baseUrl === undefined ? replay : {...absolute(replay, baseUrl), ...named};

  await mkdir(directory, {recursive: true});
  if ((await readdir(directory)).length > 0) throw new Error(`${directory} is not empty: an export is never written over.`);
  const files = logFiles(facts).map(({name, body}) => ({path: join(dirname(LOG_INDEX), name), body}));
  await mkdir(join(directory, dirname(LOG_INDEX)));
  for (const {path, body} of [...files, {path: 'manifest.json', body: manifest}]) {
    await writeFile(join(directory, path), JSON.stringify(body), {flag: 'wx'});
  }
  return {files: files.length + 1, facts: facts.length};
}
