import {atom, type ReadableAtom} from '../atom/atom.js';

/** Whether some of `target` is in the viewport of a tab that is in front, until the signal aborts. */
export function onScreen(target: EventTarget, {signal}: {readonly signal: AbortSignal}): ReadableAtom<boolean> {
  const seen = atom(false);
  if (!(target instanceof Element)) return seen;
  const {ownerDocument: page} = target;
  let inViewport = false;
  const tell = (): void => seen.set(inViewport && page.visibilityState === 'visible');
  const observer = new IntersectionObserver((entries) => {
    inViewport = entries.at(-1)?.isIntersecting ?? false;
    tell();
  });
  observer.observe(target);
  page.addEventListener('visibilitychange', tell, {signal});
  signal.addEventListener('abort', () => observer.disconnect(), {once: true});
  return seen;
}
