/** The way of one reaction over the canvas, chosen when it starts. */
export interface Flight {
  readonly startsAtMs: number;
  readonly durationMs: number;
  /** Shares of the canvas, from 0 to 1. */
  readonly startX: number;
  readonly height: number;
  /** Share of the width that it swings to either side. */
  readonly sway: number;
  readonly swings: number;
  readonly size: number;
}

/** Where a reaction is at one moment: `x` and `y` as shares of the canvas, `y` from the top. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
}

/** `random` gives numbers from 0 to 1. */
export function launch(startsAtMs: number, random: () => number): Flight {
  return {
    startsAtMs,
    durationMs: 1500 + 900 * random(),
    startX: 0.5 + 0.2 * (random() - 0.5),
    height: 0.72 + 0.26 * random(),
    sway: (random() < 0.5 ? -1 : 1) * (0.08 + 0.2 * random()),
    swings: 1 + random(),
    size: 0.75 + 0.5 * random(),
  };
}

/** Undefined before it starts and after it has ended. */
export function placeAt(flight: Flight, nowMs: number): Place | undefined {
  const age = (nowMs - flight.startsAtMs) / flight.durationMs;
  if (age < 0 || age >= 1) return undefined;
  const risen = 1 - (1 - age) ** 2;
  return {
    x: flight.startX + flight.sway * Math.sin(age * Math.PI * flight.swings),
    y: 1 - risen * flight.height,
    scale: flight.size * Math.min(1, age * 8),
    opacity: Math.min(1, (1 - age) * 2.5),
  };
}
