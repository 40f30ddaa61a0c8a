import {setTimeout as delay} from 'node:timers/promises';

/** The time that a script keeps. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves at that time or after it, never before; rejects when the signal aborts. */
  until(atMs: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  async until(atMs, signal) {
    signal.throwIfAborted();
    // A timer may fire a millisecond early.
    for (let rest = atMs - Date.now(); rest > 0; rest = atMs - Date.now()) await delay(rest, undefined, {signal});
  },
};
