import type {WritableAtom} from '../atom/atom.js';
import {cleanMessage, cleanText, type Accepted, type Fact, type Post, type Refusal} from '../protocol/index.js';
import type {LinkReports} from './link-reports.js';
import type {Outgoing} from './link.js';
import {refusal} from './refusal.js';

interface Entry {
  readonly post: Post;
  status: Outgoing['status'];
  refusal?: Refusal | undefined;
  tries: number;
  /** Its place in the log, once the server has told. */
  seq?: number | undefined;
  readonly resolve: (answer: Accepted | Refusal) => void;
}

export interface OutboxOptions {
  readonly view: WritableAtom<readonly Outgoing[]>;
  readonly capacity: number;
  readonly tries: number;
  readonly createId: () => string;
  /** Where the viewer is, while behind the live edge. */
  readonly positionMs?: (() => number | undefined) | undefined;
  readonly reports: LinkReports;
}

/** The messages of this viewer that are not in the log yet, in the order in which they go out. */
export class Outbox {
  readonly #options: OutboxOptions;
  #entries: readonly Entry[] = [];

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#show();
  }

  add(text: string, name: string | undefined): Promise<Accepted | Refusal> {
    const clean = cleanMessage(text);
    if (!clean.ok) {
      const code = cleanText(text) ? 'too-long' : 'empty';
      return Promise.resolve(refusal(code, `Expected ${clean.expected}.`));
    }
    if (this.#entries.length >= this.#options.capacity) {
      return Promise.resolve(refusal('unavailable', `${this.#entries.length} messages are waiting already.`));
    }
    const {createId, positionMs} = this.#options;
    const behind = positionMs?.();
    const post: Post = {
      id: createId(),
      text: clean.value,
      ...(name ? {name} : {}),
      ...(behind === undefined ? {} : {positionMs: behind}),
    };
    return new Promise((resolve) => {
      this.#entries = [...this.#entries, {post, status: 'pending', tries: 0, resolve}];
      this.#show();
    });
  }

  /** Puts a failed message at the end of the queue. Its id stays, so that it cannot stand in the log twice. */
  resend(id: string): void {
    const entry = this.#entries.find(({post, status}) => post.id === id && status === 'failed');
    if (!entry) return;
    Object.assign(entry, {status: 'pending', refusal: undefined, tries: 0});
    this.#entries = [...this.#entries.filter((other) => other !== entry), entry];
    this.#show();
  }

  discard(id: string): void {
    const entry = this.#entries.find(({post}) => post.id === id);
    if (!entry) return;
    this.#remove([entry]);
    entry.resolve(refusal('unavailable', 'Discarded.'));
  }

  /** The message to send now. */
  next(): Post | undefined {
    return this.#entries.find(({status, seq}) => status === 'pending' && seq === undefined)?.post;
  }

  /** The server has taken it. It stays until its fact has come, so that there is no moment without it. */
  accepted(id: string, answer: Accepted, last: number | undefined): void {
    const entry = this.#entries.find(({post}) => post.id === id);
    if (!entry) return;
    entry.seq = answer.seq;
    entry.resolve(answer);
    if (last !== undefined && last >= answer.seq) this.#remove([entry]);
  }

  /** Nobody answered; or, with `answer`, the server said no. */
  failed(id: string, answer?: Refusal): void {
    const entry = this.#entries.find(({post}) => post.id === id);
    if (!entry) return;
    entry.tries++;
    if (!answer && entry.tries < this.#options.tries) return;
    this.#fail(entry, answer);
    if (answer) this.#options.reports.messageRefused(answer);
    this.#show();
  }

  /** Nothing can be sent any more: whoever waits is told so, and the texts are kept. */
  failAll(answer: Refusal): void {
    for (const entry of this.#entries) if (entry.status === 'pending' && entry.seq === undefined) this.#fail(entry, answer);
    this.#show();
  }

  /** Takes out what these facts, or a log that has come to `last`, hold. */
  seen(facts: readonly Fact[], last: number): void {
    if (this.#entries.length === 0) return;
    const seqs = new Map<string, number>();
    for (const fact of facts) if (fact.type === 'message-posted') seqs.set(fact.message.id, fact.seq);
    const there = this.#entries.filter(({post, seq = Infinity}) => seqs.has(post.id) || seq <= last);
    if (there.length === 0) return;
    this.#remove(there);
    for (const {post, resolve} of there) {
      const seq = seqs.get(post.id);
      if (seq !== undefined) resolve({ok: true, seq});
    }
  }

  #fail(entry: Entry, answer: Refusal | undefined): void {
    entry.status = 'failed';
    entry.refusal = answer;
    if (answer) entry.resolve(answer);
  }

  #remove(gone: readonly Entry[]): void {
    this.#entries = this.#entries.filter((entry) => !gone.includes(entry));
    this.#show();
  }

  #show(): void {
    this.#options.view.set(
      this.#entries.map(({post, status, refusal}) => ({
        id: post.id,
        text: post.text,
        status,
        ...(refusal ? {refusal} : {}),
      })),
    );
  }
}
