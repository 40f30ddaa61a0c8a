/** A tab in the background draws no frames: this often then, in milliseconds. */
const HIDDEN_INTERVAL_MS = 250;

/** Calls back on every frame while the page is visible, a few times a second while it is not. Returns the stop. */
export function onFrames(callback: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    if (document.visibilityState === 'visible') frame = requestAnimationFrame(run);
    else timer = setTimeout(run, HIDDEN_INTERVAL_MS);
  };
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = (): void => {
    cancel();
    plan();
    callback();
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
