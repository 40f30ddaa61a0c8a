/** Those that a viewer would miss for half a second; the rest of the state comes with the next tick. */
const STATE_EVENTS = [
  'loadeddata', 'canplay', 'waiting', 'playing', 'ended', 'seeked', 'volumechange',
  'enterpictureinpicture', 'leavepictureinpicture', 'webkitpresentationmodechanged',
] as const;

export interface VideoReceiver {
  /** Something that the state shows may have changed. */
  changed(): void;
  /** `play` or `pause`, by whomever: a button, a media key, the system. */
  toggled(): void;
  /** The position is being changed. */
  seeking(): void;
  /** Text tracks came. */
  tracksAdded(): void;
  /** It was given another source, and stands at its beginning. */
  emptied(): void;
  /** There is something to seek in. */
  measured(): void;
  /** About twice a second. */
  tick(): void;
}

export interface WatchVideoOptions {
  readonly video: HTMLVideoElement;
  readonly receiver: VideoReceiver;
  readonly signal: AbortSignal;
}

const TICK_MS = 500;

/** Follows the real events of a media element. */
export function watchVideo({video, receiver, signal}: WatchVideoOptions): void {
  const changed = () => receiver.changed();
  for (const event of STATE_EVENTS) video.addEventListener(event, changed, {signal});
  video.textTracks.addEventListener('change', changed, {signal});
  video.textTracks.addEventListener('addtrack', () => receiver.tracksAdded(), {signal});
  video.addEventListener('play', () => receiver.toggled(), {signal});
  video.addEventListener('pause', () => receiver.toggled(), {signal});
  video.addEventListener('seeking', () => receiver.seeking(), {signal});
  video.addEventListener('emptied', () => receiver.emptied(), {signal});
  video.addEventListener('loadedmetadata', () => receiver.measured(), {signal});
  const ticker = setInterval(() => receiver.tick(), TICK_MS);
  signal.addEventListener('abort', () => clearInterval(ticker));
}
