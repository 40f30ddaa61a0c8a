/** What a page gives to `respondWith()`: an answer, a promise of one, or a function that is called with the request. */
export type Response<R, A> =
  | A
  | PromiseLike<A>
  | ((request: R, context: {readonly signal: AbortSignal}) => A | PromiseLike<A>);

/** What the listeners of one request made of it. */
export interface Listening<R, A> {
  /** Missing where nobody called `respondWith()`. */
  readonly claim?: {readonly response: Response<R, A>} | undefined;
  readonly prevented: boolean;
}

/**
 * A wish that the page may answer, once, with `respondWith()`. `preventDefault()` alone means that the page shows its own
 * interface from here. Bubbles, is composed and cancelable. Modelled on `FetchEvent` (Service Workers, section 4.7).
 */
export class RespondableEvent<R, A> extends Event {
  readonly request: R;
  /** Aborted when nobody waits for the answer any more. A function that answers gets it, too. */
  readonly signal: AbortSignal;
  #claim: {readonly response: Response<R, A>} | undefined;
  // Not `eventPhase`: in Node it is 0 again from the second listener on.
  #over = false;

  constructor(type: string, request: R, {signal}: {readonly signal: AbortSignal}) {
    super(type, {bubbles: true, composed: true, cancelable: true});
    this.request = request;
    this.signal = signal;
  }

  /** Dispatches a request and tells what came of it. No listener can claim it afterwards. */
  static dispatch<R, A>(target: EventTarget, event: RespondableEvent<R, A>): Listening<R, A> {
    target.dispatchEvent(event);
    event.#over = true;
    return {claim: event.#claim, prevented: event.defaultPrevented};
  }

  /** Somebody has called `respondWith()`. */
  get claimed(): boolean {
    return this.#claim !== undefined;
  }

  /**
   * Claims the request for this listener: an answer, a promise of one, or a function that is called with the request.
   * Does not stop propagation.
   *
   * @throws {DOMException} InvalidStateError when called twice, or after the listeners have run, such as after an `await`.
   */
  respondWith(response: Response<R, A>): void {
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

/** Asks for the answer of a claim: calls the function, or takes what is there. */
export async function answerOf<R, A>(
  {response}: {readonly response: Response<R, A>},
  request: R,
  {signal}: {readonly signal: AbortSignal},
): Promise<A> {
  return response instanceof Function ? response(request, {signal}) : response;
}
