import {REACTIONS, type Reaction, type ReactionCounts} from '../../protocol/index.js';

/** The reactions that a viewer may send now: `take` answers how many of a count are allowed. */
export function limitReactions(counts: ReactionCounts, take: (count: number) => number): ReactionCounts {
  const allowed: {[K in Reaction]?: number} = {};
  for (const reaction of REACTIONS) {
    const taken = take(counts[reaction] ?? 0);
    if (taken > 0) allowed[reaction] = taken;
  }
  return allowed;
}
