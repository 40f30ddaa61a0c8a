import {factRun, factSelection, type Fact} from './fact.js';
import {array, integer, mismatch, object, parse, url, type Shape} from './shape.js';
import type {Result} from './result.js';

/** Facts on one page of a log. */
export const PAGE_FACTS = 500;

/** One page of a log: the facts from `seq` to the one in front of the next page. */
export interface LogPageEntry {
  /** Where the page is; relative to the index. */
  readonly url: string;
  /** `seq` and `at` of its first fact. */
  readonly seq: number;
  readonly at: number;
}

/**
 * Where in a log what is to be found. `facts` tells what cannot wait for a page: every stage fact and every
 * `message-removed` up to `head`, in order.
 */
export interface LogIndex {
  /** The last `seq` that the pages hold; 0 for an empty log. */
  readonly head: number;
  readonly pages: readonly LogPageEntry[];
  readonly facts: readonly Fact[];
}

/** A page of the log. One that is full never changes. */
export interface LogPage {
  readonly facts: readonly Fact[];
}

const MAX_PAGES = 20_000;
const MAX_INDEX_FACTS = 50_000;

const fields = object<LogIndex>({
  head: integer(),
  pages: array(object<LogPageEntry>({url, seq: integer(1), at: integer()}), MAX_PAGES),
  facts: factSelection(MAX_INDEX_FACTS),
});

export const logIndex: Shape<LogIndex> = (input, path) => {
  const read = fields(input, path);
  read.pages.forEach((page, index) => {
    const before = read.pages[index - 1];
    const here = `${path ? `${path}.` : ''}pages[${index}]`;
    if (before && page.seq <= before.seq) mismatch(`${here}.seq`, 'a higher seq than the page in front of it');
    if (before && page.at < before.at) mismatch(`${here}.at`, 'a time not before the page in front of it');
  });
  return read;
};

/** A page may hold more facts than this version writes to one. */
export const logPage: Shape<LogPage> = object<LogPage>({facts: factRun(20 * PAGE_FACTS)});

export function parseLogIndex(input: unknown): Result<LogIndex> {
  return parse(logIndex, input);
}

export function parseLogPage(input: unknown): Result<LogPage> {
  return parse(logPage, input);
}
