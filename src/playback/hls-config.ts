import type {HlsConfig, PlaylistLoaderConstructor} from 'hls.js';
import {requestTimeoutMs} from './back-off.js';

export interface HlsConfigOptions {
  /** Gives hls.js the playlist that has been fetched already. */
  readonly playlistLoader: PlaylistLoaderConstructor;
  /** The viewer wants to load little. */
  readonly saveData: boolean;
}

const FRAGMENT_TIMEOUT_MS = 8_000;
const OUTAGE_FRAGMENT_TIMEOUT_MS = 3_000;

/** The settings of hls.js for a live shop, where they differ from its defaults. */
export function hlsConfig({playlistLoader, saveData}: HlsConfigOptions): Partial<HlsConfig> {
  // Every failure is told at once and tried again by `createRecovery()`: the retries of hls.js end after seconds, and
  // it gives up for good on the status codes that a restarting origin answers.
  const noRetry = {timeoutRetry: null, errorRetry: null};
  const playlists = {...noRetry, maxTimeToFirstByteMs: requestTimeoutMs(0), maxLoadTimeMs: 20_000};
  return {
    pLoader: playlistLoader,
    // The worker takes 60 to 230 ms to start and saves nothing on fMP4.
    enableWorker: false,
    backBufferLength: 30,
    // Otherwise a live stream has the length that is buffered, and players of the system offer to seek in it.
    liveDurationInfinity: true,
    capLevelToPlayerSize: true,
    // From the smallest picture up, with no more dots than the layout has, and no more ahead than it takes.
    ...(saveData && {startLevel: 0, testBandwidth: false, ignoreDevicePixelRatio: true, maxBufferLength: 10, maxMaxBufferLength: 20}),
    playlistLoadPolicy: {default: playlists},
    fragLoadPolicy: {default: {...noRetry, maxTimeToFirstByteMs: FRAGMENT_TIMEOUT_MS, maxLoadTimeMs: 30_000}},
    // `readHlsCues()` has them without a text track.
    enableDateRangeMetadataCues: false,
    enableEmsgMetadataCues: false,
    enableID3MetadataCues: false,
  };
}

/**
 * How long a request may wait for its first byte: short in an outage, which `attempt` counts from 1, since a request that
 * hangs outlasts it. A server that holds playlists back until there is something new needs `blockedMs`.
 */
export function setTimeouts(config: HlsConfig, {attempt, blockedMs}: {attempt: number; blockedMs: number}): void {
  const timeoutMs = requestTimeoutMs(attempt);
  config.playlistLoadPolicy.default.maxTimeToFirstByteMs = attempt === 0 ? Math.max(timeoutMs, blockedMs) : timeoutMs;
  config.fragLoadPolicy.default.maxTimeToFirstByteMs = attempt === 0 ? FRAGMENT_TIMEOUT_MS : OUTAGE_FRAGMENT_TIMEOUT_MS;
}
