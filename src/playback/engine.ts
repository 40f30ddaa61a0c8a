import type {CueText} from './cue-text.js';
import type {MediaTrack, PlaybackWindow, Quality} from './playback.js';
import type {Trouble} from './trouble.js';

/** What an engine tells. */
export interface EngineReceiver {
  /** The playlist is read, or has stopped or begun to grow. */
  opened(live: boolean): void;
  /** The live edge moved: there is somewhere to catch up to. */
  advanced(): void;
  /** New pictures came in: what was wrong is over. */
  progressed(): void;
  /** The captions cannot be had and were turned off; the video goes on. */
  captionsLost(): void;
  /** Renditions came or went, or another one is used. */
  renditionsChanged(): void;
  /** The stream says something of a moment, as often as it does. */
  cued(cue: CueText): void;
  /** Nothing more comes until `resume()`, except after `frozen`. */
  troubled(trouble: Trouble): void;
}

/** What can be shown, in seconds of the media timeline. */
export interface MediaRange {
  readonly start: number;
  readonly end: number;
}

/** What there is to choose from; empty lists where there is no choice. */
export interface Renditions {
  /** Highest first. */
  readonly qualities: readonly Quality[];
  readonly audioTracks: readonly MediaTrack[];
  readonly audioTrack?: string | undefined;
}

/** Brings one HLS stream into one video element at a time. */
export interface Engine {
  /** Begins at the live edge or at the start; `seekTo()` goes elsewhere. */
  attach(video: HTMLVideoElement): void;
  /** Loads nothing from here on. */
  detach(): void;
  /** Programme date (EXT-X-PROGRAM-DATE-TIME) at a position of the media timeline, in milliseconds since 1970. */
  dateAt(seconds: number): number | undefined;
  /** Position of the frame of that date or of the nearest; undefined where the stream carries no dates. */
  secondsAt(dateMs: number): number | undefined;
  /** First and last date; undefined where the stream carries none. */
  dates(): PlaybackWindow | undefined;
  /** Undefined until it is known. */
  range(): MediaRange | undefined;
  /** Before there is a picture too, as soon as there is a range. */
  seekTo(seconds: number): void;
  /** Where live playback is meant to be, in seconds of the media timeline. Undefined for a recording. */
  liveSyncSeconds(): number | undefined;
  /** Distance of the frame on screen from now as the playlist alone tells it, for streams without programme dates. */
  latencyMs(): number | undefined;
  renditions(): Renditions;
  /** Id of a quality; `auto`, and an id that there is not, let the engine choose. */
  setQuality(id: string): void;
  setAudioTrack(id: string): void;
  /** Tries again after trouble. `attempt` counts from 1. */
  resume(trouble: Trouble, attempt: number): void;
  /** Makes anew the requests that are on their way: after a sleep they may never be answered. */
  renew(): void;
  /** Leaves no request, timer or listener, and the element empty. */
  close(): void;
}

/** What a browser can play HLS with. */
export interface Capabilities {
  /** Media Source Extensions, or the managed ones of iPhones, with H.264 in them. */
  readonly mediaSource: boolean;
  readonly nativeHls: boolean;
  /** Native HLS tells programme dates (`getStartDate()`). */
  readonly nativeDates: boolean;
  /** A changed rate is heard. */
  readonly webKit: boolean;
}

export interface EnginePlan {
  readonly kind: 'native' | 'hls';
  /** Highest rate at which playback catches up with the live edge; 1 where it does not. */
  readonly catchUpRate: number;
}

/**
 * Native first only where it tells programme dates, which is WebKit on Apple's systems; it costs nothing to load. Chromium
 * answers `maybe` to native HLS but without dates and without a live window, and so does WebKit on GStreamer: there it is
 * the last resort. Undefined where nothing plays HLS.
 */
export function planEngine({mediaSource, nativeHls, nativeDates, webKit}: Capabilities): EnginePlan | undefined {
  const kind = nativeHls && (nativeDates || !mediaSource) ? 'native' : mediaSource ? 'hls' : undefined;
  return kind && {kind, catchUpRate: webKit ? 1 : 1.1};
}

interface MediaSourceScope {
  readonly MediaSource?: typeof MediaSource;
  readonly ManagedMediaSource?: typeof MediaSource;
}

export function detectCapabilities(video: HTMLVideoElement, scope: MediaSourceScope = globalThis): Capabilities {
  const source = scope.MediaSource ?? scope.ManagedMediaSource;
  return {
    mediaSource: source?.isTypeSupported('video/mp4; codecs="avc1.42E01E,mp4a.40.2"') ?? false,
    nativeHls: video.canPlayType('application/vnd.apple.mpegurl') !== '',
    // WebKit on GStreamer has the method too, and nothing behind it. AirPlay is there on Apple's systems alone.
    nativeDates: 'getStartDate' in video && 'webkitShowPlaybackTargetPicker' in video,
    webKit: 'getStartDate' in video,
  };
}
