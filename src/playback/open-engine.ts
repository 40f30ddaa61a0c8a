import {requestTimeoutMs} from './back-off.js';
import type {Engine, EngineReceiver} from './engine.js';
import {fetchPlaylist} from './fetch-playlist.js';
import {createHlsEngine} from './hls-engine.js';
import {troubleOfNetwork, type Trouble} from './trouble.js';

export interface OpenHlsOptions {
  readonly url: string;
  /** How often it has been tried. */
  readonly attempt: number;
  readonly receiver: EngineReceiver;
  readonly signal: AbortSignal;
}

export type OpenedEngine = {readonly ok: true; readonly engine: Engine} | {readonly ok: false; readonly trouble: Trouble};

/**
 * Reads the playlist, then loads the smallest build of hls.js that can play it. Not at once with the light build: a stream
 * with captions would load both, and hls.js would have to fetch the playlist after its own chunk anyway. Never rejects.
 */
export async function openHls({url, attempt, receiver, signal}: OpenHlsOptions): Promise<OpenedEngine> {
  const fetched = await fetchPlaylist({url, timeoutMs: requestTimeoutMs(attempt), signal});
  if (!fetched.ok) return fetched;
  const {playlist} = fetched;
  try {
    const {default: Hls} = await (playlist.needsFullBuild ? import('hls.js') : import('hls.js/light'));
    if (signal.aborted) return {ok: false, trouble: troubleOfNetwork(url)};
    return {ok: true, engine: createHlsEngine({Hls, playlist, receiver})};
  } catch (error) {
    return {ok: false, trouble: {kind: 'unreachable', url, message: `The player did not load: ${String(error)}`}};
  }
}
