import {PHASES} from './phase.js';
import type {Scene} from './scene.js';

/** What is true of a show on a page, by the names of its custom states. */
export function statesOf(scene: Scene | undefined, fullscreen: boolean): Readonly<Record<string, boolean>> {
  const {phase, layout, session, manifest, onTrailer = false, replayReady = false} = scene ?? {};
  const {live, atLiveEdge} = session?.playback.state.get() ?? {};
  return {
    ...Object.fromEntries(PHASES.map((name) => [name, phase === name])),
    starting: phase === 'scheduled' && manifest?.startsAt !== undefined && manifest.startsAt <= (session?.now() ?? 0),
    technical: phase === 'paused' && session?.stage.get().pauseReason === 'technical',
    behind: phase === 'live' && live === true && atLiveEdge === false,
    trailer: onTrailer,
    'replay-ready': replayReady,
    portrait: layout === 'portrait',
    landscape: layout === 'landscape',
    fullscreen,
    reconnecting: session?.link.state.get().status === 'retrying',
  };
}
