import type {ReadableAtom} from '../atom/atom.js';
import type {Cart} from '../cart/cart.js';
import type {Playback} from '../playback/playback.js';
import type {Manifest, ReactionCounts} from '../protocol/index.js';
import type {Link} from '../realtime/link.js';
import type {Chapter, Crowd, Shop, Stage} from '../show/show.js';
import type {Stores} from '../stores/stores.js';
import type {Wishlist} from '../wishlist/wishlist.js';
import type {Problem} from './problem.js';

/** `loading` leads to `ready` or `failed`; `failed` waits for `retry()`. */
export type SessionStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** One viewer's view of one show: what is true now, and where to ask for more. Elements read it and own nothing. */
export interface Session {
  readonly status: ReadableAtom<SessionStatus>;
  /** Why `status` is `failed`. */
  readonly problem: ReadableAtom<Problem | undefined>;
  /** With absolute URLs. */
  readonly manifest: ReadableAtom<Manifest | undefined>;
  readonly stage: ReadableAtom<Stage>;
  readonly shop: ReadableAtom<Shop>;
  readonly crowd: ReadableAtom<Crowd>;
  /** Moments to go to, in order: all that are known, also ahead of the playhead. In a recording, those of the whole show. */
  readonly chapters: ReadableAtom<readonly Chapter[]>;
  /** Undefined until the show server has told. */
  readonly viewers: ReadableAtom<number | undefined>;
  readonly playback: Playback;
  readonly link: Link;
  readonly cart: Cart;
  readonly stores: Stores;
  readonly wishlist: Wishlist;
  /** Programme date of the frame on screen, or now where nothing plays. Milliseconds since 1970. */
  playheadMs(): number;
  /** Plays what `manifest.trailer` names, before the show. Its start ends it. */
  watchTrailer(): void;
  /** Plays `shop.recording` in place of the stream: from here on `manifest.stream` is the recording. */
  watchRecording(): void;
  /** The server's clock. Milliseconds since 1970. */
  now(): number;
  /** Calls back with the reactions of the room as they come. Returns the stop. */
  onReactions(callback: (counts: ReactionCounts) => void): () => void;
  /** Loads the manifest again, after `failed`. */
  retry(): void;
  close(): void;
}
