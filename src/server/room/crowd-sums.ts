import {REACTIONS, type Crowd, type Reaction, type ReactionCounts} from '../../protocol/index.js';
import {CROWD_TICK_MS} from '../limits.js';

export interface CrowdSumsOptions {
  readonly viewers: () => number;
  readonly send: (packet: Crowd) => void;
}

/** Sums up what a room does between two crowd packets, and sends one when there is news. */
export class CrowdSums {
  #reactions: {[K in Reaction]?: number} = {};
  #sentViewers = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: CrowdSumsOptions) {}

  react(counts: ReactionCounts): void {
    for (const reaction of REACTIONS) {
      const count = counts[reaction];
      if (count) this.#reactions[reaction] = (this.#reactions[reaction] ?? 0) + count;
    }
    this.changed();
  }

  /** Something may be news: it is looked at after the next tick. */
  changed(): void {
    this.#timer ??= setTimeout(() => this.#tick(), CROWD_TICK_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#timer = undefined;
    const viewers = this.options.viewers();
    const reactions = this.#reactions;
    const reacted = Object.keys(reactions).length > 0;
    if (viewers === this.#sentViewers && !reacted) return;
    this.#sentViewers = viewers;
    this.#reactions = {};
    this.options.send(reacted ? {viewers, reactions} : {viewers});
  }
}
