import type {CartOutcome, CartRequest} from './cart.js';

/** What a page answers: an outcome; `true` or nothing for added, `false` for not accepted. */
export type CartAnswer = CartOutcome | boolean | void;

/**
 * Puts a request into the page's own cart. What it throws becomes the outcome `failed`. `signal` is aborted when the
 * element is gone, or when the shopper tries the same wish again; not by the timeout, since a late answer still counts.
 */
export type CartHandler = (
  request: CartRequest,
  context: {readonly signal: AbortSignal},
) => CartAnswer | PromiseLike<CartAnswer>;
