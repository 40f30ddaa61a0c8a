import type {LevelDetails} from 'hls.js';

/** Reloads in which nothing new may appear before a live playlist counts as frozen. */
const MAX_UNCHANGED_RELOADS = 3;

/** ... and for how many target durations: a playlist with parts is reloaded more often than segments come. */
const MAX_UNCHANGED_TARGETS = 2;

/** A live playlist must grow within one and a half target durations (RFC 8216, section 6.2.1): this one has stopped. */
export function isFrozen({live, misses, age, targetduration}: Frozenness): boolean {
  return live && misses >= MAX_UNCHANGED_RELOADS && age > MAX_UNCHANGED_TARGETS * targetduration;
}

type Frozenness = Pick<LevelDetails, 'live' | 'misses' | 'age' | 'targetduration'>;

/** How long a server may hold a playlist back (CAN-BLOCK-RELOAD), in milliseconds; 0 where it does not. */
export function blockedMs({canBlockReload, targetduration}: Pick<LevelDetails, 'canBlockReload' | 'targetduration'>): number {
  // Three target durations are what the server itself may wait before it says 503 (RFC 8216bis, section 6.2.5.2).
  return canBlockReload ? 3000 * targetduration : 0;
}
