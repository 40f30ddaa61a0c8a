import {array, object, optional, string, withDefault} from '../../protocol/shape.js';
import {parse} from '../../protocol/index.js';
import type {CartReason} from '../cart.js';
import {SHOW_PROPERTY} from './attribution.js';
import type {SentAdd} from './sent-add.js';
import type {StandardAction} from './shopify-page.js';
import {variantGid} from './variant-id.js';

/** Codes of Shopify's Storefront API (CartErrorCode, CartWarningCode): the same in every language. */
const reasons: ReadonlyMap<string, CartReason> = new Map<string, CartReason>([
  ['MERCHANDISE_OUT_OF_STOCK', 'out-of-stock'],
  ['MERCHANDISE_NOT_ENOUGH_STOCK', 'insufficient-stock'],
  ['MAXIMUM_EXCEEDED', 'quantity-limit'],
  ['MINIMUM_NOT_MET', 'quantity-limit'],
  ['LESS_THAN', 'quantity-limit'],
  ['INVALID_INCREMENT', 'quantity-step'],
  ['VARIANT_REQUIRES_SELLING_PLAN', 'options-required'],
  ['SELLING_PLAN_NOT_APPLICABLE', 'options-required'],
  ['MISSING_CUSTOMER_ACCESS_TOKEN', 'login-required'],
  ['BUYER_CANNOT_PURCHASE_FOR_COMPANY_LOCATION', 'region'],
]);

interface Note {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

const text = optional(string(10_000, 0));
const notes = withDefault(array(object<Note>({code: text, message: text}), 100), []);
const result = object<{readonly userErrors: readonly Note[]; readonly warnings: readonly Note[]}>({
  userErrors: notes,
  warnings: notes,
});

export interface AddByActionOptions {
  readonly updateCart: StandardAction;
  readonly wanted: ReadonlyMap<number, number>;
  readonly showId: string | undefined;
  /** Comes back with the events of the action: see `watchCart()`. */
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** For developers. */
  readonly complain: (message: string) => void;
}

/** Adds by the theme's own `Shopify.actions.updateCart`, which tells the page of it, too. */
export async function addByAction(options: AddByActionOptions): Promise<SentAdd> {
  const {updateCart, wanted, showId, requestId, signal, complain} = options;
  const attributes = showId === undefined ? [] : [{key: SHOW_PROPERTY, value: showId}];
  const lines = [...wanted].map(([variant, quantity]) => ({merchandiseId: variantGid(variant), quantity, attributes}));
  let answer: unknown;
  try {
    answer = await updateCart({lines}, {signal, event: {detail: {liveShopRequest: requestId}}});
  } catch (error) {
    if (signal.aborted) throw error;
    complain(`Shopify.actions.updateCart threw ${String(error)}`);
    const cause = error instanceof Error && error.name === 'TypeError' ? 'network' : 'error';
    return {kind: 'lost', outcome: {status: 'failed', cause, retryable: true}};
  }
  const read = parse(result, answer);
  if (!read.ok) return {kind: 'lost', outcome: {status: 'failed', cause: 'error', retryable: false}};
  const {userErrors, warnings} = read.value;
  if (userErrors.some(({code}) => code === 'SERVICE_UNAVAILABLE')) {
    return {kind: 'lost', outcome: {status: 'failed', cause: 'error', retryable: true}};
  }
  // A warning may be about a discount, or about goods that were in the cart before: the cart tells whose it is.
  const note = userErrors[0] ?? warnings.find(({code}) => reasons.has(code ?? ''));
  if (!note) return {kind: 'taken'};
  return {kind: 'refused', message: note.message, reason: reasons.get(note.code ?? '')};
}
