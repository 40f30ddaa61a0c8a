import type {Session} from '../../session/session.js';
import {ProductSelectEvent} from '../product/product-select-event.js';
import {followMoment} from './follow-moment.js';
import {readMomentLink} from './moment-link.js';

/** How long a slow network may take to bring the video and the log. */
const PATIENCE_MS = 20_000;

export interface FollowLinkOptions {
  /** The `<live-shop>`. */
  readonly host: Element;
  readonly session: Session;
  /** The fragment of the page's URL. */
  readonly hash: string;
  readonly signal: AbortSignal;
  /** Makes room for the details of a product. */
  readonly enter: () => Promise<unknown>;
}

/** Goes where the fragment of the page leads, if that is in this show. */
export function followLink({host, session, hash, signal, enter}: FollowLinkOptions): void {
  const link = readMomentLink(hash);
  if (!link) return;
  const {moment, showId} = link;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  const go = (): void => {
    const id = session.manifest.get()?.id;
    if (over.aborted || id === undefined) return;
    done.abort();
    const isMeant = showId === undefined ? host.ownerDocument.querySelector(host.localName) === host : id === showId;
    if (!isMeant) return;
    followMoment({
      session,
      moment,
      signal,
      patience: AbortSignal.timeout(PATIENCE_MS),
      async openProduct(productId) {
        await enter();
        if (!signal.aborted) host.dispatchEvent(new ProductSelectEvent({productId, surface: 'shelf'}));
      },
    });
  };
  const stop = session.manifest.listen(go);
  over.addEventListener('abort', stop, {once: true});
  go();
}
