import type {CartOutcome, Fulfillment} from '../../cart/cart.js';
import {bagWords} from '../../i18n/en/bag.js';
import {productWords} from '../../i18n/en/product.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import type {Store} from '../../protocol/index.js';
import {outcomeNote} from '../buy-button/buy-words.js';

/** The words of the bag, and those for what a shop says to a request. */
export const words = {...productWords, ...bagWords} as const;

export type BagText = Text<ShowKey | (keyof typeof words & string)>;

/** Why the shop did not do something: its own message before the element's words. */
export function refusalNote(text: BagText, outcome: CartOutcome, unhandled: 'bagChangeInShop' | 'bagCheckoutInShop'): string {
  if (outcome.message) return outcome.message;
  // A change says how many there shall be: to send it again is safe, unlike to buy again.
  if (outcome.status === 'failed') return text.t(`bagFailed.${outcome.cause}`);
  if (outcome.status === 'unhandled') return text.t(unhandled);
  return outcomeNote(text, outcome) ?? text.t('reason.not-accepted');
}

/** How a line is fetched, with the name of the store. */
export function fulfillmentNote(text: BagText, {method, storeId}: Fulfillment, stores: readonly Store[]): string {
  const store = stores.find(({id}) => id === storeId)?.name ?? text.t('bagAtStore');
  return text.t(`bagFulfillment.${method}`, {store});
}
