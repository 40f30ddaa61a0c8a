/** A tab in the background draws no frames: this often then, in milliseconds. */
const HIDDEN_INTERVAL_MS = 40;

/**
 * So long without a frame, in milliseconds, and a video counts as not drawn: its time is looked at instead, which runs ahead
 * of a picture that is only late. A busy page goes a few hundred without one.
 */
const UNSEEN_AFTER_MS = 1000;

/** A video that is not drawn presents no frames, and its time goes on: looked at this often, in milliseconds. */
const UNSEEN_INTERVAL_MS = 150;

/** A frame further from the video's own time than this, in seconds, is not counted on the same timeline. */
const FOREIGN_SECONDS = 2;

/**
 * Calls back with each frame that `video` presents, and its position in the media timeline: with the frame, and not with the
 * clock that runs ahead of it. With each frame of the page where the browser does not tell (no
 * `requestVideoFrameCallback()`, no video), and by a timer where nothing is drawn. Returns the stop.
 */
export function onFrames(
  video: HTMLVideoElement | undefined,
  callback: (mediaSeconds: number | undefined) => void,
): () => void {
  let videoFrame = 0;
  let pageFrame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn = true;
  const presented = video && 'requestVideoFrameCallback' in video ? video : undefined;

  const plan = (): void => {
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(run, HIDDEN_INTERVAL_MS);
    } else if (presented) {
      videoFrame = presented.requestVideoFrameCallback((_now, {mediaTime}) => {
        drawn = true;
        run(Math.abs(mediaTime - presented.currentTime) < FOREIGN_SECONDS ? mediaTime : undefined);
      });
      timer = setTimeout(
        () => {
          drawn = false;
          run();
        },
        drawn ? UNSEEN_AFTER_MS : UNSEEN_INTERVAL_MS,
      );
    } else {
      pageFrame = requestAnimationFrame(() => run());
    }
  };
  const cancel = (): void => {
    presented?.cancelVideoFrameCallback(videoFrame);
    cancelAnimationFrame(pageFrame);
    clearTimeout(timer);
  };
  const run = (mediaSeconds?: number): void => {
    cancel();
    plan();
    callback(mediaSeconds);
  };
  // A frame that was asked for before the tab was hidden comes only when it is shown again.
  const onVisibility = (): void => {
    cancel();
    plan();
  };
  document.addEventListener('visibilitychange', onVisibility);
  plan();
  return () => {
    cancel();
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
