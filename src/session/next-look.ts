/** `frames`: at every frame from here on; else in so many milliseconds; undefined where nothing is to come. */
export type NextLook = 'frames' | number;

export interface NextLookOptions {
  /** How far away the next fact of the stage is, by the playhead. */
  readonly stageInMs: number | undefined;
  /** The same of the next message, where the crowd goes by the playhead too. */
  readonly crowdInMs: number | undefined;
  /** How fast the playhead goes. */
  readonly rate: number;
}

/** A fact of the stage that is nearer than this is waited for frame by frame. */
const NEAR_MS = 1000;

/** Nobody sees whether a message comes this much later. */
const CROWD_STEP_MS = 250;

/** Looks again after this long at the latest: the rate may change in the meantime, and the viewer may seek. */
const LONGEST_MS = 5000;

/** When the playhead has to be looked at again. */
export function planNext({stageInMs = Infinity, crowdInMs = Infinity, rate}: NextLookOptions): NextLook | undefined {
  if (stageInMs <= NEAR_MS * Math.max(1, rate)) return 'frames';
  const nextMs = Math.min((stageInMs - NEAR_MS / 2) / rate, Math.max(CROWD_STEP_MS, crowdInMs / rate));
  return nextMs === Infinity ? undefined : Math.min(nextMs, LONGEST_MS);
}
