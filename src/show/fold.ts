import type {Fact} from '../protocol/index.js';

/** A checkpoint is kept after this many facts, so that a seek folds at most that many again. */
const CHECKPOINT_EVERY = 128;

/**
 * The state that a run of facts leads to, at any time: `at(ms)` is the fold of all facts up to `ms`, in the order of `at`
 * and then of `seq`. Going forward costs the facts in between; going back starts at the nearest checkpoint.
 */
export class Fold<S, F extends Fact> {
  readonly #reduce: (state: S, fact: F) => S;
  readonly #facts: F[] = [];
  /** State after 0, 128, 256 … facts. */
  readonly #checkpoints: S[];
  #count = 0;
  #state: S;
  /** Where it stood before it went back: who asks for two moments in turn is given the same two objects. */
  #other: {readonly count: number; readonly state: S} | undefined;

  constructor(initial: S, reduce: (state: S, fact: F) => S) {
    this.#reduce = reduce;
    this.#checkpoints = [initial];
    this.#state = initial;
  }

  get facts(): readonly F[] {
    return this.#facts;
  }

  /** Folds from another state on. */
  begin(initial: S): void {
    this.#checkpoints[0] = initial;
    this.#forgetFrom(0);
  }

  /** Adds a fact in its place. The next one of a log costs nothing; one further in front costs what follows it. */
  add(fact: F): void {
    const last = this.#facts.at(-1);
    if (!last || isBefore(last, fact)) {
      this.#facts.push(fact);
      return;
    }
    const place = this.#countWhile((other) => isBefore(other, fact));
    this.#facts.splice(place, 0, fact);
    this.#forgetFrom(place);
  }

  /** Takes out a fact that was added: the same object. */
  remove(fact: F): void {
    const place = this.#facts.indexOf(fact, this.#countWhile((other) => isBefore(other, fact)));
    if (place < 0) return;
    this.#facts.splice(place, 1);
    this.#forgetFrom(place);
  }

  at(ms: number): S {
    const count = this.#countUpTo(ms);
    if (count < this.#count || count === this.#other?.count) this.#turnTo(count);
    for (let index = this.#count; index < count; index += 1) {
      this.#state = this.#reduce(this.#state, this.#facts[index] as F);
      this.#count += 1;
      if (this.#count % CHECKPOINT_EVERY === 0) this.#checkpoints[this.#count / CHECKPOINT_EVERY] = this.#state;
    }
    return this.#state;
  }

  /** When the first fact after `ms` happens; undefined when there is none yet. */
  nextAfter(ms: number): number | undefined {
    return this.#facts[this.#countUpTo(ms)]?.at;
  }

  #forgetFrom(place: number): void {
    this.#checkpoints.length = Math.min(this.#checkpoints.length, Math.floor(place / CHECKPOINT_EVERY) + 1);
    this.#other = undefined;
    if (place < this.#count || place === 0) this.#returnTo(place);
  }

  #turnTo(count: number): void {
    const {count: otherCount, state: otherState} = this.#other ?? {};
    this.#other = {count: this.#count, state: this.#state};
    if (otherCount !== count) return this.#returnTo(count);
    this.#count = count;
    this.#state = otherState as S;
  }

  #returnTo(count: number): void {
    const checkpoint = Math.floor(count / CHECKPOINT_EVERY);
    this.#count = checkpoint * CHECKPOINT_EVERY;
    this.#state = this.#checkpoints[checkpoint] as S;
  }

  #countUpTo(ms: number): number {
    return this.#countWhile(({at}) => at <= ms);
  }

  #countWhile(holds: (fact: F) => boolean): number {
    return countWhile(this.#facts, holds);
  }
}

/** How many at the front of a list hold, where none behind the first that does not does. */
export function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Fact, b: Fact): boolean {
  return a.at < b.at || (a.at === b.at && a.seq < b.seq);
}
