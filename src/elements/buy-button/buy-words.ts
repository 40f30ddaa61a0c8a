import type {CartOutcome} from '../../cart/cart.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import type {Product} from '../../protocol/index.js';
import type {BuyPhase, Offer} from './buy-phase.js';

export interface LabelOptions extends Offer {
  /** Name of the option that is to be chosen next. */
  readonly missing?: string | undefined;
  /** How many a tap asks for, where nothing beside the button says so. */
  readonly quantity?: number | undefined;
}

/** What stands on the button. */
export function buyLabel(text: Text<ShowKey | ProductKey>, phase: BuyPhase, options: LabelOptions): string {
  const {product, missing, state} = options;
  const outcome = state?.outcome;
  switch (phase) {
    case 'idle':
    case 'partial':
    case 'reserved':
      return addLabel(text, options);
    case 'choose':
      return chooseLabel(text, missing ?? (product.options.length === 1 ? product.options[0]?.name : undefined));
    case 'busy':
      return text.t('adding');
    case 'added':
      return text.t('added');
    case 'changed':
      return outcome?.status === 'rejected' && outcome.price
        ? text.t('changedPrice', {price: text.money(outcome.price)})
        : addLabel(text, options);
    case 'sold-out':
      return text.t('soldOut');
    case 'unavailable':
      return text.t('notAvailable');
    case 'in-store':
      return text.t('findStore');
    case 'link':
      return text.t('viewProduct');
    case 'rejected':
      return outcome?.status === 'rejected' && outcome.reason === 'out-of-stock' ? text.t('soldOut') : addLabel(text, options);
    case 'failed':
      return outcome?.status === 'failed' && outcome.retryable ? text.t('tryAgain') : addLabel(text, options);
  }
}

function addLabel(text: Text<ProductKey>, {variant, quantity: count = 1}: LabelOptions): string {
  const preorder = variant?.stock.status === 'preorder';
  if (count > 1) return text.t(preorder ? 'preorderSome' : 'addSome', {count});
  return text.t(preorder ? 'preorder' : 'addToCart');
}

function chooseLabel(text: Text<ShowKey | ProductKey>, option: string | undefined): string {
  return option === undefined ? text.t('chooseOptions') : text.t('chooseOption', {option});
}

/** What is shown beside the button: the shop's own message before the element's words. Undefined where there is nothing to add. */
export function outcomeNote(text: Text<ShowKey | ProductKey>, outcome: CartOutcome): string | undefined {
  if (outcome.status === 'reserved') return heldNote(text, outcome);
  if (outcome.message) return outcome.message;
  switch (outcome.status) {
    case 'partial':
      return join(text.t('partlyAdded', {count: outcome.added}), text.t(`reason.${outcome.reason}`));
    case 'rejected':
      return join(
        text.t(`reason.${outcome.reason}`),
        outcome.available ? text.t('availableCount', {count: outcome.available}) : undefined,
        outcome.price && text.money(outcome.price),
      );
    case 'failed':
      return text.t(`failed.${outcome.cause}`);
    case 'added':
    case 'handed-off':
    case 'unhandled':
      return undefined;
  }
}

/** What came of a reservation, where no list of stores is in sight. Undefined where the shop goes on by itself. */
export function reservationNote(text: Text<ShowKey | ProductKey>, outcome: CartOutcome): string | undefined {
  switch (outcome.status) {
    case 'reserved':
      return outcomeNote(text, outcome);
    case 'added':
      return outcome.message ?? text.t('held');
    case 'partial':
    case 'rejected':
      return join(text.t('notHeld'), outcomeNote(text, outcome));
    case 'failed':
      return outcome.message ?? text.t('perhapsHeld');
    case 'handed-off':
    case 'unhandled':
      return outcome.message;
  }
}

// A message of the shop does not take the place of the code: without it nothing is handed out.
function heldNote(
  text: Text<ShowKey | ProductKey>,
  {code, expiresAt, message}: Extract<CartOutcome, {readonly status: 'reserved'}>,
): string {
  const until = expiresAt === undefined ? text.t('held') : text.t('heldUntil', {time: text.dateTime(expiresAt)});
  return join(message ?? until, code && text.t('heldCode', {code}));
}

/** What a screen reader is told of an outcome, with the name of the product since the button may be out of sight. */
export function outcomeAnnouncement(text: Text<ShowKey | ProductKey>, product: Product, outcome: CartOutcome): string {
  const added = outcome.status === 'added' ? text.t('addedAnnouncement', {product: product.title}) : undefined;
  const note = outcomeNote(text, outcome);
  return added ? join(added, note) : note ? text.t('aboutProduct', {product: product.title, message: note}) : '';
}

function join(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter(Boolean).join(' · ');
}
