import {answerOf, RespondableEvent} from '../request/respondable-event.js';
import type {CartAdapter} from './adapter.js';
import type {CartOutcome, CartRequest} from './cart.js';
import type {Clock} from './clock.js';
import type {CartHandler} from './handler.js';
import {readAnswer, readFailure} from './outcome.js';
import {CartRequestEvent} from './request-event.js';

export interface AskOptions {
  readonly target: EventTarget;
  readonly handler: () => CartHandler | undefined;
  /** What answers where neither a listener nor the handler does; its code may have to be loaded first. */
  readonly adapter?: (() => CartAdapter | undefined | PromiseLike<CartAdapter | undefined>) | undefined;
  /** Ends the waiting at once, and aborts the attempt. */
  readonly closing: AbortSignal;
  /** Its signal goes to whoever answers. */
  readonly attempt: AbortController;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** Called at most once: with an answer that came after the request had been given up. */
  readonly onLate: (outcome: CartOutcome) => void;
  /** What was wrong with an answer, for developers. */
  readonly complain: (message: string) => void;
}

/** What is said of a request whose element has gone: what the page made of it is not known. */
export const interrupted: CartOutcome = {status: 'failed', cause: 'error', retryable: true};

const timedOut: CartOutcome = {status: 'failed', cause: 'timeout', retryable: true};

/** Puts one request to the page, once, and waits for its answer. Resolves in time, whatever the page does; never rejects. */
export function ask(request: CartRequest, options: AskOptions): Promise<CartOutcome> {
  const {closing, attempt, timeoutMs, clock, onLate, complain} = options;
  return new Promise((resolve) => {
    let waiting = true;
    let reached = false;
    const end = (outcome: CartOutcome) => {
      waiting = false;
      stopTimeout();
      resolve(outcome);
    };
    const interrupt = () => {
      attempt.abort();
      end(interrupted);
    };
    const stopTimeout = clock(() => {
      complain(`The cart did not answer "${request.action}" within ${timeoutMs} ms.`);
      // What nobody has been asked for yet must not go out later, beside the requests after it.
      if (!reached) attempt.abort();
      end(timedOut);
    }, timeoutMs);
    closing.addEventListener('abort', interrupt, {once: true});
    void respond(request, options, () => (reached = true))
      .then(readAnswer)
      .catch(readFailure)
      .then(({outcome, complaint}) => {
        closing.removeEventListener('abort', interrupt);
        // What fails because it was called off is no news.
        if (attempt.signal.aborted && outcome.status === 'failed') return;
        if (complaint) complain(complaint);
        if (waiting) end(outcome);
        else onLate(outcome);
      });
  });
}

/**
 * A listener goes before the `cartHandler` property, and that before the adapter. Calls `reached` once somebody has the
 * request.
 */
async function respond(request: CartRequest, options: AskOptions, reached: () => void): Promise<unknown> {
  const {target, handler, adapter, attempt: {signal}} = options;
  const {claim, prevented} = RespondableEvent.dispatch(target, new CartRequestEvent(request, {signal}));
  const own = handler();
  if (claim || prevented || own) reached();
  if (claim) return answerOf(claim, request, {signal});
  if (prevented) return {status: 'handed-off'};
  if (own) return own(request, {signal});
  const shop = await adapter?.();
  // Its code took a while: nobody may want the goods any more.
  if (signal.aborted) return interrupted;
  reached();
  return shop ? shop.apply(request, {signal}) : {status: 'unhandled'};
}
