const EVENTS = [
  'loadedmetadata', 'loadeddata', 'canplay', 'waiting', 'playing', 'seeked', 'ended', 'emptied', 'volumechange',
  'enterpictureinpicture', 'leavepictureinpicture', 'webkitpresentationmodechanged',
] as const;

const TRACK_EVENTS = ['addtrack', 'removetrack', 'change'] as const;

export interface WatchVideoOptions {
  readonly video: HTMLVideoElement;
  /** Something that the state shows may have changed. */
  readonly changed: () => void;
  /** `play` or `pause`, by whomever: a button, a media key, the system. */
  readonly toggled: () => void;
  /** The position is being changed, perhaps from outside. */
  readonly seeking: () => void;
  /** Tracks came or went, or the viewer chose one in the browser's own menu. */
  readonly tracksChanged: () => void;
  readonly signal: AbortSignal;
}

/** Follows the real events of a media element. */
export function watchVideo({video, changed, toggled, seeking, tracksChanged, signal}: WatchVideoOptions): void {
  for (const event of EVENTS) video.addEventListener(event, changed, {signal});
  for (const event of TRACK_EVENTS) video.textTracks.addEventListener(event, tracksChanged, {signal});
  video.addEventListener('play', toggled, {signal});
  video.addEventListener('pause', toggled, {signal});
  video.addEventListener('seeking', seeking, {signal});
}
