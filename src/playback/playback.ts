import type {ReadableAtom} from '../atom/atom.js';
import type {Stream} from '../protocol/index.js';

/**
 * `idle` until a stream is loaded; `loading` until the first frame; then `playing`, `paused` or `stalled` (waiting for
 * data, nothing wrong yet). `lost` means that the stream cannot be had and is being tried again; `ended` that the
 * playlist is complete and played; `failed` is final until `retry()`.
 */
export type PlaybackStatus = 'idle' | 'loading' | 'playing' | 'paused' | 'stalled' | 'lost' | 'ended' | 'failed';

/** `waiting` until the first attempt to start has been answered. `blocked`: the browser wants a tap first. */
export type AutoplayOutcome = 'waiting' | 'audible' | 'muted' | 'blocked' | 'off';

export interface PlaybackState {
  readonly status: PlaybackStatus;
  /** The playlist is still growing. */
  readonly live: boolean;
  /** Within a few seconds of where live playback is meant to be. */
  readonly atLiveEdge: boolean;
  readonly muted: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  readonly autoplay: AutoplayOutcome;
  /** `none`: the stream has no captions, offer no button. */
  readonly captions: 'none' | 'off' | 'on';
  readonly pictureInPicture: 'unavailable' | 'off' | 'on';
  /** Distance of the frame on screen from now, by programme date; missing for a recording or before it is known. */
  readonly latencyMs?: number | undefined;
  readonly problem?: PlaybackProblem | undefined;
}

export const initialPlayback: PlaybackState = {
  status: 'idle',
  live: true,
  atLiveEdge: true,
  muted: false,
  volume: 1,
  autoplay: 'waiting',
  captions: 'none',
  pictureInPicture: 'unavailable',
};

export type PlaybackProblemCode =
  /** 404 or 410: no stream there. */
  | 'stream-not-found'
  /** 401 or 403. */
  | 'stream-forbidden'
  /** What came is not HLS, or cannot be decoded here. */
  | 'stream-invalid'
  /** The network or the server failed; it is being tried again. */
  | 'stream-unreachable'
  /** The playlist stopped growing: the host has lost the connection. */
  | 'stream-frozen'
  /** No Media Source Extensions and no native HLS. */
  | 'playback-unsupported'
  /** The page's Content-Security-Policy forbids `blob:` media. */
  | 'playback-blocked-by-csp';

export interface PlaybackProblem {
  readonly code: PlaybackProblemCode;
  /** For developers: what was wrong, where, what to do. */
  readonly message: string;
  /** `true`: nothing more will be tried by itself. */
  readonly fatal: boolean;
  readonly url?: string | undefined;
}

/** The programme date of the frame on screen, in milliseconds since 1970. */
export interface Playhead {
  readonly dateMs: number;
  /** The stream carries no programme date: this one is server-now minus the measured latency. */
  readonly approximate: boolean;
}

/** Plays one stream in one `<video>`. Every method is safe in every state. */
export interface Playback {
  readonly state: ReadableAtom<PlaybackState>;
  /** Undefined until the first frame, and when nothing can be played. */
  playhead(): Playhead | undefined;
  /** The absolute URL of the playlist and whether it is live. The same URL again changes nothing. */
  load(stream: Stream): void;
  /** Plays in this element until the returned stop is called; state and position outlast a change of element. */
  attach(video: HTMLVideoElement): () => void;
  play(): void;
  pause(): void;
  setMuted(muted: boolean): void;
  setVolume(volume: number): void;
  setCaptions(on: boolean): void;
  setPictureInPicture(on: boolean): void;
  /** To the live edge, playing. */
  goLive(): void;
  /** Starts anew after `failed` or while `lost`. */
  retry(): void;
  /** Leaves no timer, request, listener or media source behind. */
  close(): void;
}
