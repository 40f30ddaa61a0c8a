import type {Fact, StageEvent} from '../../protocol/index.js';

export type StageFact = Fact<StageEvent>;

/**
 * The newest stage facts of a log, and of the older ones those without which they would tell another story: however long
 * the log is, so many and no more.
 */
export class StageWindow {
  #recent: StageFact[] = [];
  // What is true in front of the recent ones.
  #firstStart: StageFact | undefined;
  #status: StageFact | undefined;
  #pin: StageFact | undefined;
  #chapter: StageFact | undefined;

  constructor(private readonly size: number) {}

  /** By `seq`. */
  get facts(): readonly StageFact[] {
    const before = new Set([this.#firstStart, this.#status, this.#pin, this.#chapter]);
    const older = [...before].filter((fact) => fact !== undefined).sort((a, b) => a.seq - b.seq);
    return [...older, ...this.#recent];
  }

  add(fact: StageFact): void {
    this.#recent.push(fact);
    const oldest = this.#recent.length > this.size ? this.#recent.shift() : undefined;
    if (oldest) this.#keep(oldest);
  }

  #keep(fact: StageFact): void {
    switch (fact.type) {
      case 'show-started':
        this.#firstStart ??= fact;
        this.#status = fact;
        return;
      case 'show-paused':
      case 'show-resumed':
        this.#status = fact;
        return;
      case 'show-ended':
      case 'show-cancelled':
        this.#status = fact;
        this.#pin = undefined;
        return;
      case 'product-pinned':
        this.#pin = fact;
        return;
      case 'product-unpinned':
        this.#pin = undefined;
        return;
      case 'chapter-started':
        this.#chapter = fact;
    }
  }
}
