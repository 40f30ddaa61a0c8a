import type {Fact} from '../protocol/index.js';

/** A checkpoint is kept after this many facts, so that a seek folds at most that many again. */
const CHECKPOINT_EVERY = 128;

/**
 * The state that a run of facts leads to, at any time: `at(ms)` is the fold of all facts up to `ms`. Going forward costs
 * the facts in between; going back starts at the nearest checkpoint.
 */
export class Fold<S, F extends Fact> {
  readonly #reduce: (state: S, fact: F) => S;
  readonly #facts: F[] = [];
  /** State after 0, 128, 256 … facts. */
  readonly #checkpoints: S[];
  #count = 0;
  #state: S;

  constructor(initial: S, reduce: (state: S, fact: F) => S) {
    this.#reduce = reduce;
    this.#checkpoints = [initial];
    this.#state = initial;
  }

  /** Adds the next fact. Its `at` is not before the one of the fact in front of it. */
  append(fact: F): void {
    this.#facts.push(fact);
  }

  at(ms: number): S {
    const count = this.#countUpTo(ms);
    if (count < this.#count) {
      const checkpoint = Math.floor(count / CHECKPOINT_EVERY);
      this.#count = checkpoint * CHECKPOINT_EVERY;
      this.#state = this.#checkpoints[checkpoint] as S;
    }
    for (const fact of this.#facts.slice(this.#count, count)) {
      this.#state = this.#reduce(this.#state, fact);
      this.#count += 1;
      if (this.#count % CHECKPOINT_EVERY === 0) this.#checkpoints[this.#count / CHECKPOINT_EVERY] = this.#state;
    }
    return this.#state;
  }

  /** When the first fact after `ms` happens; undefined when there is none yet. */
  nextAfter(ms: number): number | undefined {
    return this.#facts[this.#countUpTo(ms)]?.at;
  }

  #countUpTo(ms: number): number {
    const facts = this.#facts;
    let low = 0;
    let high = facts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((facts[middle] as F).at <= ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
