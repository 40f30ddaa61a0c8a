import {parseLogIndex, parseLogPage, type LogIndex, type Result} from '../protocol/index.js';
import {MESSAGE_LIMIT} from '../show/crowd-log.js';
import type {Timeline} from '../show/timeline.js';
import {pagesAt, type PageSpan} from './log-pages.js';
import type {Problem} from './problem.js';

export interface LogReaderOptions {
  /** Absolute URL of the index. */
  readonly url: string;
  readonly timeline: Timeline;
  /** The timeline knows more than before. */
  readonly changed: () => void;
  readonly report: (problem: Problem) => void;
}

/** As many pages are kept: those around the playhead and some that the viewer has come from. */
const KEPT_PAGES = 8;

const RETRY_MS = 5000;

/** Brings to a timeline what the link did not: the index of the log, and its pages around the playhead. */
export class LogReader {
  readonly #options: LogReaderOptions;
  #reading = new AbortController();
  #closed = false;
  /** The pages that are there or on their way, the one that was wanted last at the end. */
  readonly #pages = new Map<number, PageSpan & {readonly there: boolean}>();
  #index: LogIndex | undefined;
  #indexing = false;
  #playheadMs = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #reported = false;

  constructor(options: LogReaderOptions) {
    this.#options = options;
  }

  /** Sees to it that what belongs to this moment is there or comes. Costs nothing where it is. */
  follow(playheadMs: number): void {
    this.#playheadMs = playheadMs;
    if (this.#closed || this.#retry !== undefined) return;
    if (!this.#index || this.#isBehind(this.#index)) void this.#readIndex();
    if (!this.#index) return;
    const {timeline} = this.#options;
    const shown = timeline.at({playheadMs, nowMs: playheadMs, atLiveEdge: false}).crowd.messages.length;
    const wanted = pagesAt(this.#index, {playheadMs, heldFrom: timeline.heldFrom, full: shown >= MESSAGE_LIMIT});
    for (const page of wanted) {
      if (this.#pages.has(page.seq)) this.#touch(page.seq);
      // One that is further back is wanted only where the nearer ones are not enough: they are waited for.
      else if (page.near || ![...this.#pages.values()].some(({there}) => !there)) void this.#readPage(page);
    }
    this.#dropFar(new Set(wanted.map(({seq}) => seq)));
  }

  /** The log has begun anew: nothing of what was read counts. */
  forget(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#index = undefined;
    this.#indexing = false;
    this.#pages.clear();
  }

  close(): void {
    this.#closed = true;
    this.#reading.abort();
    clearTimeout(this.#retry);
  }

  /** The link has let go of messages that the index was made before. */
  #isBehind({head, pages}: LogIndex): boolean {
    const {heldFrom} = this.#options.timeline;
    return heldFrom !== Infinity && heldFrom > head + 1 && this.#playheadMs >= (pages.at(-1)?.at ?? 0);
  }

  async #readIndex(): Promise<void> {
    if (this.#indexing) return;
    this.#indexing = true;
    const {url, timeline, changed} = this.#options;
    const {signal} = this.#reading;
    const index = await this.#get(url, parseLogIndex);
    if (signal.aborted) return;
    this.#indexing = false;
    if (!index) return;
    // The page that was last may have grown since.
    const lastSeq = this.#index?.pages.at(-1)?.seq;
    if (lastSeq !== undefined && this.#index && this.#index.head < index.head) this.#pages.delete(lastSeq);
    this.#index = index;
    timeline.addIndex(index.facts);
    changed();
    this.follow(this.#playheadMs);
  }

  async #readPage(span: PageSpan): Promise<void> {
    const {timeline, changed, url} = this.#options;
    const {signal} = this.#reading;
    this.#pages.set(span.seq, {...span, there: false});
    const page = await this.#get(new URL(span.url, url).href, parseLogPage);
    if (signal.aborted) return;
    if (!page) return void this.#pages.delete(span.seq);
    this.#pages.set(span.seq, {...span, there: true});
    timeline.addPage(page.facts);
    changed();
    this.follow(this.#playheadMs);
  }

  #touch(seq: number): void {
    const page = this.#pages.get(seq);
    if (!page || !this.#pages.delete(seq)) return;
    this.#pages.set(seq, page);
  }

  #dropFar(wanted: ReadonlySet<number>): void {
    for (const [seq, {nextSeq, there}] of [...this.#pages]) {
      if (this.#pages.size <= KEPT_PAGES) return;
      if (!there || wanted.has(seq)) continue;
      this.#pages.delete(seq);
      this.#options.timeline.dropPage(seq, nextSeq);
    }
  }

  /** Undefined where it could not be had: it is tried again a little later. */
  async #get<T>(url: string, read: (input: unknown) => Result<T>): Promise<T | undefined> {
    const {signal} = this.#reading;
    try {
      const response = await fetch(url, {signal, headers: {accept: 'application/json'}});
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      const result = read(await response.json());
      if (result.ok) return result.value;
      this.#failed(signal, {code: 'log-invalid', message: `${url}: at \`${result.path}\`, expected ${result.expected}.`, url});
    } catch (error) {
      this.#failed(signal, {code: 'log-unreachable', message: `${url} could not be read: ${String(error)}`, url});
    }
    return undefined;
  }

  #failed({aborted}: AbortSignal, problem: Omit<Problem, 'fatal'>): void {
    if (aborted) return;
    if (!this.#reported) this.#options.report({...problem, fatal: false});
    this.#reported = true;
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      this.follow(this.#playheadMs);
    }, RETRY_MS);
  }
}
