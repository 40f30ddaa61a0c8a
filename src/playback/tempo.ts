import {catchUpRate} from './catch-up.js';

export interface TempoReading {
  readonly video: HTMLVideoElement;
  /** Undefined for a recording, and while the viewer does not watch what is live. */
  readonly behindSeconds: number | undefined;
  /** Highest rate at which live playback catches up. */
  readonly most: number;
}

/** How fast a video plays: as the viewer has chosen, else as fast as it takes to stay live. */
export interface Tempo {
  /** The viewer's. */
  rate(): number;
  setRate(rate: number, video: HTMLVideoElement | undefined): void;
  /** Another element plays on at the viewer's rate. */
  attach(video: HTMLVideoElement): void;
  /** To be called about twice a second while the video plays. */
  tick(reading: TempoReading): void;
}

const SLOWEST = 0.25;
const FASTEST = 2;

export function createTempo(): Tempo {
  let chosen = 1;

  function apply(video: HTMLVideoElement): void {
    // An element that is given another source plays that at its default rate.
    video.defaultPlaybackRate = chosen;
    if (video.playbackRate !== chosen) video.playbackRate = chosen;
  }

  return {
    rate: () => chosen,
    setRate(rate, video) {
      chosen = Math.min(FASTEST, Math.max(SLOWEST, rate || 1));
      if (video) apply(video);
    },
    attach(video) {
      video.preservesPitch = true;
      apply(video);
    },
    tick({video, behindSeconds, most}) {
      if (chosen !== 1) return;
      const {playbackRate: rate} = video;
      const next =
        behindSeconds === undefined ? 1 : catchUpRate({behindSeconds, bufferedSeconds: bufferedSeconds(video), rate, most});
      if (next !== rate) video.playbackRate = next;
    },
  };
}

function bufferedSeconds({buffered, currentTime}: HTMLVideoElement): number {
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= currentTime && currentTime <= buffered.end(i)) return buffered.end(i) - currentTime;
  }
  return 0;
}
