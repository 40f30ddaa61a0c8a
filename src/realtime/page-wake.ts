/** Calls back when the network or the viewer is back, and stops when the returned function is called. */
export type Wake = (callback: () => void) => () => void;

/** `online`, the return from the back/forward cache, and becoming visible. Outside a page it never calls. */
export const pageWake: Wake = (callback) => {
  if (typeof window === 'undefined') return () => undefined;
  const listening = new AbortController();
  const {signal} = listening;
  const onVisibility = (): void => {
    if (document.visibilityState === 'visible') callback();
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) callback();
  };
  window.addEventListener('online', callback, {signal});
  window.addEventListener('pageshow', onShow, {signal});
  document.addEventListener('visibilitychange', onVisibility, {signal});
  return () => listening.abort();
};
