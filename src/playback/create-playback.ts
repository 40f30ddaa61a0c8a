import type {WritableAtom} from '../atom/atom.js';
import type {Capabilities} from './engine.js';
import type {Playback, PlaybackProblem, PlaybackState} from './playback.js';
import {StreamPlayer} from './stream-player.js';
import {createVideoControls} from './video-controls.js';

export interface PlaybackOptions {
  /** Written to from here on. Its `muted` and `volume` are where the first video starts. */
  readonly state: WritableAtom<PlaybackState>;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, as `Math.random()`. */
  readonly random: () => number;
  /** Called once for each problem that a viewer can see. */
  readonly report: (problem: PlaybackProblem) => void;
  /** What the browser can play; found out where missing. */
  readonly capabilities?: ((video: HTMLVideoElement) => Capabilities) | undefined;
  /** Closes the playback. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Nothing is requested before there is a stream, an element and the wish to play: until then the status is `paused`. The
 * wish may come first.
 */
export function createPlayback(options: PlaybackOptions): Playback {
  const {state} = options;
  const controls = createVideoControls({state});
  const player = new StreamPlayer({...options, controls});
  return {
    state,
    ...controls.methods,
    playhead: (mediaSeconds) => player.programme.playhead(mediaSeconds),
    load: (stream) => player.load(stream),
    attach: (video) => player.attach(video),
    play: () => player.play(),
    pause: () => player.pause(),
    seek: (dateMs) => player.seek(dateMs),
    setRate: (rate) => player.setRate(rate),
    onCue: (callback) => player.cues.listen(callback),
    goLive: () => player.goLive(),
    retry: () => player.retry(),
    close: () => player.close(),
  };
}
