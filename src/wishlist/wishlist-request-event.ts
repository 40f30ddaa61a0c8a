import {RespondableEvent} from '../request/respondable-event.js';
import type {WishlistRequest} from './wishlist.js';

/** `true` or nothing: done. `false`: not done. */
export type WishlistAnswer = boolean | void;

/** A shopper wants a product on the page's wish list, or off it. Answer with `respondWith()`. */
export class WishlistRequestEvent extends RespondableEvent<WishlistRequest, WishlistAnswer> {
  constructor(request: WishlistRequest, init: {readonly signal: AbortSignal}) {
    super('live-shop-wishlist-request', request, init);
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-wishlist-request': WishlistRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-wishlist-request': WishlistRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-wishlist-request': WishlistRequestEvent;
  }
}
