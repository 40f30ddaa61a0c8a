import type {CartRequest} from './cart.js';
import type {CartAnswer, CartHandler} from './handler.js';

/** What a page gives to `respondWith()`. */
export type CartResponse = CartAnswer | PromiseLike<CartAnswer> | CartHandler;

/** What the listeners of one request made of it. */
export interface CartListening {
  /** Missing where nobody called `respondWith()`. */
  readonly claim?: {readonly response: CartResponse} | undefined;
  readonly prevented: boolean;
}

/**
 * A shopper wants something of the page's cart. Answer with `respondWith()`. `preventDefault()` alone means that the page
 * shows its own interface from here. Bubbles, is composed and cancelable.
 */
export class CartRequestEvent extends Event {
  readonly request: CartRequest;
  /** Aborted when the element is gone, or when the same wish is sent again. A function that answers gets it, too. */
  readonly signal: AbortSignal;
  #claim: {readonly response: CartResponse} | undefined;
  // Not `eventPhase`: in Node it is 0 again from the second listener on.
  #over = false;

  constructor(request: CartRequest, {signal}: {readonly signal: AbortSignal}) {
    super('live-shop-cart-request', {bubbles: true, composed: true, cancelable: true});
    this.request = request;
    this.signal = signal;
  }

  /** Dispatches a request and tells what came of it. No listener can claim it afterwards. */
  static dispatch(target: EventTarget, request: CartRequest, init: {readonly signal: AbortSignal}): CartListening {
    const event = new CartRequestEvent(request, init);
    target.dispatchEvent(event);
    event.#over = true;
    return {claim: event.#claim, prevented: event.defaultPrevented};
  }

  /** Somebody has called `respondWith()`. */
  get claimed(): boolean {
    return this.#claim !== undefined;
  }

  /**
   * Claims the request for this listener: an outcome, a promise of one, or a function that is called with the request.
   * Does not stop propagation.
   *
   * @throws {DOMException} InvalidStateError when called twice, or after the listeners have run, such as after an `await`.
   */
  respondWith(response: CartResponse): void {
    if (this.#over) {
      throw new DOMException(
        'respondWith() was called after the event: call it before the first await, with a promise or a function.',
        'InvalidStateError',
      );
    }
    if (this.#claim) throw new DOMException('respondWith() was called twice for one request.', 'InvalidStateError');
    this.#claim = {response};
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
