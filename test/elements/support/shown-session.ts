import type {PlaybackState} from '#src/playback/playback.js';
import {FakeSession} from './fake-session.js';

/** How long the show of `shownSession` has been on, in milliseconds. */
export const SHOWN_MS = 600_000;

/** The picture of the mug. */
export const MUG_IMAGE = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';

/**
 * A show that began ten minutes ago and showed the mug after one minute and the throw after four. The viewer is two
 * minutes behind live; `changes` make it a recording, or put the viewer elsewhere.
 */
export function shownSession(changes: Partial<PlaybackState> = {}): FakeSession {
  const session = new FakeSession();
  const startMs = session.nowMs;
  const endMs = startMs + SHOWN_MS;
  session.nowMs = endMs - 120_000;
  session.playbackState.set({
    ...session.playbackState.get(),
    autoplay: 'audible',
    muted: false,
    atLiveEdge: false,
    latencyMs: 120_000,
    window: {startMs, endMs},
    ...changes,
  });
  session.stage.set({status: 'live', startedAt: startMs, pins: []});
  session.chapters.set([
    {at: startMs + 60_000, title: 'Stoneware mug Tide', productId: 'mug', pinId: 'one', image: MUG_IMAGE},
    {at: startMs + 240_000, title: 'Wool throw Dune', productId: 'throw', pinId: 'two'},
  ]);
  return session;
}

/** The same as a recording, eight minutes into it. */
export const recordedSession = (changes: Partial<PlaybackState> = {}): FakeSession =>
  shownSession({live: false, latencyMs: undefined, ...changes});
