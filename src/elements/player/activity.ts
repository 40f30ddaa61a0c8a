import type {PlaybackState} from '../../playback/playback.js';

/** The video is meant to run. */
export function isRunning({status}: PlaybackState): boolean {
  return status === 'playing' || status === 'stalled' || status === 'lost';
}

/** On its way to a picture, without anything to be done by the viewer. */
export function isWaiting({status, autoplay}: PlaybackState): boolean {
  if (status === 'idle' || status === 'loading') return autoplay !== 'blocked' && autoplay !== 'off';
  return status === 'stalled';
}

/** Stands until the viewer does something. */
export function isHalted(state: PlaybackState): boolean {
  return !isRunning(state) && !isWaiting(state) && state.status !== 'failed';
}
