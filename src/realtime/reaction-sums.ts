import type {Reaction, ReactionCounts} from '../protocol/index.js';

/** Adds up a viewer's reactions, so that a hundred taps are a few packets. */
export class ReactionSums {
  readonly #send: (counts: ReactionCounts) => void;
  readonly #afterMs: number;
  #counts: {[K in Reaction]?: number} = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({send, afterMs}: {send: (counts: ReactionCounts) => void; afterMs: number}) {
    this.#send = send;
    this.#afterMs = afterMs;
  }

  add(reaction: Reaction): void {
    this.#counts[reaction] = (this.#counts[reaction] ?? 0) + 1;
    this.#timer ??= setTimeout(() => {
      const counts = this.#counts;
      this.drop();
      this.#send(counts);
    }, this.#afterMs);
  }

  /** Forgets what was not sent. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#counts = {};
  }
}
