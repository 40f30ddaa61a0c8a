import type {CartOutcome, CartReason} from '../cart.js';

/** What is known of an add once its answer is there, or is lost. */
export type SentAdd =
  /** The shop says that the goods are in the cart. */
  | {readonly kind: 'taken'; readonly body?: unknown}
  /** The shop did not do all that was asked; it may have done a part. */
  | {readonly kind: 'refused'; readonly message?: string | undefined; readonly reason?: CartReason | undefined}
  /** Nobody knows. The outcome is what to say where the cart holds no more than before. */
  | {readonly kind: 'lost'; readonly outcome: CartOutcome};
