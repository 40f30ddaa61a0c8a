import type {CartOutcome, CartReason, CartRequest} from '../cart.js';
import {CartFailure} from './cart-failure.js';
import type {CartJson} from './cart-json.js';
import {lookUpVariant} from './look-up-variant.js';
import {refusalReason} from './refusal-reason.js';
import type {SentAdd} from './sent-add.js';
import type {Shop} from './shop.js';
import {takeBackRepeats} from './take-back-repeats.js';
import {addedUnits, outcomeIn, unitsOf, type Attempt} from './units.js';
import {variantNumber} from './variant-id.js';

export interface ConcludeAddOptions {
  readonly sent: Exclude<SentAdd, {readonly kind: 'taken'}>;
  readonly attempt: Attempt;
  readonly request: CartRequest;
  readonly shop: Shop;
  readonly signal: AbortSignal;
  /** Called with the cart where goods have come into it. */
  readonly tellTheme?: ((cart: CartJson) => void) | undefined;
}

/** Finds out from the cart itself what has become of an add that was refused, or whose answer is lost. */
export async function concludeAdd(options: ConcludeAddOptions): Promise<CartOutcome> {
  const {sent, attempt, request, shop, signal, tellTheme} = options;
  const {unanswered, complain} = shop;
  let after: CartJson;
  try {
    after = await shop.readAfter({signal});
    if (await takeBackRepeats(attempt, after.items, shop, {signal})) after = await shop.readAfter({signal});
  } catch (error) {
    if (!(error instanceof CartFailure)) throw error;
    complain(error.message);
    // What is lost stays open: see "Try again" in addLines().
    if (sent.kind === 'lost') return sent.outcome;
    unanswered.delete(request.id);
    return {status: 'rejected', reason: sent.reason ?? 'not-accepted', message: sent.message};
  }
  const {reason = 'insufficient-stock', message} = sent.kind === 'refused' ? sent : {};
  // A cart that takes a part of what was asked for has no more of it.
  const outcome = outcomeIn(attempt, after.items, {reason, message});
  if (outcome) {
    unanswered.delete(request.id);
    tellTheme?.(after);
    return outcome;
  }
  if (sent.kind === 'lost') return sent.outcome;
  unanswered.delete(request.id);
  return {status: 'rejected', reason: sent.reason ?? (await findReason(options, after)), message};
}

/** By the first variant of which not all has come. */
async function findReason({attempt, request, shop: {ajax}, signal}: ConcludeAddOptions, after: CartJson): Promise<CartReason> {
  const {before, wanted} = attempt;
  const added = addedUnits(attempt, after.items);
  const [variant = 0, units = 0] = [...wanted].find(([id, most]) => (added.get(id) ?? 0) < most) ?? [];
  const url = request.lines.find(({variantId}) => variantNumber(variantId) === variant)?.url;
  const known = await lookUpVariant({ajax, url, variant, signal});
  return refusalReason({variant: known, wanted: units, inCart: unitsOf(before.items, variant)});
}
