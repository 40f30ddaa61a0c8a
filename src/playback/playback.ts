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
  /** AirPlay or Remote Playback (W3C): another screen to play on. */
  readonly remote: 'unavailable' | 'available' | 'connected';
  /** What can be shown now: the DVR window of a live stream, or the whole of a recording. Missing before it is known. */
  readonly window?: PlaybackWindow | undefined;
  /** Dates are estimated, since the stream carries none: pins are in step to a few seconds only. */
  readonly approximate: boolean;
  /** Speed that the viewer has chosen; 1 is as recorded. A live stream that catches up with its edge keeps 1 here. */
  readonly rate: number;
  /** Highest first; empty where there is nothing to choose. */
  readonly qualities: readonly Quality[];
  /** `auto`, or the id of the one that the viewer has chosen. */
  readonly quality: string;
  /** Empty where there is nothing to choose. */
  readonly audioTracks: readonly MediaTrack[];
  readonly audioTrack?: string | undefined;
  readonly captionTracks: readonly MediaTrack[];
  readonly captionTrack?: string | undefined;
  /** Distance of the frame on screen from now, by programme date; missing for a recording or before it is known. */
  readonly latencyMs?: number | undefined;
  readonly problem?: PlaybackProblem | undefined;
}

/** Programme dates of the first and the last frame, in milliseconds since 1970. */
export interface PlaybackWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** A rendition of the video. */
export interface Quality {
  readonly id: string;
  /** In pixels of the picture. */
  readonly height: number;
  /** Bits per second at its peak. */
  readonly bitrate: number;
}

/** A rendition of the sound, or captions in one language. */
export interface MediaTrack {
  readonly id: string;
  /** As the stream names it. */
  readonly label: string;
  /** BCP 47 tag. */
  readonly lang?: string | undefined;
}

/** Something that the stream itself says of a moment: EXT-X-DATERANGE (RFC 8216 section 4.3.2.7) or timed ID3. */
export interface Cue {
  /** The same for every delivery of it. */
  readonly id: string;
  /** Programme date in milliseconds since 1970. */
  readonly dateMs: number;
  /** Not read yet: what the stream carries, parsed from JSON where it is JSON. */
  readonly data: unknown;
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
  remote: 'unavailable',
  approximate: false,
  rate: 1,
  qualities: [],
  quality: 'auto',
  audioTracks: [],
  captionTracks: [],
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
  /**
   * Undefined until the first frame, and when nothing can be played. With a position of the media timeline, in seconds: as
   * of the frame there, such as the one that `requestVideoFrameCallback()` tells.
   */
  playhead(mediaSeconds?: number): Playhead | undefined;
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
  /** Plays from the frame of that programme date, in milliseconds since 1970; from the nearest that there is. */
  seek(dateMs: number): void;
  /** From 0.25 to 2. */
  setRate(rate: number): void;
  /** Id of a quality, or `auto`. */
  setQuality(id: string): void;
  setAudioTrack(id: string): void;
  /** Shows these captions; `undefined` hides them. */
  setCaptionTrack(id: string | undefined): void;
  /** Opens the browser's own choice of screens. */
  promptRemote(): void;
  /** Calls back with each cue of the stream as soon as it is known, ahead of its moment. Returns the stop. */
  onCue(callback: (cue: Cue) => void): () => void;
  /** To the live edge, playing. */
  goLive(): void;
  /** Starts anew after `failed` or while `lost`. */
  retry(): void;
  /** Leaves no timer, request, listener or media source behind. */
  close(): void;
}
