import type {Playback, PlaybackProblem} from '../playback/playback.js';
import {lazyPlayback} from './lazy-playback.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionPlaybackOptions {
  readonly slices: Slices;
  /** The server's clock. */
  readonly now: () => number;
  readonly report: (problem: Problem) => void;
}

/** The playback of a session. */
export function sessionPlayback({slices, now, report}: SessionPlaybackOptions): Playback {
  const state = slices.playback;
  return lazyPlayback({
    state,
    video: slices.video,
    async load() {
      const {createPlayback} = await import('../playback/create-playback.js');
      return createPlayback({state, now, random: Math.random, report});
    },
    failed(error) {
      const message = `The player's script could not be loaded. ${String(error)}`;
      const problem: PlaybackProblem = {code: 'stream-unreachable', message, fatal: true};
      state.set({...state.get(), status: 'failed', problem});
      report(problem);
    },
  });
}
