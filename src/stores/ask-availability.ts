import type {Clock} from '../request/clock.js';
import {answerOf, RespondableEvent} from '../request/respondable-event.js';
import {AvailabilityRequestEvent} from './availability-request-event.js';
import type {AvailabilityRequest} from './stores.js';

export interface QuestionOptions {
  /** The event is dispatched from here. */
  readonly target: EventTarget;
  /** Calls the question off. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** What became of a question. The answer itself has not been read yet. */
export type Reply =
  | {readonly status: 'answered'; readonly answer: unknown}
  /** No listener claimed it, or one shows an interface of its own. */
  | {readonly status: 'unheard'}
  | {readonly status: 'failed'; readonly complaint: string}
  | {readonly status: 'called-off'};

/** Puts one question to the page and waits for the answer. Resolves in time, whatever the page does; never rejects. */
export function askAvailability(request: AvailabilityRequest, options: QuestionOptions): Promise<Reply> {
  const {target, signal, timeoutMs, clock} = options;
  const attempt = new AbortController();
  return new Promise((resolve) => {
    const end = (reply: Reply): void => {
      stopTimeout();
      signal.removeEventListener('abort', callOff);
      resolve(reply);
    };
    const giveUp = (reply: Reply): void => {
      end(reply);
      attempt.abort();
    };
    const callOff = (): void => giveUp({status: 'called-off'});
    const stopTimeout = clock(
      () => giveUp({status: 'failed', complaint: `Nobody answered for "${request.variantId}" within ${timeoutMs} ms.`}),
      timeoutMs,
    );
    signal.addEventListener('abort', callOff, {once: true});
    const {claim} = RespondableEvent.dispatch(target, new AvailabilityRequestEvent(request, {signal: attempt.signal}));
    if (!claim) return end({status: 'unheard'});
    answerOf(claim, request, {signal: attempt.signal}).then(
      (answer: unknown) => end({status: 'answered', answer}),
      (error: unknown) => end({status: 'failed', complaint: `The listener threw ${describe(error)}`}),
    );
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `${typeof error}, not an Error.`;
}
