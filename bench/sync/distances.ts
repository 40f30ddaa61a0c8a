import {dateOfFrame, frameAt, framesBetween} from './pattern.js';
import type {Pinned} from './studio.js';
import type {ShownPin, Watched} from './watch-page.js';

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
  /** Pins that came with the first frame that was presented from theirs on: a busy machine presents not every one. */
  readonly at_once: number;
}

/** How one pin came; missing where it never did. */
export interface Distance {
  /** From the frame that the pin belongs to, to the frame on screen when its card came; below zero where the card came first. */
  readonly ms: number;
  readonly atOnce: boolean;
}

export type Measured = readonly (Distance | undefined)[];

export interface DistanceOptions {
  readonly watched: Watched;
  /** Programme date of the broadcast's first frame. */
  readonly startedAt: number;
}

export function distances(pins: readonly Pinned[], {watched, startedAt}: DistanceOptions): Measured {
  return pins.map(({title, at}) => {
    const shown = watched.pins.find((pin) => pin.title === title);
    if (!shown) return undefined;
    const ms = dateOfFrame(shown.frame, {startedAt, nearMs: at}) - at;
    return {ms, atOnce: ms >= 0 && !wasPresented(frameAt(at, startedAt), shown, watched.frames)};
  });
}

/** Whether a frame was on screen from `wanted` on, before the one that the card came with. */
function wasPresented(wanted: number, {frame, presented}: ShownPin, frames: readonly number[]): boolean {
  const late = framesBetween(wanted, frame);
  return frames.slice(Math.max(0, presented - late - 1), presented).some((one) => framesBetween(wanted, one) < late);
}

export function summarize(name: string, measured: Measured): SyncCase {
  const seen = measured.filter((distance) => distance !== undefined);
  const sizes = seen.map(({ms}) => Math.abs(ms)).sort((a, b) => a - b);
  const rank = (share: number): number => round(sizes[Math.max(0, Math.ceil(share * sizes.length) - 1)] ?? Infinity);
  return {
    name,
    p50_ms: rank(0.5),
    p95_ms: rank(0.95),
    max_ms: rank(1),
    early_ms: round(Math.max(0, ...seen.map(({ms}) => -ms))),
    n: seen.length,
    missed: measured.length - seen.length,
    at_once: seen.filter(({atOnce}) => atOnce).length,
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
