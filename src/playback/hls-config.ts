import type {HlsConfig, PlaylistLoaderConstructor} from 'hls.js';
import {requestTimeoutMs} from './back-off.js';

export interface HlsConfigOptions {
  /** Gives hls.js the playlist that has been fetched already. */
  readonly playlistLoader: PlaylistLoaderConstructor;
  /** Highest rate at which playback catches up with the live edge. */
  readonly catchUpRate: number;
}

const FRAGMENT_TIMEOUT_MS = 8_000;

/** The settings of hls.js for a live shop, where they differ from its defaults. */
export function hlsConfig({playlistLoader, catchUpRate}: HlsConfigOptions): Partial<HlsConfig> {
  // Every failure is told at once and tried again by `createRecovery()`: the retries of hls.js end after seconds, and
  // it gives up for good on the status codes that a restarting origin answers.
  const noRetry = {timeoutRetry: null, errorRetry: null};
  const playlists = {...noRetry, maxTimeToFirstByteMs: requestTimeoutMs(0), maxLoadTimeMs: 20_000};
  return {
    pLoader: playlistLoader,
    maxLiveSyncPlaybackRate: catchUpRate,
    // The worker takes 60 to 230 ms to start and saves nothing on fMP4.
    enableWorker: false,
    backBufferLength: 30,
    // Otherwise a live stream has the length that is buffered, and players of the system offer to seek in it.
    liveDurationInfinity: true,
    capLevelToPlayerSize: true,
    playlistLoadPolicy: {default: playlists},
    fragLoadPolicy: {default: {...noRetry, maxTimeToFirstByteMs: FRAGMENT_TIMEOUT_MS, maxLoadTimeMs: 30_000}},
    // Nothing here reads timed metadata: pins follow the log.
    enableDateRangeMetadataCues: false,
    enableEmsgMetadataCues: false,
    enableID3MetadataCues: false,
  };
}
