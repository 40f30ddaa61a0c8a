export interface WatchStarvationOptions {
  readonly video: HTMLVideoElement;
  /** How long the video may wait for a frame, in milliseconds. */
  readonly afterMs: number;
  /** Called once for each so long a wait. */
  readonly starved: () => void;
  readonly signal: AbortSignal;
}

const CHECK_EVERY_MS = 1_000;

/** Neither a native player nor hls.js always says that it got stuck: so long without pictures means it. */
export function watchStarvation({video, afterMs, starved, signal}: WatchStarvationOptions): void {
  let fedAt = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const waits = !video.paused && !video.ended && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
    if (!waits) fedAt = now;
    else if (now - fedAt > afterMs) {
      fedAt = now;
      starved();
    }
  }, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
