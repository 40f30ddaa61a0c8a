import type {LinkTiming} from './timing.js';

export interface Retry {
  /** Retries since the link was last stable, this one not counted. */
  readonly attempt: number;
  /** The wait that the server asked for: the whole room has been told the same one. */
  readonly afterMs?: number | undefined;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly timing: LinkTiming;
}

/**
 * Milliseconds until the next attempt: anywhere in the first second for the first, then in the upper half of a bound that
 * doubles up to `lastRetryMs`. A wait that the server asked for is spread by the first second, so that the room does not
 * come back as one.
 */
export function retryDelay({attempt, afterMs, random, timing}: Retry): number {
  const {firstRetryMs, lastRetryMs} = timing;
  if (afterMs !== undefined) return Math.round(afterMs + random() * firstRetryMs);
  if (attempt === 0) return Math.round(random() * firstRetryMs);
  const bound = Math.min(lastRetryMs, firstRetryMs * 2 ** attempt);
  return Math.round(bound * (0.5 + 0.5 * random()));
}
