export interface CatchUpReading {
  /** How far playback is behind where live playback is meant to be. */
  readonly behindSeconds: number;
  /** What is there to be played without another download. */
  readonly bufferedSeconds: number;
  /** The rate now. */
  readonly rate: number;
  /** Highest rate. */
  readonly most: number;
}

/** Behind by more than this a little speed begins, and it ends where nothing is left to be made good. */
const BEGIN_SECONDS = 0.5;
const END_SECONDS = 0.05;

/** With less in the buffer, more speed would only bring the next stall nearer. */
const SAFE_BUFFER_SECONDS = 1;

/** Behind by more than this, all the speed there is. */
const FULL_SECONDS = 2;

/** The rate at which live playback gets back to where it is meant to be, so gently that nobody hears it. */
export function catchUpRate({behindSeconds, bufferedSeconds, rate, most}: CatchUpReading): number {
  if (most <= 1 || bufferedSeconds < SAFE_BUFFER_SECONDS) return 1;
  if (behindSeconds < (rate > 1 ? END_SECONDS : BEGIN_SECONDS)) return 1;
  return behindSeconds > FULL_SECONDS ? most : 1 + (most - 1) / 2;
}
