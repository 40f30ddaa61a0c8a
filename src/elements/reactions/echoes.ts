import {REACTIONS, type Reaction, type ReactionCounts} from '../../protocol/index.js';

/** Tells a viewer's own reactions, which were shown when they tapped, from those of the room they come back with. */
export class Echoes {
  #own: {[K in Reaction]?: number} = {};

  /** The viewer reacted. */
  expect(reaction: Reaction): void {
    this.#own[reaction] = (this.#own[reaction] ?? 0) + 1;
  }

  /** What of the room's counts came from others. */
  others(counts: ReactionCounts): ReactionCounts {
    const others: {[K in Reaction]?: number} = {};
    for (const reaction of REACTIONS) {
      const count = counts[reaction] ?? 0;
      const own = Math.min(count, this.#own[reaction] ?? 0);
      this.#own[reaction] = (this.#own[reaction] ?? 0) - own;
      if (count > own) others[reaction] = count - own;
    }
    return others;
  }

  /** What was on its way is lost. */
  forget(): void {
    this.#own = {};
  }
}
