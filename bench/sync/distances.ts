import {dateOfFrame} from './pattern.js';
import type {Pinned} from './studio.js';
import type {Watched} from './watch-page.js';

export interface SyncCase {
  readonly name: string;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly max_ms: number;
  /** The furthest that a pin was before its frame; 0 where none was. */
  readonly early_ms: number;
  /** Pins that were seen. */
  readonly n: number;
  /** Pins that never came onto the screen. */
  readonly missed: number;
}

/** From the frame that a pin belongs to, to the frame on screen when its card came; below zero where the card came first. */
export function distances(pins: readonly Pinned[], {watched, startedAt}: {readonly watched: Watched; readonly startedAt: number}): readonly (number | undefined)[] {
  return pins.map(({title, at}) => {
    const shown = watched.pins.find((pin) => pin.title === title);
    return shown && dateOfFrame(shown.frame, {startedAt, nearMs: at}) - at;
  });
}

export function summarize(name: string, all: readonly (number | undefined)[]): SyncCase {
  const seen = all.filter((ms) => ms !== undefined);
  const sizes = seen.map(Math.abs).sort((a, b) => a - b);
  const rank = (share: number): number => round(sizes[Math.max(0, Math.ceil(share * sizes.length) - 1)] ?? Infinity);
  return {
    name,
    p50_ms: rank(0.5),
    p95_ms: rank(0.95),
    max_ms: rank(1),
    early_ms: round(Math.max(0, ...seen.map((ms) => -ms))),
    n: seen.length,
    missed: all.length - seen.length,
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
