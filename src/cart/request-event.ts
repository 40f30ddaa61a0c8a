import type {CartRequest} from './cart.js';
import type {CartAnswer, CartHandler} from './handler.js';

/** What a page gives to `respondWith()`. */
export type CartResponse = CartAnswer | PromiseLike<CartAnswer> | CartHandler;

export interface CartRequestEventInit {
  /** Handed to a function that answers. */
  readonly signal: AbortSignal;
  /** Takes the answer, once, while the event is being dispatched. */
  readonly claim: (response: CartResponse) => void;
}

/**
 * A shopper wants something of the page's cart. Answer with `respondWith()`. `preventDefault()` alone means that the page
 * shows its own interface from here. Bubbles, is composed and cancelable.
 */
export class CartRequestEvent extends Event {
  readonly request: CartRequest;
  /** Aborted when the element is gone, or when the same wish is sent again. */
  readonly signal: AbortSignal;
  readonly #claim: (response: CartResponse) => void;
  #claimed = false;

  constructor(request: CartRequest, {signal, claim}: CartRequestEventInit) {
    super('live-shop-cart-request', {bubbles: true, composed: true, cancelable: true});
    this.request = request;
    this.signal = signal;
    this.#claim = claim;
  }

  /** Somebody has called `respondWith()`. */
  get claimed(): boolean {
    return this.#claimed;
  }

  /**
   * Claims the request for this listener: an outcome, a promise of one, or a function that is called with the request.
   * Does not stop propagation.
   *
   * @throws {DOMException} InvalidStateError when called twice, or after the listeners have run, such as after an `await`.
   */
  respondWith(response: CartResponse): void {
    if (this.eventPhase === 0) {
      throw new DOMException(
        'respondWith() was called after the event: call it before the first await, with a promise or a function.',
        'InvalidStateError',
      );
    }
    if (this.#claimed) throw new DOMException('respondWith() was called twice for one request.', 'InvalidStateError');
    this.#claimed = true;
    this.#claim(response);
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-cart-request': CartRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-cart-request': CartRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-cart-request': CartRequestEvent;
  }
}
