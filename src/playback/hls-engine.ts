import type Hls from 'hls.js';
import {requestTimeoutMs} from './back-off.js';
import type {Engine, EngineReceiver} from './engine.js';
import {fetchedPlaylistLoader} from './fetched-playlist-loader.js';
import {hlsConfig} from './hls-config.js';
import {isOfCaptions, troubleOfHls} from './hls-trouble.js';
import type {Playlist} from './playlist.js';
import {watchStarvation} from './starvation.js';
import {troubleOfDecoder, troubleOfNoPictures} from './trouble.js';

export interface HlsEngineOptions {
  /** The light or the full build. */
  readonly Hls: typeof Hls;
  readonly playlist: Playlist;
  readonly catchUpRate: number;
  readonly receiver: EngineReceiver;
}

/** Reloads of a live playlist, half a target duration apart, in which nothing new may appear before it counts as frozen. */
const MAX_UNCHANGED_RELOADS = 3;
const STARVED_AFTER_MS = 10_000;
const CLEAN_AFTER_MS = 60_000;

/** Plays with hls.js through Media Source Extensions. */
export function createHlsEngine({Hls, playlist, catchUpRate, receiver}: HlsEngineOptions): Engine {
  const playlistLoader = fetchedPlaylistLoader(Hls.DefaultConfig.loader, playlist);
  const hls = new Hls(hlsConfig({playlistLoader, catchUpRate}));
  const {Events, ErrorDetails} = Hls;
  let media: HTMLVideoElement | undefined;
  let attached: AbortController | undefined;
  let position = -1;
  let live: boolean | undefined;
  let stalledAt = -Infinity;
  let calmTargetSeconds: number | null = null;

  hls.on(Events.MANIFEST_PARSED, () => {
    // Captions are the viewer's choice, even where the playlist says DEFAULT=YES; hls.js would load them all the same.
    hls.subtitleTrack = -1;
  });
  hls.on(Events.LEVEL_UPDATED, (_event, {details}) => {
    if (details.live !== live) receiver.opened((live = details.live));
    if (details.advanced) receiver.advanced();
    if (details.live && details.misses >= MAX_UNCHANGED_RELOADS) {
      const {url} = details;
      receiver.troubled({kind: 'frozen', url, message: `The live playlist has stopped growing: ${url}.`});
    }
    calmTarget();
  });
  hls.on(Events.FRAG_BUFFERED, () => receiver.progressed());
  hls.on(Events.ERROR, (_event, error) => {
    if (error.details === ErrorDetails.BUFFER_STALLED_ERROR) stalledAt = performance.now();
    if (!error.fatal) return;
    if (isOfCaptions(error)) goOnWithoutCaptions();
    else receiver.troubled(troubleOfHls(error, playlist.url));
  });

  // hls.js stops the whole stream for a caption segment that is late.
  function goOnWithoutCaptions(): void {
    hls.subtitleTrack = -1;
    hls.startLoad();
    receiver.captionsLost();
  }

  // The distance to the edge grows by a second with each stall, up to a target duration, and hls.js never takes it back.
  function calmTarget(): void {
    if (stalledAt === -Infinity) calmTargetSeconds = hls.targetLatency;
    else if (calmTargetSeconds !== null && performance.now() - stalledAt > CLEAN_AFTER_MS) {
      hls.targetLatency = calmTargetSeconds;
      stalledAt = -Infinity;
    }
  }

  function starved(): void {
    // What is on its way has a time limit of its own, and a frozen playlist has been told.
    const loading = hls.inFlightFragments.main?.frag?.loader || (hls.latestLevelDetails?.misses ?? 0) >= MAX_UNCHANGED_RELOADS;
    if (!loading && hls.loadingEnabled) receiver.troubled(troubleOfNoPictures(playlist.url));
  }

  // hls.js does not listen for what the decoder itself says.
  function mediaFailed(): void {
    if (media?.error) receiver.troubled(troubleOfDecoder(playlist.url, media.error));
  }

  function detach(): void {
    if (!media) return;
    attached?.abort();
    position = live || media.ended ? -1 : media.currentTime;
    media = undefined;
    hls.stopLoad();
    hls.detachMedia();
  }

  hls.loadSource(playlist.url);

  return {
    attach(video) {
      detach();
      media = video;
      attached = new AbortController();
      const {signal} = attached;
      video.addEventListener('error', mediaFailed, {signal});
      watchStarvation({video, afterMs: STARVED_AFTER_MS, starved, signal});
      hls.attachMedia(video);
      // The first time hls.js starts by itself, once it has read the playlist.
      if (live !== undefined) hls.startLoad(position);
    },
    detach,
    dateMs: () => hls.playingDate?.getTime(),
    liveSyncSeconds: () => (live ? hls.liveSyncPosition ?? undefined : undefined),
    latencyMs: () => (live && hls.latency > 0 ? hls.latency * 1000 : undefined),
    resume({kind}, attempt) {
      const {playlistLoadPolicy} = hls.config;
      playlistLoadPolicy.default.maxTimeToFirstByteMs = requestTimeoutMs(attempt);
      const seconds = live ? undefined : media?.currentTime;
      if (kind === 'undecodable') hls.recoverMediaError();
      hls.startLoad(seconds);
    },
    close() {
      detach();
      hls.destroy();
    },
  };
}
