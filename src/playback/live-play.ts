import type {Engine} from './engine.js';
import {createLiveFollower, type LivePlace} from './live-follower.js';
import type {PlaybackState, Playhead} from './playback.js';
import {createTempo} from './tempo.js';

export interface LiveMoment {
  readonly playhead: Playhead | undefined;
  /** The server's clock. */
  readonly nowMs: number;
  readonly playing: boolean;
}

/** Keeps whoever watches live at the live edge: by a jump after an absence, by a little speed else. */
export interface LivePlay {
  /** Another stream. */
  begin(): void;
  /** Highest rate at which playback may catch up; 1 where it may not. */
  catchUpBy(rate: number): void;
  attach(video: HTMLVideoElement): void;
  /** The viewer asks for what is live. */
  follow(video: HTMLVideoElement | undefined): void;
  /** The viewer goes elsewhere. */
  leave(): void;
  isFollowing(): boolean;
  /** The viewer's own. */
  rate(): number;
  setRate(rate: number, video: HTMLVideoElement | undefined): void;
  /** The position of the video is being changed, by whomever. */
  seeking(video: HTMLVideoElement, engine: Engine | undefined): void;
  /** Playback goes on after a pause, an outage or an absence. */
  catchUp(video: HTMLVideoElement, engine: Engine | undefined): void;
  /** To be called about twice a second of a live stream that is on screen. */
  tick(video: HTMLVideoElement, engine: Engine | undefined, moment: LiveMoment): Pick<PlaybackState, 'atLiveEdge' | 'latencyMs'>;
}

/** Steps of `latencyMs`: finer ones would only make everybody render. */
const LATENCY_STEP_MS = 100;

/** As near as this, there is nothing left that could be played faster. */
const EDGE_SECONDS = 0.5;

export function createLivePlay(): LivePlay {
  const tempo = createTempo();
  let follower = createLiveFollower();
  let most = 1;

  const placeOf = (video: HTMLVideoElement, engine: Engine | undefined): LivePlace => ({
    video,
    syncSeconds: engine?.liveSyncSeconds(),
  });

  return {
    begin() {
      follower = createLiveFollower();
    },
    catchUpBy(rate) {
      most = rate;
    },
    attach: (video) => tempo.attach(video),
    follow(video) {
      follower.follow();
      tempo.setRate(1, video);
    },
    leave: () => follower.leave(),
    isFollowing: () => follower.isFollowing(),
    rate: () => tempo.rate(),
    setRate: (rate, video) => tempo.setRate(rate, video),
    seeking: (video, engine) => follower.seeking(placeOf(video, engine)),
    catchUp(video, engine) {
      const place = placeOf(video, engine);
      const start = engine?.range()?.start;
      follower.catchUp(place);
      // Whoever stayed behind goes on at the nearest frame that is still there.
      const gone = !follower.isFollowing() && start !== undefined && place.syncSeconds !== undefined;
      if (gone && video.readyState > HTMLMediaElement.HAVE_NOTHING && video.currentTime < start) video.currentTime = start;
    },
    tick(video, engine, {playhead, nowMs, playing}) {
      const place = placeOf(video, engine);
      const behindSeconds = place.syncSeconds === undefined ? undefined : place.syncSeconds - video.currentTime;
      // Faster than a live stream nobody plays for long, and who plays slower leaves it.
      if (tempo.rate() > 1 && behindSeconds !== undefined && behindSeconds < EDGE_SECONDS) tempo.setRate(1, video);
      else if (tempo.rate() < 1) follower.leave();
      const atLiveEdge = follower.tick(place, playing && tempo.rate() === 1);
      if (playing) tempo.tick({video, behindSeconds: follower.isFollowing() ? behindSeconds : undefined, most});
      const latencyMs = playhead && Math.max(0, nowMs - playhead.dateMs);
      return {
        atLiveEdge,
        latencyMs: latencyMs === undefined ? undefined : Math.round(latencyMs / LATENCY_STEP_MS) * LATENCY_STEP_MS,
      };
    },
  };
}
