import {clockOf, type Accepted, type Fact, type FactEvent, type Manifest, type Refusal} from '../../protocol/index.js';
import {MAX_BATCH, MAX_WAITING} from '../limits.js';
import {reasonOf, type Logger} from '../logger.js';
import {closing, refuse} from '../refuse.js';
import type {LogEntry, LogStore} from '../store/log-store.js';
import {readAll} from './read-all.js';
import {emptyShow, withFact, type ShowState} from './show-state.js';

/** Facts to append, the last of which has the marks and is the answer; or the number of an earlier one; or no. */
export type Decision =
  | {readonly events: readonly FactEvent[]; readonly marks?: readonly string[]}
  | {readonly seq: number}
  | Refusal;

/** A wish to append. `decide` is called once, in the order of the log, and must not wait for anything. */
export interface Proposal {
  /** The marks that `decide` needs to know. */
  readonly marks: readonly string[];
  decide(situation: Situation): Decision;
}

export interface Situation {
  readonly state: ShowState;
  readonly manifest: Manifest;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The `seq` of each mark that stands in the log. */
  readonly found: ReadonlyMap<string, number>;
}

export interface ShowLogOptions {
  readonly manifest: Manifest;
  readonly store: LogStore;
  readonly now: () => number;
  readonly log: Logger;
  /** Called with each run of facts once it is durable, in order. */
  readonly publish: (facts: readonly Fact[]) => void;
}

interface Waiting {
  readonly proposal: Proposal;
  readonly resolve: (answer: Accepted | Refusal) => void;
}

/** The log of one show: gives each fact its number and time, one writer at a time, many facts to one write. */
export class ShowLog {
  #manifest: Manifest;
  #manifestAt: number;
  #state = emptyShow;
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  // After a failed write nobody knows what is on the disk: it is read again before the next one.
  #uncertain = false;
  #closed = false;

  private constructor(private readonly options: ShowLogOptions) {
    this.#manifest = options.manifest;
    this.#manifestAt = options.now();
  }

  /** Reads the whole log, and publishes it. */
  static async open(options: ShowLogOptions): Promise<ShowLog> {
    const log = new ShowLog(options);
    await log.#readOn();
    return log;
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  set manifest(manifest: Manifest) {
    this.#manifest = manifest;
    this.#manifestAt = this.options.now();
  }

  /** When the manifest was put or read, in milliseconds since 1970. */
  get manifestAt(): number {
    return this.#manifestAt;
  }

  /** What is durable. */
  get state(): ShowState {
    return this.#state;
  }

  /** Takes nothing more: the show is being removed, or the server is closing. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Resolves when the fact is durable, or with the reason why there is none. Never rejects. */
  submit(proposal: Proposal): Promise<Accepted | Refusal> {
    if (this.#closed) return Promise.resolve(closing);
    if (this.#waiting.length >= MAX_WAITING) {
      return Promise.resolve(refuse('unavailable', 'The server is behind: try again.', {retryAfterMs: 1000}));
    }
    return new Promise((resolve) => {
      this.#waiting.push({proposal, resolve});
      this.#draining ??= this.#drain();
    });
  }

  /** Takes nothing more. Resolves when all that was submitted has its answer. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH);
      try {
        await this.#commit(batch);
      } catch (error) {
        this.#uncertain = true;
        this.options.log('error', `The log of ${this.manifest.id} cannot be written: ${reasonOf(error)}`);
        const refusal = refuse('unavailable', 'The log cannot be written: try again.', {retryAfterMs: 2000});
        for (const {resolve} of batch) resolve(refusal);
      }
    }
    this.#draining = undefined;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    if (this.#uncertain) await this.#readOn();
    const found = await this.#find(batch.flatMap(({proposal}) => proposal.marks));
    const entries: LogEntry[] = [];
    const answers: (Accepted | Refusal)[] = [];
    let state = this.#state;
    for (const {proposal} of batch) {
      const decision = proposal.decide({state, manifest: this.manifest, now: this.options.now(), found});
      if ('events' in decision) {
        const facts = this.#stamp(state, decision.events);
        const marks = decision.marks ?? [];
        entries.push(...facts.map((fact, index) => ({fact, marks: index === facts.length - 1 ? marks : []})));
        state = facts.reduce(withFact, state);
        for (const mark of marks) found.set(mark, state.head);
        answers.push({ok: true, seq: state.head});
      } else {
        answers.push('seq' in decision ? {ok: true, seq: decision.seq} : decision);
      }
    }
    if (entries.length > 0) {
      await this.options.store.append(this.manifest.id, entries);
      this.#state = state;
      this.options.publish(entries.map(({fact}) => fact));
    }
    batch.forEach(({resolve}, index) => resolve(answers[index] ?? refuse('unavailable', 'Try again.')));
  }

  #stamp(state: ShowState, events: readonly FactEvent[]): Fact[] {
    let {head, at} = state;
    return events.map((event) => {
      const delayMs = clockOf(event.type) === 'stage' ? this.manifest.stageDelayMs : 0;
      at = Math.max(at, this.options.now() + delayMs);
      head += 1;
      return {seq: head, at, ...event};
    });
  }

  async #find(marks: readonly string[]): Promise<Map<string, number>> {
    const wanted = [...new Set(marks)];
    const seqs = wanted.length > 0 ? await this.options.store.find(this.manifest.id, wanted) : [];
    const found = new Map<string, number>();
    wanted.forEach((mark, index) => {
      const seq = seqs[index];
      if (seq !== undefined) found.set(mark, seq);
    });
    return found;
  }

  async #readOn(): Promise<void> {
    for await (const facts of readAll(this.options.store, this.manifest.id, this.#state.head)) {
      this.#state = facts.reduce(withFact, this.#state);
      this.options.publish(facts);
    }
    this.#uncertain = false;
  }
}
