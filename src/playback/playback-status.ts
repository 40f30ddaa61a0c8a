import type {PlaybackProblem, PlaybackState, PlaybackStatus} from './playback.js';
import {problemOf, type Trouble} from './trouble.js';

/** What the status is made of. */
export interface PlaybackFacts {
  readonly loaded: boolean;
  /** Something is wrong and is being tried again. */
  readonly trouble?: Trouble | undefined;
  /** Something is wrong and nothing more is tried. */
  readonly failure?: Trouble | undefined;
  /** The viewer, or autoplay, wants it to play. */
  readonly wanted: boolean;
  /** A frame of this stream has been on screen. */
  readonly shown: boolean;
  readonly ended: boolean;
  /** There is no frame after the one on screen. */
  readonly starved: boolean;
}

/** The status that follows `before`, and the problem where the viewer can see it. */
export function describeStatus(before: PlaybackState, facts: PlaybackFacts): Pick<PlaybackState, 'status' | 'problem'> {
  const status = statusOf(facts, before.status);
  if (status === 'failed') return {status, problem: facts.failure && told(facts.failure, true, before.problem)};
  if (status === 'lost') return {status, problem: facts.trouble && told(facts.trouble, false, before.problem)};
  return {status, problem: undefined};
}

function statusOf(facts: PlaybackFacts, before: PlaybackStatus): PlaybackStatus {
  if (!facts.loaded) return 'idle';
  if (facts.failure) return 'failed';
  if (facts.ended) return 'ended';
  if (!facts.wanted) return 'paused';
  // As long as the buffer lasts nobody needs to know, and crumbs that come in during an outage do not end it.
  if (facts.trouble && (facts.starved || before === 'lost')) return 'lost';
  if (!facts.shown) return 'loading';
  return facts.starved ? 'stalled' : 'playing';
}

/** The same object as long as the problem is the same: each attempt fails with words of its own. */
function told(trouble: Trouble, fatal: boolean, before: PlaybackProblem | undefined): PlaybackProblem {
  const problem = problemOf(trouble, fatal);
  return before && before.code === problem.code && before.fatal === fatal ? before : problem;
}

/** The same object where the patch says nothing new, so that nobody renders for nothing. */
export function patchState(state: PlaybackState, patch: Partial<PlaybackState>): PlaybackState {
  const next = {...state, ...patch};
  const keys = Object.keys(next) as (keyof PlaybackState)[];
  return keys.every((key) => isSame(next[key], state[key])) ? state : next;
}

/** Lists and windows are read anew each time, and mostly say the same. */
function isSame(next: unknown, before: unknown): boolean {
  return Object.is(next, before) || (typeof next === 'object' && JSON.stringify(next) === JSON.stringify(before));
}
