import type Hls from 'hls.js';
import {savesData} from './data-saver.js';
import type {Engine, EngineReceiver} from './engine.js';
import {fetchedPlaylistLoader} from './fetched-playlist-loader.js';
import {hlsConfig, setTimeouts} from './hls-config.js';
import {readHlsCues} from './hls-cues.js';
import {hlsRenditions} from './hls-renditions.js';
import {isOfCaptions, troubleOfHls} from './hls-trouble.js';
import {blockedMs, isFrozen} from './live-playlist.js';
import type {Playlist} from './playlist.js';
import {dateAt, secondsAt, windowOf, type DatedSpan} from './programme-map.js';
import {watchStarvation} from './starvation.js';
import {giveTracksFile} from './track-source.js';
import {troubleOfDecoder, troubleOfNoPictures} from './trouble.js';

export interface HlsEngineOptions {
  /** The light or the full build. */
  readonly Hls: typeof Hls;
  readonly playlist: Playlist;
  readonly receiver: EngineReceiver;
}

const STARVED_AFTER_MS = 10_000;
const CLEAN_AFTER_MS = 60_000;

/** Plays with hls.js through Media Source Extensions. */
export function createHlsEngine({Hls, playlist, receiver}: HlsEngineOptions): Engine {
  const playlistLoader = fetchedPlaylistLoader(Hls.DefaultConfig.loader, playlist);
  const hls = new Hls(hlsConfig({playlistLoader, saveData: savesData()}));
  const {Events, ErrorDetails} = Hls;
  const renditions = hlsRenditions(hls);
  let media: HTMLVideoElement | undefined;
  let attached: AbortController | undefined;
  let live: boolean | undefined;
  let spans: readonly DatedSpan[] = [];
  let attempt = 0;
  let stalledAt = -Infinity;
  let calmTargetSeconds: number | null = null;

  hls.on(Events.MANIFEST_PARSED, () => {
    // Captions are the viewer's choice, even where the playlist says DEFAULT=YES; hls.js would load them all the same.
    hls.subtitleTrack = -1;
  });
  for (const event of [Events.MANIFEST_PARSED, Events.LEVELS_UPDATED, Events.AUDIO_TRACKS_UPDATED, Events.AUDIO_TRACK_SWITCHED] as const) {
    hls.on(event, () => receiver.renditionsChanged());
  }
  hls.on(Events.LEVEL_UPDATED, (_event, {details}) => {
    const {fragments, fragmentHint} = details;
    // What is known of the segment that is still being made: its parts are played already.
    spans = fragmentHint ? [...fragments, fragmentHint] : fragments;
    setTimeouts(hls.config, {attempt, blockedMs: blockedMs(details)});
    if (details.live !== live) receiver.opened((live = details.live));
    if (details.advanced) receiver.advanced();
    if (isFrozen(details)) {
      const {url} = details;
      receiver.troubled({kind: 'frozen', url, message: `The live playlist has stopped growing: ${url}.`});
    }
    calmTarget();
  });
  hls.on(Events.FRAG_BUFFERED, () => {
    attempt = 0;
    receiver.progressed();
  });
  hls.on(Events.ERROR, (_event, error) => {
    if (error.details === ErrorDetails.BUFFER_STALLED_ERROR) stalledAt = performance.now();
    if (!error.fatal) return;
    if (isOfCaptions(error)) goOnWithoutCaptions();
    else receiver.troubled(troubleOfHls(error, playlist.url));
  });
  readHlsCues({hls, events: Events, cued: (cue) => receiver.cued(cue)});

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
    const details = hls.latestLevelDetails;
    const loading = hls.inFlightFragments.main?.frag?.loader || (details && isFrozen(details));
    if (!loading && hls.loadingEnabled) receiver.troubled(troubleOfNoPictures(playlist.url));
  }

  // hls.js does not listen for what the decoder itself says.
  function mediaFailed(): void {
    if (media?.error) receiver.troubled(troubleOfDecoder(playlist.url, media.error));
  }

  function detach(): void {
    if (!media) return;
    attached?.abort();
    media = undefined;
    hls.stopLoad();
    hls.detachMedia();
  }

  /** Gives up what is on its way and loads again from here. */
  function reload(): void {
    hls.startLoad(live ? undefined : media?.currentTime);
  }

  hls.loadSource(playlist.url);

  return {
    attach(video) {
      detach();
      media = video;
      attached = new AbortController();
      const {signal} = attached;
      video.addEventListener('error', mediaFailed, {signal});
      giveTracksFile({video, signal});
      watchStarvation({video, afterMs: STARVED_AFTER_MS, starved, signal});
      hls.attachMedia(video);
      // The first time hls.js starts by itself, once it has read the playlist.
      if (live !== undefined) hls.startLoad(-1);
    },
    detach,
    dateAt: (seconds) => dateAt(spans, seconds),
    secondsAt: (dateMs) => secondsAt(spans, dateMs),
    dates: () => windowOf(spans),
    range() {
      const details = hls.latestLevelDetails;
      return details && details.edge > details.fragmentStart ? {start: details.fragmentStart, end: details.edge} : undefined;
    },
    seekTo(seconds) {
      if (!media) return;
      if (media.readyState > HTMLMediaElement.HAVE_NOTHING) media.currentTime = seconds;
      // Not in the middle of an event of hls.js, whose controllers have not all heard of it yet.
      else queueMicrotask(() => media && hls.startLoad(seconds));
    },
    liveSyncSeconds: () => (live ? hls.liveSyncPosition ?? undefined : undefined),
    latencyMs() {
      // `hls.latency` is of the last timeupdate: right after a seek that is elsewhere.
      const details = hls.latestLevelDetails;
      return live && media && details ? Math.max(0, details.edge + details.age - media.currentTime) * 1000 : undefined;
    },
    renditions: () => renditions.read(),
    setQuality: (id) => renditions.setQuality(id),
    setAudioTrack: (id) => renditions.setAudioTrack(id),
    resume({kind}, count) {
      attempt = count;
      setTimeouts(hls.config, {attempt, blockedMs: 0});
      if (kind === 'undecodable') hls.recoverMediaError();
      reload();
    },
    renew() {
      if (media && hls.loadingEnabled) reload();
    },
    close() {
      detach();
      hls.destroy();
    },
  };
}
