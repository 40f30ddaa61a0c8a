import type {Playhead} from './playback.js';

/** What can be known of the frame on screen at one moment. */
export interface ClockReading {
  /** Position in the media timeline, in seconds. */
  readonly mediaSeconds: number;
  /** Programme date of that position, where the stream carries one. */
  readonly dateMs?: number | undefined;
  /** Distance from now as the playlist alone tells it. */
  readonly latencyMs?: number | undefined;
  /** The server's clock. */
  readonly nowMs: number;
}

/** Keeps the programme date of the frame on screen. */
export interface ProgrammeClock {
  /** Takes a reading and gives the playhead; the last one that was known where the reading says nothing. */
  read(reading: ClockReading): Playhead | undefined;
  last(): Playhead | undefined;
  /** The media timeline begins anew. */
  reset(): void;
}

/** Two estimates of the origin of the timeline further apart than this are not noise: the stream has jumped. */
const JUMP_MS = 5_000;

export function createProgrammeClock(): ProgrammeClock {
  let known: Playhead | undefined;
  let originMs: number | undefined;

  return {
    read({mediaSeconds, dateMs, latencyMs, nowMs}) {
      if (dateMs !== undefined && !Number.isNaN(dateMs)) return (known = {dateMs, approximate: false});
      // The latency that a playlist tells moves in steps of its reloads. Kept as the date of media time 0 it is told once,
      // and the playhead runs as evenly as the video.
      if (latencyMs !== undefined && known?.approximate !== false) {
        const estimateMs = nowMs - latencyMs - mediaSeconds * 1000;
        if (originMs === undefined || Math.abs(estimateMs - originMs) > JUMP_MS) originMs = estimateMs;
        known = {dateMs: originMs + mediaSeconds * 1000, approximate: true};
      }
      return known;
    },
    last: () => known,
    reset() {
      known = undefined;
      originMs = undefined;
    },
  };
}
