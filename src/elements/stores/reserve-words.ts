import type {CartOutcome} from '../../cart/cart.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {StoreChooserKey} from '../../i18n/en/store-chooser.js';
import type {Text} from '../../i18n/text.js';
import {outcomeNote} from '../buy-button/buy-words.js';
import {dayAndTimeWords} from './when.js';

export interface ReserveWordsOptions {
  /** Its name. */
  readonly store: string;
  readonly now: number;
}

/** What came of a reservation: sentences, the most important first. The shop's own message goes before the element's words. */
export function reserveWords(
  text: Text<ShowKey | ProductKey | StoreChooserKey>,
  outcome: CartOutcome,
  {store, now}: ReserveWordsOptions,
): readonly string[] {
  const message = outcome.message ? [outcome.message] : [];
  switch (outcome.status) {
    case 'reserved': {
      const {code, expiresAt} = outcome;
      return [
        text.t('storeReserved', {store}),
        ...(code ? [text.t('storeReservedCode', {code})] : []),
        ...(expiresAt ? [text.t('storeHeldUntil', {when: dayAndTimeWords(expiresAt, {locale: text.locale, now})})] : []),
        ...message,
      ];
    }
    // A page that answers `true` has done what it was asked for.
    case 'added':
      return [text.t('storeReserved', {store}), ...message];
    case 'handed-off':
      return message.length > 0 ? message : [text.t('storeReserveHandedOff')];
    case 'unhandled':
      return [text.t('storeReserveUnhandled')];
    case 'failed':
      if (message.length > 0) return message;
      // Nobody is invited to reserve twice.
      return [text.t(outcome.cause === 'error' && outcome.retryable ? 'storeReserveFailed' : 'storeReserveLost')];
    case 'partial':
    case 'rejected':
      return [outcomeNote(text, outcome) ?? text.t('reason.not-accepted')];
  }
}
