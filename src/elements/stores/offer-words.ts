import type {StoresKey} from '../../i18n/en/stores.js';
import type {Text} from '../../i18n/text.js';
import type {StoreAvailability, StoreMethod} from '../../stores/stores.js';
import type {StoreOffer} from './store-offer.js';
import {countedWords, dayWords, type Moment} from './when.js';

export interface OfferWordsOptions {
  /** The shopper has said where to look. */
  readonly near: boolean;
  readonly now: number;
}

/** One line on the stores: what, where, how many, and how old that is where it is old. */
export function offerWords(text: Text<StoresKey>, offer: StoreOffer, {near, now}: OfferWordsOptions): string {
  const moment = {locale: text.locale, now};
  switch (offer.kind) {
    case 'asking':
      return text.t('storeAsking');
    case 'unknown':
      return text.t('storeCheck');
    case 'sold-out':
      return text.t(near ? 'storeSoldOutNear' : 'storeSoldOut');
    case 'there': {
      const {at, method} = offer;
      const counted = countedWords(at.asOf, moment);
      return [
        methodWords(text, at.store.name, method, moment),
        leftWords(text, at),
        counted && text.t('storeCounted', {when: counted}),
      ].filter(Boolean).join(', ');
    }
  }
}

export interface ChosenWordsOptions {
  /** Its name. */
  readonly store: string;
  readonly readyAt?: number | undefined;
  readonly now: number;
}

/** What the shopper has chosen. */
export function chosenWords(text: Text<StoresKey>, {store, readyAt, now}: ChosenWordsOptions): string {
  if (readyAt === undefined) return text.t('storeChosenPickUp', {store});
  return text.t('storeChosenPickUpWhen', {store, when: dayWords(readyAt, {locale: text.locale, now})});
}

function methodWords(text: Text<StoresKey>, store: string, way: StoreMethod | undefined, moment: Moment): string {
  if (!way) return text.t('storeHas', {store});
  const when = way.readyAt === undefined ? undefined : dayWords(way.readyAt, moment);
  switch (way.method) {
    case 'reserve':
      return text.t('storeReserve', {store});
    case 'pickup':
      return when ? text.t('storePickUpWhen', {store, when}) : text.t('storePickUp', {store});
    case 'ship-to-store':
      return when ? text.t('storeShipWhen', {store, when}) : text.t('storeShip', {store});
  }
}

function leftWords(text: Text<StoresKey>, {status, quantity}: StoreAvailability): string | undefined {
  if (status !== 'low-stock') return undefined;
  return quantity === undefined ? text.t('storeFewLeft') : text.t('storeLeft', {count: quantity});
}
