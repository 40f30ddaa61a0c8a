import type {Playhead} from './playback.js';

/** What can be known of the frame on screen at one moment. */
export interface ClockReading {
  /** Position in the media timeline, in seconds. */
  readonly mediaSeconds: number;
  /** Programme date of that position, where the stream carries one. */
  readonly dateMs?: number | undefined;
  /** Programme date of media time 0 of a recording, as the manifest tells it. */
  readonly startsAt?: number | undefined;
  /** Distance from now as the playlist of a live stream alone tells it. */
  readonly latencyMs?: number | undefined;
  /** Length of a recording: one of which nothing else is known is taken to have ended now. */
  readonly lengthMs?: number | undefined;
  /** The server's clock. */
  readonly nowMs: number;
}

/** Keeps the programme date of the frame on screen. */
export interface ProgrammeClock {
  /** Takes a reading and gives the playhead; the last one that was known where the reading says nothing. */
  read(reading: ClockReading): Playhead | undefined;
  last(): Playhead | undefined;
  /** Programme date of media time 0 as it is estimated; undefined where the stream itself tells dates. */
  originMs(): number | undefined;
  /** The media timeline begins anew. */
  reset(): void;
}

/** Two estimates of the origin of the timeline further apart than this are not noise: the stream has jumped. */
const JUMP_MS = 5_000;

/** A segment that starts a little later than its playlist said moves the dates in it back. More than this is a new date. */
const CORRECTION_MS = 1_000;

export function createProgrammeClock(): ProgrammeClock {
  let known: Playhead | undefined;
  let knownSeconds = 0;
  let originMs: number | undefined;

  /** While the video goes forward, so does its date: it waits until a correction is made good. */
  function forward(dateMs: number, mediaSeconds: number): number {
    const correctedMs = known && !known.approximate && mediaSeconds >= knownSeconds ? known.dateMs - dateMs : 0;
    return correctedMs > 0 && correctedMs < CORRECTION_MS ? dateMs + correctedMs : dateMs;
  }

  return {
    read({mediaSeconds, dateMs, startsAt, latencyMs, lengthMs, nowMs}) {
      if (dateMs !== undefined && !Number.isNaN(dateMs)) {
        known = {dateMs: forward(dateMs, mediaSeconds), approximate: false};
        originMs = undefined;
      } else if (startsAt !== undefined) {
        originMs = startsAt;
        known = {dateMs: startsAt + mediaSeconds * 1000, approximate: false};
      } else if (known?.approximate === false) {
        // One date that the stream told is worth more than any estimate.
        return known;
      } else if (lengthMs !== undefined) {
        originMs ??= nowMs - lengthMs;
        known = {dateMs: originMs + mediaSeconds * 1000, approximate: true};
      } else if (latencyMs !== undefined) {
        // The latency that a playlist tells moves in steps of its reloads. Kept as the date of media time 0 it is told once,
        // and the playhead runs as evenly as the video.
        const estimateMs = nowMs - latencyMs - mediaSeconds * 1000;
        if (originMs === undefined || Math.abs(estimateMs - originMs) > JUMP_MS) originMs = estimateMs;
        known = {dateMs: originMs + mediaSeconds * 1000, approximate: true};
      }
      knownSeconds = mediaSeconds;
      return known;
    },
    last: () => known,
    originMs: () => originMs,
    reset() {
      known = undefined;
      originMs = undefined;
      knownSeconds = 0;
    },
  };
}
