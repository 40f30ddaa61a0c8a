import type {CartOutcome} from '../../cart/cart.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import type {Product} from '../../protocol/index.js';
import type {BuyPhase, Offer} from './buy-phase.js';

export interface LabelOptions extends Offer {
  /** Name of the option that is to be chosen next. */
  readonly missing?: string | undefined;
}

/** What stands on the button. */
export function buyLabel(text: Text<ShowKey | ProductKey>, phase: BuyPhase, {product, variant, missing, state}: LabelOptions): string {
  const add = text.t(variant?.stock.status === 'preorder' ? 'preorder' : 'addToCart');
  const outcome = state?.outcome;
  switch (phase) {
    case 'idle':
    case 'partial':
      return add;
    case 'choose':
      return chooseLabel(text, missing ?? (product.options.length === 1 ? product.options[0]?.name : undefined));
    case 'busy':
      return text.t('adding');
    case 'added':
      return text.t('added');
    case 'sold-out':
      return text.t('soldOut');
    case 'unavailable':
      return text.t('notAvailable');
    case 'link':
      return text.t('viewProduct');
    case 'rejected':
      return outcome?.status === 'rejected' && outcome.reason === 'out-of-stock' ? text.t('soldOut') : add;
    case 'failed':
      return outcome?.status === 'failed' && outcome.retryable ? text.t('tryAgain') : add;
  }
}

function chooseLabel(text: Text<ShowKey | ProductKey>, option: string | undefined): string {
  return option === undefined ? text.t('chooseOptions') : text.t('chooseOption', {option});
}

/** What is shown beside the button: the shop's own message before the element's words. Undefined where there is nothing to add. */
export function outcomeNote(text: Text<ShowKey | ProductKey>, outcome: CartOutcome): string | undefined {
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
    case 'reserved':
    case 'handed-off':
    case 'unhandled':
      return undefined;
  }
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
