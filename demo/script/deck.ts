import {shuffled, type Random} from './random.js';

/** Deals items in an irregular order, each once before any comes again, and never the same one twice in a row. */
export class Deck<T> {
  #rest: T[] = [];
  #last: T | undefined;
  readonly #items: readonly T[];
  readonly #random: Random;

  constructor(items: readonly T[], random: Random) {
    this.#items = items;
    this.#random = random;
  }

  /** Undefined for a deck without items. */
  draw(): T | undefined {
    if (this.#rest.length === 0) {
      this.#rest = shuffled(this.#random, this.#items);
      // What was last of the deal before must not be first of this one.
      if (this.#rest.length > 1 && this.#rest.at(-1) === this.#last) this.#rest.reverse();
    }
    this.#last = this.#rest.pop();
    return this.#last;
  }
}
