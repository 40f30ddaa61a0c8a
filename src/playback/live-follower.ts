import {isAtLiveEdge, LOST_STEP_SECONDS, RETURN_SECONDS, SNAP_SECONDS} from './live-edge.js';

/** Where the video is and where live playback is meant to be, in seconds of the media timeline. */
export interface LivePlace {
  readonly video: HTMLVideoElement;
  /** Undefined for a recording, and before it is known. */
  readonly syncSeconds: number | undefined;
}

/** Takes a viewer who watches live back to the live edge after whatever held them up, and leaves alone who went back. */
export interface LiveFollower {
  /** The viewer asks for what is live. */
  follow(): void;
  /** The viewer goes elsewhere, or plays slower: stays behind from now on. */
  leave(): void;
  isFollowing(): boolean;
  /** Playback goes on after a pause, an outage or an absence. */
  catchUp(place: LivePlace): void;
  /** The position is being changed, by `catchUp()`, by the engine or by the viewer. */
  seeking(place: LivePlace): void;
  /** To be called about twice a second. Tells whether playback is at the live edge. */
  tick(place: LivePlace, playing: boolean): boolean;
}

/** Neither this module nor an engine ever jumps back by more. */
const REWIND_SECONDS = 2;

export function createLiveFollower(): LiveFollower {
  let following = true;
  let atEdge = true;
  let lastSeconds = 0;

  function catchUpBeyond(toleranceSeconds: number, {video, syncSeconds}: LivePlace): void {
    if (!following || syncSeconds === undefined || video.readyState === HTMLMediaElement.HAVE_NOTHING) return;
    if (syncSeconds - video.currentTime > toleranceSeconds) video.currentTime = syncSeconds;
  }

  return {
    follow() {
      following = true;
    },
    leave() {
      following = false;
    },
    isFollowing: () => following,
    catchUp: (place) => catchUpBeyond(SNAP_SECONDS, place),
    seeking({video, syncSeconds}) {
      const {currentTime} = video;
      if (syncSeconds !== undefined && lastSeconds - currentTime > REWIND_SECONDS) {
        following = syncSeconds - currentTime < RETURN_SECONDS;
      }
      lastSeconds = currentTime;
    },
    tick(place, playing) {
      const {video, syncSeconds} = place;
      if (syncSeconds === undefined) return atEdge;
      atEdge = isAtLiveEdge(atEdge, syncSeconds - video.currentTime);
      lastSeconds = video.currentTime;
      if (playing) {
        following ||= syncSeconds - video.currentTime < RETURN_SECONDS;
        catchUpBeyond(LOST_STEP_SECONDS, place);
      }
      return atEdge;
    },
  };
}
