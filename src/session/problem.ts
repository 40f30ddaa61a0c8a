import type {PlaybackProblemCode} from '../playback/playback.js';
import type {LinkProblem} from '../realtime/link.js';

export type ProblemCode =
  /** 404 or 410 at `src`. */
  | 'manifest-not-found'
  /** The network failed, the server answered with an error, or it does not allow this origin (CORS). */
  | 'manifest-unreachable'
  /** Not JSON, or a field is missing or wrong: see `path`. */
  | 'manifest-invalid'
  | 'manifest-version'
  /** What `manifest.log` names cannot be had; it is being tried again. */
  | 'log-unreachable'
  /** It, or a page of it, is not a log: see the message. */
  | 'log-invalid'
  /** The stream itself tells something of the show that cannot be read. */
  | 'cue-invalid'
  /** A fact names a product that neither the manifest nor the log has. */
  | 'product-unknown'
  | 'cart-failed'
  /** What the page answered to a `live-shop-availability-request` cannot be used: see `path`. */
  | 'availability-failed'
  /** Nobody answered a `live-shop-wishlist-request`, or the answer failed. */
  | 'wishlist-failed'
  | PlaybackProblemCode
  | LinkProblem['code'];

export interface Problem {
  readonly code: ProblemCode;
  /** For developers: what was wrong, where, what to do. */
  readonly message: string;
  /** `true`: what it concerns has stopped until `retry()`. */
  readonly fatal: boolean;
  /** Field of the manifest or message. */
  readonly path?: string | undefined;
  readonly url?: string | undefined;
}
