import type {Session} from '../../session/session.js';
import {momentDate} from './moment-date.js';
import type {Moment} from './moment-link.js';

export interface FollowMomentOptions {
  readonly session: Session;
  readonly moment: Moment;
  /** Calls it off. */
  readonly signal: AbortSignal;
  /** Aborts when the video and the log have had time enough to come. */
  readonly patience: AbortSignal;
  /** The product was not shown in what can be watched: its details take the place of its moment. */
  readonly openProduct: (productId: string) => unknown;
}

/** A live window begins a little later with every second. */
const SLACK_MS = 5000;

/**
 * Goes to a moment, once, as soon as the show can be moved in and the moment is known. One that has left the window of a
 * live show is let go: the viewer stays live.
 */
export function followMoment({session, moment, signal, patience, openProduct}: FollowMomentOptions): void {
  const {status, playback, stage, shop, manifest, chapters} = session;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  const giveUp = (): void => {
    if (over.aborted) return;
    done.abort();
    if (moment.type !== 'product') return;
    if (shop.get().products.some(({id}) => id === moment.productId)) openProduct(moment.productId);
  };
  const look = (): void => {
    if (over.aborted || status.get() !== 'ready') return;
    const phase = stage.get().status;
    if (phase === 'scheduled' || phase === 'cancelled' || !manifest.get()?.stream) return giveUp();
    const {window, live} = playback.state.get();
    const dateMs = momentDate(session, moment);
    if (!window || dateMs === undefined) return;
    if (live && dateMs < window.startMs - SLACK_MS) return giveUp();
    done.abort();
    playback.seek(dateMs);
    playback.play();
  };
  patience.addEventListener('abort', giveUp, {once: true, signal: over});
  const stops = [status, playback.state, stage, shop, manifest, chapters].map((slice) => slice.listen(look));
  over.addEventListener('abort', () => stops.forEach((stop) => stop()), {once: true});
  look();
}
