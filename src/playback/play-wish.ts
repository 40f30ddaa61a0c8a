import type {AutoplayOutcome} from './playback.js';
import {startVideo} from './start-video.js';

export interface PlayWishReceiver {
  /** How the browser has answered. */
  answered(outcome: AutoplayOutcome): void;
  /** The element is still the one to play in. */
  isCurrent(video: HTMLVideoElement): boolean;
}

/** Whether it is to play: as the viewer says, by our buttons or by a media key, and as the browser allows. */
export interface PlayWish {
  isWanted(): boolean;
  want(): void;
  drop(): void;
  start(video: HTMLVideoElement): void;
  /** The element has begun or stopped to play, by whomever. Tells whether somebody else let it play on. */
  toggled(video: HTMLVideoElement): boolean;
}

export function createPlayWish({answered, isCurrent}: PlayWishReceiver): PlayWish {
  let wanted = false;
  return {
    isWanted: () => wanted,
    want() {
      wanted = true;
    },
    drop() {
      wanted = false;
    },
    start(video) {
      void startVideo(video).then((outcome) => {
        if (!isCurrent(video) || !outcome) return;
        if (outcome === 'blocked') wanted = false;
        answered(outcome);
      });
    },
    toggled(video) {
      // An emptied element is paused by the engine that changes its source, an ended one by itself.
      if (video.readyState === HTMLMediaElement.HAVE_NOTHING || video.ended) return false;
      const resumed = !wanted && !video.paused;
      wanted = !video.paused;
      return resumed;
    },
  };
}
