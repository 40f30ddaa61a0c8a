/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** The same numbers for the same seed: the audience of one evening can be had again (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({item, order: random()}))
    .sort((a, b) => a.order - b.order)
    .map(({item}) => item);
}

/** A wait such as people leave between two things they say: mostly short, now and then long. */
export function humanPauseMs(random: Random, {least, mean, most}: {least: number; mean: number; most: number}): number {
  return Math.min(most, Math.round(least - Math.log(1 - random()) * (mean - least)));
}
