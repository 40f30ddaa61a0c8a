import {parseLogIndex, parseLogPage, parseManifest, type Fact, type Result} from '../../protocol/index.js';
import type {ShowSource} from './show-source.js';

/** A show as a show server serves it at this URL. Rejects where manifest or log cannot be had or read. */
export async function urlSource(url: string): Promise<ShowSource> {
  const manifest = await get(url, parseManifest);
  const {log} = manifest;
  if (log === undefined) throw new Error(`${url} names no log: there is nothing to replay.`);
  return {
    manifest,
    baseUrl: url,
    async *facts() {
      const indexUrl = new URL(log, url).href;
      const index = await get(indexUrl, parseLogIndex);
      let head = 0;
      for (const page of index.pages) {
        const facts = await pageFacts(new URL(page.url, indexUrl).href, head);
        head = facts.at(-1)?.seq ?? head;
        yield facts;
      }
      if (head < index.head) throw new Error(`${indexUrl} tells of ${index.head} facts, but its pages hold ${head}.`);
    },
  };
}

async function pageFacts(url: string, head: number): Promise<readonly Fact[]> {
  const {facts} = await get(url, parseLogPage);
  if (facts[0] && facts[0].seq !== head + 1) throw new Error(`${url} begins with fact ${facts[0].seq}, not with ${head + 1}.`);
  return facts;
}

async function get<T>(url: string, read: (input: unknown) => Result<T>): Promise<T> {
  const response = await fetch(url, {headers: {accept: 'application/json'}});
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const result = read(await response.json());
  if (!result.ok) throw new Error(`${url}: at \`${result.path}\`, expected ${result.expected}.`);
  return result.value;
}
