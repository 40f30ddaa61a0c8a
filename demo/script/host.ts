import type {Clock} from './clock.js';
import {cueAt, nextCue, type DatedCue, type Programme} from './programme.js';

export interface HostOptions {
  readonly programme: Programme;
  readonly clock: Clock;
  /** `false` during a break and after the end: then she does nothing. */
  readonly onAir: () => boolean;
  /** Sends the pin, or what clears it, to the show server. Answers whether the server has it; may be called again. */
  readonly act: (cue: DatedCue) => Promise<boolean>;
  readonly signal: AbortSignal;
}

/** How soon she tries again what the show server did not take. */
const RETRY_MS = 500;

/**
 * Pins each product at the programme date at which the host of the clip lifts it, until the signal aborts. The server
 * stamps a pin when it comes in, so it has to leave at that very moment.
 */
export async function runHost({programme, clock, onAir, act, signal}: HostOptions): Promise<void> {
  while (!signal.aborted) {
    // Asked anew each time: cues that went by while the machine slept are not made up for.
    const cue = cueAt(programme, clock.now());
    const nextMs = nextCue(programme, cue?.dateMs ?? clock.now()).dateMs;
    let done = !cue || !onAir();
    while (cue && !done && clock.now() < nextMs) {
      done = await act(cue);
      if (!done) await clock.until(Math.min(clock.now() + RETRY_MS, nextMs), signal);
    }
    await clock.until(nextMs, signal);
  }
}
