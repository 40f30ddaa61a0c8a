import type {Problem, ProblemCode} from './problem.js';

/** Something failed. The shopper has been told in words; this is for the page. Bubbles and is composed. */
export class LiveShopErrorEvent extends Event implements Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fatal: boolean;
  readonly path?: string | undefined;
  readonly url?: string | undefined;

  constructor(problem: Problem) {
    super('live-shop-error', {bubbles: true, composed: true});
    this.code = problem.code;
    this.message = problem.message;
    this.fatal = problem.fatal;
    this.path = problem.path;
    this.url = problem.url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-error': LiveShopErrorEvent;
  }
  interface DocumentEventMap {
    'live-shop-error': LiveShopErrorEvent;
  }
  interface WindowEventMap {
    'live-shop-error': LiveShopErrorEvent;
  }
}
