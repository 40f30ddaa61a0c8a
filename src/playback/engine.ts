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
  /** Nothing more comes until `resume()`, except after `frozen`. */
  troubled(trouble: Trouble): void;
}

/** Brings one HLS stream into one video element at a time. */
export interface Engine {
  /** Goes on where it was when it was detached. */
  attach(video: HTMLVideoElement): void;
  /** Loads nothing from here on. */
  detach(): void;
  /** Programme date of the frame on screen (EXT-X-PROGRAM-DATE-TIME), in milliseconds since 1970. */
  dateMs(): number | undefined;
  /** Where live playback is meant to be, in seconds of the media timeline. Undefined for a recording. */
  liveSyncSeconds(): number | undefined;
  /** Distance of the frame on screen from now as the playlist alone tells it, for streams without programme dates. */
  latencyMs(): number | undefined;
  /** Tries again after trouble. `attempt` counts from 1. */
  resume(trouble: Trouble, attempt: number): void;
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
}

export interface EnginePlan {
  readonly kind: 'native' | 'hls';
  /** Highest rate at which playback catches up with the live edge: 1 in WebKit, where a changed rate is heard. */
  readonly catchUpRate: number;
}

/**
 * Native first only where it tells programme dates, which is WebKit; it costs nothing to load. Chromium answers `maybe` to
 * native HLS but without dates and without a live window: there it is the last resort. Undefined where nothing plays HLS.
 */
export function planEngine({mediaSource, nativeHls, nativeDates}: Capabilities): EnginePlan | undefined {
  const kind = nativeHls && (nativeDates || !mediaSource) ? 'native' : mediaSource ? 'hls' : undefined;
  return kind && {kind, catchUpRate: nativeDates ? 1 : 1.1};
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
    nativeDates: 'getStartDate' in video,
  };
}
