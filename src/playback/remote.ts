import type {PlaybackState} from './playback.js';

/** WebKit has AirPlay instead of Remote Playback (W3C). */
interface RemoteVideo extends HTMLVideoElement {
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
  webkitShowPlaybackTargetPicker?(): void;
}

/** Other screens that a video can be played on. */
export interface RemoteScreens {
  state(): PlaybackState['remote'];
  /** Opens the browser's own choice of screens. */
  choose(): void;
}

export interface RemoteScreensOptions {
  readonly video: HTMLVideoElement;
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

/** Looks for other screens as long as `signal` has not aborted. */
export function remoteScreens({video, changed, signal}: RemoteScreensOptions): RemoteScreens {
  const screens: RemoteVideo = video;
  const airPlay = screens.webkitShowPlaybackTargetPicker !== undefined;
  const remote: RemotePlayback | undefined = airPlay ? undefined : screens.remote;
  let available = false;

  const told = (now: boolean): void => {
    if (signal.aborted) return;
    available = now;
    changed();
  };
  if (airPlay) {
    const event = 'webkitplaybacktargetavailabilitychanged';
    video.addEventListener(event, (found) => told(Reflect.get(found, 'availability') === 'available'), {signal});
    video.addEventListener('webkitcurrentplaybacktargetiswirelesschanged', changed, {signal});
  } else if (remote) {
    for (const event of ['connect', 'disconnect'] as const) remote.addEventListener(event, changed, {signal});
    // A browser that looks for screens only when asked says so by a rejection: then there is no button.
    remote.watchAvailability(told).then(
      (id) => {
        const stop = (): void => void remote.cancelWatchAvailability(id).catch(() => undefined);
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop);
      },
      () => undefined,
    );
  }

  return {
    state() {
      if (screens.webkitCurrentPlaybackTargetIsWireless || remote?.state === 'connected') return 'connected';
      return available ? 'available' : 'unavailable';
    },
    choose() {
      if (airPlay) screens.webkitShowPlaybackTargetPicker?.();
      // Rejected where the viewer chose none: nothing was promised.
      else void remote?.prompt().catch(() => undefined);
    },
  };
}
