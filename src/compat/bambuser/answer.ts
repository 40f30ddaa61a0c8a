import type {CartAnswer} from '../../cart/handler.js';
import type {CartOutcome, CartReason} from '../../cart/cart.js';
import type {PlayerAnswer, PlayerCallback} from './player.js';

const reasons = new Map<unknown, CartReason>([
  ['out-of-stock', 'out-of-stock'],
  ['login-required', 'login-required'],
  ['more-info-required', 'options-required'],
]);

/** What a page's answer means for the cart. A message of the page's own is shown as text. */
export function outcomeOf(answer: PlayerAnswer): CartOutcome {
  if (answer === true) return {status: 'added'};
  // Only `true` and `success: true` say that it is done.
  const {success, reason, message} = typeof answer === 'object' && answer ? answer : {success: false};
  if (success === true) return {status: 'added', message};
  return {status: 'rejected', reason: reasons.get(reason) ?? 'not-accepted', message};
}

/**
 * Waits for the first call of the callback that `ask` hands to the page's listeners. Rejects with what one of them throws,
 * also later, before that.
 */
export function answerTo(ask: (callback: PlayerCallback) => readonly unknown[]): Promise<PlayerAnswer> {
  return new Promise((resolve, reject) => {
    try {
      for (const returned of ask(resolve)) Promise.resolve(returned).catch(reject);
    } catch (error) {
      reject(error);
    }
  });
}

/** An add that was refused after some of it had come. */
export function partly(added: number, refused: CartAnswer): CartAnswer {
  if (typeof refused !== 'object' || refused.status !== 'rejected') return refused;
  const {reason, message} = refused;
  return {status: 'partial', added, reason, message};
}
