import type {CartState} from '../cart/cart.js';
import type {Manifest, ReactionCounts} from '../protocol/index.js';
import {absoluteFacts} from './absolute-manifest.js';
import {lazyShopping} from './lazy-shopping.js';
import {loadManifest, type ManifestSource} from './load-manifest.js';
import type {Problem} from './problem.js';
import {report as reportTo} from './report.js';
import {sessionLink} from './session-link.js';
import {sessionPlayback} from './session-playback.js';
import {sessionProgramme} from './session-programme.js';
import type {Session} from './session.js';
import {sessionShow} from './session-show.js';
import type {Settings} from './settings.js';
import {createSlices} from './slices.js';

export interface SessionOptions {
  /** Events are dispatched from here. */
  readonly target: EventTarget;
  readonly source: ManifestSource;
  /** What relative URLs in `source` resolve against. */
  readonly baseUrl: string;
  /** A signed token of the shop, where it has one for this viewer. */
  readonly token?: string | undefined;
  /** How the show is connected to the page's shop, to begin with. */
  readonly settings?: Settings | undefined;
  /** What the page has told of its cart so far. */
  readonly cart?: CartState | undefined;
  /** Ids of the products on the page's wish list, where it has one. */
  readonly wishlist?: readonly string[] | undefined;
  /** Begin to play as soon as there is something to play. */
  readonly autoplay: boolean;
  readonly muted: boolean;
}

export interface OwnedSession extends Session {
  /** What the page tells of its cart. */
  setCart(cart: CartState): void;
  /** What the page tells of its wish list; undefined where it has none. */
  setWishlist(productIds: readonly string[] | undefined): void;
  /** How the show is connected to the page's shop from now on. */
  configure(settings: Settings): void;
}

/** Opens a show: its manifest, then the video, the link and the log that the manifest names. Runs until `close()`. */
export function createSession(options: SessionOptions): OwnedSession {
  const {target, source, autoplay, muted, settings, wishlist: wished} = options;
  const slices = createSlices({muted, cart: options.cart ?? {}, wishlist: wished, settings});
  const reactionCallbacks = new Set<(counts: ReactionCounts) => void>();
  const closing = new AbortController();
  let loading: AbortController | undefined;
  let baseUrl = options.baseUrl;

  const report = (problem: Problem): void => {
    if (!closing.signal.aborted) reportTo(target, problem);
  };
  const link = sessionLink({
    slices,
    token: options.token,
    report,
    positionMs: () => positionMs(),
    receiver: {
      facts: (facts, reset) => show.receive(absoluteFacts(facts, baseUrl), reset),
      crowd({viewers, reactions}) {
        slices.viewers.set(viewers);
        if (reactions) for (const callback of reactionCallbacks) callback(reactions);
      },
      problem: report,
    },
  });
  const now = (): number => link.now();
  const playback = sessionPlayback({slices, now, report});
  const programme = sessionProgramme({slices, playback, autoplay});
  const show = sessionShow({
    slices,
    playback,
    playheadMs: (mediaSeconds) => programme.playheadMs(mediaSeconds),
    nowMs: now,
    report,
  });
  /** Time from the start of the show to the frame on screen. */
  const positionMs = (): number | undefined => {
    const {startedAt} = slices.stage.get();
    return startedAt === undefined ? undefined : Math.max(0, Math.round(show.playheadMs() - startedAt));
  };
  const shopping = lazyShopping({
    slices,
    async load(withdrawn) {
      const {sessionShopping} = await import('./session-shopping.js');
      return sessionShopping({slices, target, positionMs, report, withdrawn});
    },
    failed: (error) =>
      report({code: 'cart-failed', message: `The cart's script could not be loaded. ${String(error)}`, fatal: false}),
  });

  const open = (manifest: Manifest): void => {
    slices.problem.set(undefined);
    slices.manifest.set(manifest);
    if (manifest.link) link.reconnect();
    else slices.link.set({status: 'closed'});
    show.open(manifest);
    slices.status.set('ready');
  };

  const load = async (): Promise<void> => {
    loading?.abort();
    loading = new AbortController();
    const {signal} = loading;
    slices.status.set('loading');
    try {
      const loaded = await loadManifest(source, {baseUrl: options.baseUrl, signal});
      if (signal.aborted) return;
      if (loaded.ok) {
        baseUrl = loaded.baseUrl;
        return open(loaded.manifest);
      }
      slices.problem.set(loaded.problem);
      slices.status.set('failed');
      report(loaded.problem);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  void load();

  return {
    status: slices.status,
    problem: slices.problem,
    manifest: slices.manifest,
    stage: slices.stage,
    shop: slices.shop,
    crowd: slices.crowd,
    chapters: slices.chapters,
    viewers: slices.viewers,
    playback,
    link,
    cart: shopping.cart,
    stores: shopping.stores,
    wishlist: shopping.wishlist,
    playheadMs: () => show.playheadMs(),
    watchTrailer: () => programme.watchTrailer(),
    watchRecording: () => programme.watchRecording(),
    now,
    onReactions(callback) {
      reactionCallbacks.add(callback);
      return () => reactionCallbacks.delete(callback);
    },
    setCart: (state) => slices.cart.set(state),
    setWishlist: (productIds) => slices.wishlist.set({...slices.wishlist.get(), productIds}),
    configure: (changed) => slices.settings.set(changed),
    retry() {
      // A show that is open keeps its log: the link would go on behind the facts that a new one lacks.
      if (!closing.signal.aborted && slices.status.get() === 'failed') void load();
    },
    close() {
      closing.abort();
      loading?.abort();
      programme.close();
      show.close();
      playback.close();
      link.close();
      shopping.close();
    },
  };
}
