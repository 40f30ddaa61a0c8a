import type {PlaybackState, PlaybackStatus} from './playback.js';

/** What the status is made of. */
export interface PlaybackFacts {
  readonly loaded: boolean;
  readonly failed: boolean;
  /** Something is wrong and is being tried again. */
  readonly troubled: boolean;
  /** The viewer, or autoplay, wants it to play. */
  readonly wanted: boolean;
  /** A frame of this stream has been on screen. */
  readonly shown: boolean;
  readonly ended: boolean;
  /** There is no frame after the one on screen. */
  readonly starved: boolean;
}

export function statusOf({loaded, failed, troubled, wanted, shown, ended, starved}: PlaybackFacts): PlaybackStatus {
  if (!loaded) return 'idle';
  if (failed) return 'failed';
  if (ended) return 'ended';
  if (!wanted) return 'paused';
  // As long as the buffer lasts, nobody needs to know.
  if (troubled && starved) return 'lost';
  if (!shown) return 'loading';
  return starved ? 'stalled' : 'playing';
}

/** The same object where the patch says nothing new, so that nobody renders for nothing. */
export function patchState(state: PlaybackState, patch: Partial<PlaybackState>): PlaybackState {
  const next = {...state, ...patch};
  const keys = Object.keys(next) as (keyof PlaybackState)[];
  return keys.every((key) => Object.is(next[key], state[key])) ? state : next;
}
