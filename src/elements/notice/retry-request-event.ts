import type {Problem} from '../../session/problem.js';

/** A viewer wants what failed to be tried again. Bubbles; cancel it to do something else instead. */
export class RetryRequestEvent extends Event {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('live-shop-retry-request', {bubbles: true, composed: true, cancelable: true});
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-retry-request': RetryRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-retry-request': RetryRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-retry-request': RetryRequestEvent;
  }
}
