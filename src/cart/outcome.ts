import {cleanText, money, parse} from '../protocol/index.js';
import {boolean, instant, integer, object, oneOf, optional, string, type Shape} from '../protocol/shape.js';
import type {CartOutcome, CartReason} from './cart.js';

/** The longest message of a shop that is shown, in Unicode code points. */
export const MAX_CART_MESSAGE_LENGTH = 300;

/** What a page's answer comes to. */
export interface ReadAnswer {
  readonly outcome: CartOutcome;
  /** For developers: what was wrong with the answer. */
  readonly complaint?: string | undefined;
}

type Of<S extends CartOutcome['status']> = Extract<CartOutcome, {readonly status: S}>;

const reason: Shape<CartReason> = oneOf(
  'out-of-stock', 'insufficient-stock', 'quantity-limit', 'quantity-step', 'price-changed', 'options-required',
  'unavailable', 'login-required', 'region', 'session-lost', 'currency-mismatch', 'fulfillment-unavailable', 'not-accepted',
);

// A message that cannot be shown is no reason to doubt the outcome: it is left out.
const message: Shape<string | undefined> = (input) => {
  if (typeof input !== 'string') return undefined;
  const letters = [...cleanText(input.slice(0, 4 * MAX_CART_MESSAGE_LENGTH))];
  if (letters.length <= MAX_CART_MESSAGE_LENGTH) return letters.join('') || undefined;
  return `${letters.slice(0, MAX_CART_MESSAGE_LENGTH - 1).join('')}…`;
};

const units = integer(0, 1_000_000);

const shapes: {readonly [S in CartOutcome['status']]: Shape<Of<S>>} = {
  added: object<Of<'added'>>({status: oneOf('added'), message}),
  partial: object<Of<'partial'>>({status: oneOf('partial'), added: units, reason, available: optional(units), message}),
  rejected: object<Of<'rejected'>>({
    status: oneOf('rejected'),
    reason,
    available: optional(units),
    price: optional(money),
    message,
  }),
  failed: object<Of<'failed'>>({
    status: oneOf('failed'),
    cause: oneOf('network', 'timeout', 'error'),
    retryable: boolean,
    message,
  }),
  reserved: object<Of<'reserved'>>({
    status: oneOf('reserved'),
    code: optional(string(64)),
    expiresAt: optional(instant),
    message,
  }),
  'handed-off': object<Of<'handed-off'>>({status: oneOf('handed-off'), message}),
  unhandled: object<Of<'unhandled'>>({status: oneOf('unhandled'), message}),
};

const status = oneOf('added', 'partial', 'rejected', 'failed', 'reserved', 'handed-off', 'unhandled');

const outcome: Shape<CartOutcome> = (input, path) =>
  shapes[object<{status: CartOutcome['status']}>({status})(input, path).status](input, path);

/** Reads what a page answered: `true` or nothing is added, `false` is rejected, an object is checked field by field. */
export function readAnswer(answer: unknown): ReadAnswer {
  if (answer === undefined || answer === true) return {outcome: {status: 'added'}};
  if (answer === false) return {outcome: {status: 'rejected', reason: 'not-accepted'}};
  const read = parse(outcome, answer);
  if (read.ok) return {outcome: read.value};
  // Whether the goods are in the cart is not known, so nobody is invited to try again.
  return {outcome: {status: 'failed', cause: 'error', retryable: false}, complaint: complain(answer, read)};
}

function complain(answer: unknown, {path, expected}: {readonly path: string; readonly expected: string}): string {
  if (typeof Response !== 'undefined' && answer instanceof Response) {
    return 'The cart answered with a Response. Look at response.ok and the body, then answer with true or an outcome.';
  }
  return `The cart's answer cannot be read: expected ${expected} at "${path}" of the outcome.`;
}

/**
 * Reads what a page threw. An error's own text is for developers and never reaches the shopper. A `fetch` that found no
 * network throws a `TypeError` that only its words tell from a mistake in the code.
 */
export function readFailure(error: unknown): ReadAnswer {
  if (!(error instanceof Error)) return failed('error', `The cart handler threw ${typeof error}, not an Error.`);
  if (error.name === 'TimeoutError') return failed('timeout', error.message);
  if (error.name === 'NetworkError' || (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))) {
    return failed('network', error.message);
  }
  // Somebody meant it: nothing to explain.
  if (error.name === 'AbortError') return failed('error');
  return failed('error', `The cart handler threw ${error.name}: ${error.message}`);
}

function failed(cause: Of<'failed'>['cause'], complaint?: string): ReadAnswer {
  return {outcome: {status: 'failed', cause, retryable: true}, complaint};
}
