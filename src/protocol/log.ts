import {fact, factRun, factSelection, type Fact} from './fact.js';
import {array, integer, object, optional, url, type Shape} from './shape.js';

/** Facts on each page of a log over HTTP but the last, which may have fewer. */
export const PAGE_FACTS = 500;

/** The most facts that the index of a log tells. */
export const MAX_INDEXED = 20_000;

/** One page of a log over HTTP: page K holds the facts from `(K - 1) * 500 + 1` on. A full page never changes. */
export interface LogPage {
  readonly page: number;
  readonly facts: readonly Fact[];
  /** URL of the next page, relative to this one; missing on the last. */
  readonly next?: string | undefined;
}

/** Where a page of a log begins. */
export interface LogPageStart {
  /** Relative to the index. */
  readonly url: string;
  /** Of its first fact. */
  readonly seq: number;
  readonly at: number;
}

/** The table of contents of a log: what is needed to show any moment of it, but for what people said. */
export interface LogIndex {
  /** The last `seq` that it tells of. */
  readonly head: number;
  /** All that the host did, and what is true now: the stage facts and the newest of the shop, by `seq`. */
  readonly facts: readonly Fact[];
  readonly pages: readonly LogPageStart[];
}

const pageFields = object<LogPage>({page: integer(1), facts: array(fact, PAGE_FACTS), next: optional(url)});

export const logPage: Shape<LogPage> = (input, path) => {
  const read = pageFields(input, path);
  factRun(PAGE_FACTS)(read.facts, path ? `${path}.facts` : 'facts');
  return read;
};

export const logIndex: Shape<LogIndex> = object<LogIndex>({
  head: integer(0),
  facts: factSelection(MAX_INDEXED),
  pages: array(object<LogPageStart>({url, seq: integer(1), at: integer()}), 100_000),
});
