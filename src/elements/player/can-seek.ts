import type {PlaybackState} from '../../playback/playback.js';

/** An ordinary live playlist holds a few segments: what can be rewound by less is not worth a slider. */
const LEAST_LIVE_MS = 30_000;

/** There is a stretch of the show that a viewer can move in: a recording, or the DVR window of a live stream. */
export function canSeek({window, live, status}: PlaybackState): boolean {
  if (!window || status === 'idle' || status === 'failed') return false;
  return window.endMs - window.startMs >= (live ? LEAST_LIVE_MS : 1000);
}
