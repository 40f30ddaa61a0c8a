import type {ReadableAtom} from '../atom/atom.js';
import type {LinkState} from './link.js';

/** Resolves to `true` as soon as the link is live, to `false` when it is not within `ms` or never will be by itself. */
export function untilLive(state: ReadableAtom<LinkState>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    let stop: (() => void) | undefined;
    const settle = (live: boolean): void => {
      clearTimeout(timer);
      stop?.();
      resolve(live);
    };
    const timer = setTimeout(() => settle(false), ms);
    stop = state.listen(({status}) => {
      if (status === 'live') settle(true);
      else if (status === 'closed' || status === 'refused') settle(false);
    });
    if (state.get().status === 'live') settle(true);
  });
}
