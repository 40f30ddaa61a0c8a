import {requestTimeoutMs} from './back-off.js';
import type {Engine, EngineReceiver} from './engine.js';
import {fetchPlaylist} from './fetch-playlist.js';
import {chooseNativeAudio, nativeAudio} from './native-audio.js';
import {watchStarvation} from './starvation.js';
import {troubleOfDecoder, troubleOfNoPictures} from './trouble.js';

export interface NativeEngineOptions {
  readonly url: string;
  readonly receiver: EngineReceiver;
}

interface DatedVideo extends HTMLVideoElement {
  /** Programme date of media time 0 (HTML media, only in WebKit). An invalid date where the stream carries none. */
  getStartDate?(): Date;
}

const STARVED_AFTER_MS = 8_000;

/** Plays with the HLS player of the browser itself. */
export function createNativeEngine({url, receiver}: NativeEngineOptions): Engine {
  let media: DatedVideo | undefined;
  let attached: AbortController | undefined;
  let live: boolean | undefined;
  let lastTime = 0;
  let diagnosing = false;

  function opened(): void {
    if (!media || Number.isNaN(media.duration)) return;
    const growing = media.duration === Infinity;
    // Told again after each new source: a seek may wait for it.
    receiver.opened((live = growing));
    receiver.renditionsChanged();
  }

  function moved(): void {
    // A source that is set anew moves the position to its start without a picture.
    if (!media || media.currentTime === lastTime || media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) return;
    lastTime = media.currentTime;
    receiver.progressed();
    receiver.advanced();
  }

  // The media element says no more than that it failed; the playlist itself tells why.
  async function diagnose(): Promise<void> {
    const signal = attached?.signal;
    if (diagnosing || !signal || !media) return;
    diagnosing = true;
    const {error} = media;
    const fetched = await fetchPlaylist({url, timeoutMs: requestTimeoutMs(0), signal});
    diagnosing = false;
    if (signal.aborted) return;
    if (!fetched.ok) receiver.troubled(fetched.trouble);
    else {
      const undecodable = error && error.code !== MediaError.MEDIA_ERR_NETWORK;
      receiver.troubled(undecodable ? troubleOfDecoder(url, error) : troubleOfNoPictures(url));
    }
  }

  async function readCues(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
    try {
      const {readNativeCues} = await import('./native-cues.js');
      if (!signal.aborted) readNativeCues({video, cued: (cue) => receiver.cued(cue), signal});
    } catch {
      // The show server tells the same.
    }
  }

  function detach(): void {
    if (!media) return;
    attached?.abort();
    media.removeAttribute('src');
    media.load();
    media = undefined;
  }

  function startMs(): number | undefined {
    const ms = media?.getStartDate?.().getTime() ?? Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
  }

  function range(): {start: number; end: number} | undefined {
    if (!media || media.readyState === HTMLMediaElement.HAVE_NOTHING || media.seekable.length === 0) return undefined;
    return {start: media.seekable.start(0), end: media.seekable.end(media.seekable.length - 1)};
  }

  return {
    attach(video) {
      detach();
      media = video;
      attached = new AbortController();
      const {signal} = attached;
      video.addEventListener('loadedmetadata', opened, {signal});
      video.addEventListener('durationchange', opened, {signal});
      video.addEventListener('timeupdate', moved, {signal});
      video.addEventListener('error', () => void diagnose(), {signal});
      void readCues(video, signal);
      watchStarvation({video, afterMs: STARVED_AFTER_MS, starved: () => void diagnose(), signal});
      video.src = url;
    },
    detach,
    dateAt(seconds) {
      const start = startMs();
      return start === undefined ? undefined : start + seconds * 1000;
    },
    secondsAt(dateMs) {
      const start = startMs();
      return start === undefined ? undefined : (dateMs - start) / 1000;
    },
    dates() {
      const start = startMs();
      const seconds = range();
      return start === undefined || !seconds
        ? undefined
        : {startMs: start + seconds.start * 1000, endMs: start + seconds.end * 1000};
    },
    range,
    seekTo(seconds) {
      if (media) media.currentTime = seconds;
    },
    // WebKit ends `seekable` where the playlist's hold-back begins: live playback is meant to be right there.
    liveSyncSeconds: () => (live ? range()?.end : undefined),
    latencyMs() {
      const end = live ? range()?.end : undefined;
      return media && end !== undefined ? Math.max(0, end - media.currentTime) * 1000 : undefined;
    },
    renditions: () => ({qualities: [], ...nativeAudio(media)}),
    // The browser chooses.
    setQuality() {},
    setAudioTrack: (id) => chooseNativeAudio(media, id),
    resume() {
      if (media) media.src = url;
    },
    // Its own player notices, and what it does not is noticed by the pictures that stay away.
    renew() {},
    close: detach,
  };
}
