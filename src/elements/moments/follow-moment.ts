import type {Session} from '../../session/session.js';
import {momentDate} from './moment-date.js';
import type {Moment} from './moment-link.js';

export interface FollowMomentOptions {
  readonly session: Session;
  readonly moment: Moment;
  readonly signal: AbortSignal;
  /** The product was not shown in what can be watched: shows its details instead. */
  readonly openProduct: (productId: string) => void;
}

/** How long after the video is there the log may still bring the moment. */
const LOG_MS = 5000;

/**
 * Goes to a moment as soon as the show can be moved in and the moment is known. A moment that has left the window of a
 * live show is let go: the viewer stays live.
 */
export function followMoment({session, moment, signal, openProduct}: FollowMomentOptions): void {
  const {playback, stage, shop, manifest, chapters} = session;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  const finish = (): void => done.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const missing = (): void => {
    finish();
    if (moment.type === 'product' && isSold(moment.productId)) openProduct(moment.productId);
  };
  const isSold = (productId: string): boolean => shop.get().products.some(({id}) => id === productId);
  const look = (): void => {
    if (over.aborted) return;
    const {window, live} = playback.state.get();
    const status = stage.get().status;
    if (!window || status === 'scheduled') {
      // There is nothing to watch: the goods are there all the same.
      const nothing = status === 'cancelled' || (manifest.get() && !manifest.get()?.stream) || (status === 'ended' && !window);
      if (nothing || status === 'scheduled') timer ??= setTimeout(missing, LOG_MS);
      return;
    }
    const dateMs = momentDate(session, moment);
    if (dateMs === undefined) {
      timer ??= setTimeout(missing, LOG_MS);
      return;
    }
    // A live window begins a little later with every second.
    if (live && dateMs < window.startMs - LOG_MS) return missing();
    finish();
    playback.seek(dateMs);
    playback.play();
  };

  const stops = [playback.state, stage, shop, manifest, chapters].map((slice) => slice.listen(look));
  over.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  }, {once: true});
  look();
}
