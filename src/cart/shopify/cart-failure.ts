import type {CartOutcome} from '../cart.js';

/** The shop could not be asked, or its answer could not be read. The message is for developers. */
export class CartFailure extends Error {
  readonly outcome: CartOutcome;
  /** The shop has surely done nothing. */
  readonly undone: boolean;

  constructor(outcome: CartOutcome, message: string, {undone = false}: {readonly undone?: boolean} = {}) {
    super(message);
    this.name = 'CartFailure';
    this.outcome = outcome;
    this.undone = undone;
  }
}
