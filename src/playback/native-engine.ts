import {requestTimeoutMs} from './back-off.js';
import type {Engine, EngineReceiver} from './engine.js';
import {fetchPlaylist} from './fetch-playlist.js';
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
  let position: number | undefined;
  let live: boolean | undefined;
  let lastTime = 0;
  let diagnosing = false;

  function opened(): void {
    if (!media || Number.isNaN(media.duration)) return;
    const growing = media.duration === Infinity;
    if (growing !== live) receiver.opened((live = growing));
    if (position !== undefined && !growing) media.currentTime = position;
    position = undefined;
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

  function detach(): void {
    if (!media) return;
    attached?.abort();
    position = media.ended ? undefined : media.currentTime;
    media.removeAttribute('src');
    media.load();
    media = undefined;
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
      watchStarvation({video, afterMs: STARVED_AFTER_MS, starved: () => void diagnose(), signal});
      video.src = url;
    },
    detach,
    dateMs() {
      const startMs = media?.getStartDate?.().getTime() ?? Number.NaN;
      return media && !Number.isNaN(startMs) ? startMs + media.currentTime * 1000 : undefined;
    },
    liveSyncSeconds: () => (media && live ? liveEnd(media) : undefined),
    latencyMs() {
      const end = media && live ? liveEnd(media) : undefined;
      return media && end !== undefined ? Math.max(0, end - media.currentTime) * 1000 : undefined;
    },
    resume() {
      if (!media) return;
      if (!live) position = media.currentTime;
      media.src = url;
    },
    close: detach,
  };
}

/** WebKit ends `seekable` where the playlist's hold-back begins: live playback is meant to be right there. */
function liveEnd({seekable}: HTMLVideoElement): number | undefined {
  return seekable.length > 0 ? seekable.end(seekable.length - 1) : undefined;
}
