import {html, nothing, type TemplateResult} from 'lit';
import type {CartOutcome} from '../../cart/cart.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {StoreChooserKey} from '../../i18n/en/store-chooser.js';
import type {StoresKey} from '../../i18n/en/stores.js';
import type {Text} from '../../i18n/text.js';
import type {Fulfillment} from '../../protocol/index.js';
import type {Near, StoreAvailability, StoreMethod} from '../../stores/stores.js';
import {checkIcon, warningIcon} from '../../styles/icons.js';
import {distanceTo, distanceWords} from './distance.js';
import type {Reservation} from './reservations.js';
import {reserveWords} from './reserve-words.js';
import {openMethods} from './store-offer.js';
import {countedWords, dayAndTimeWords} from './when.js';

export type ChooserText = Text<ShowKey | ProductKey | StoresKey | StoreChooserKey>;

export interface StoreRowOptions {
  readonly at: StoreAvailability;
  readonly near: Near | undefined;
  readonly now: number;
  /** The store that the shopper has chosen, or that the show comes from. */
  readonly mark?: 'yours' | 'show' | undefined;
  readonly fulfillment: Fulfillment | undefined;
  readonly reservation: Reservation | undefined;
  readonly choose: (method: StoreMethod) => void;
  readonly reserve: () => void;
}

/** One store of the list: where it is, what it has, and the ways to get it there. */
export function renderStoreRow(text: ChooserText, options: StoreRowOptions): TemplateResult {
  const {at, near, now, mark, reservation} = options;
  const {name, address, openingHours, phone, url} = at.store;
  const meters = distanceTo(at, near);
  const counted = countedWords(at.asOf, {locale: text.locale, now});
  return html`<li part="store" class="store">
    <div class="store-head">
      <h3 part="store-name" class="store-name">${name}</h3>
      ${meters === undefined ? nothing : html`<span part="distance" class="distance">${distanceWords(meters, text.locale)}</span>`}
    </div>
    ${mark ? html`<p class="mark">${text.t(mark === 'yours' ? 'storeYours' : 'storeOfShow')}</p>` : nothing}
    ${address ? html`<p part="address" class="quiet">${address}</p>` : nothing}
    ${openingHours
      ? html`<p part="hours" class="quiet"><span class="visually-hidden">${text.t('storeHours')}</span> ${openingHours}</p>`
      : nothing}
    <p part="stock" class="stock ${at.status}">
      ${stockWords(text, at)}${counted ? html`<span class="quiet">, ${text.t('storeCounted', {when: counted})}</span>` : nothing}
    </p>
    <div class="methods">${openMethods(at).map((method) => renderMethod(text, options, method))}</div>
    ${reservation && reservation !== 'busy' ? renderReservation(text, options, reservation) : nothing}
    ${phone || url
      ? html`<p class="links">
          ${phone ? html`<a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${text.t('storePhone', {phone})}</a>` : nothing}
          ${url ? html`<a href=${url} target="_blank" rel="noopener" aria-label=${`${text.t('storePage')}: ${name}`}>${text.t('storePage')}</a>` : nothing}
        </p>`
      : nothing}
  </li>`;
}

function renderMethod(text: ChooserText, options: StoreRowOptions, way: StoreMethod): TemplateResult {
  const {at: {store}, now, fulfillment, reservation, choose, reserve} = options;
  const {method, readyAt} = way;
  const reserves = method === 'reserve';
  const busy = reserves && reservation === 'busy';
  const chosen = !reserves && fulfillment?.method === method && fulfillment.storeId === store.id;
  const action = text.t(busy ? 'storeReserving' : `storeMethod.${method}`);
  const when = readyAt === undefined ? undefined : dayAndTimeWords(readyAt, {locale: text.locale, now});
  const note = [
    when ? text.t('storeReady', {when}) : undefined,
    reserves ? text.t('storePayThere') : undefined,
  ].filter(Boolean).join(' · ');
  return html`<div class="method">
    <button
      part=${reserves ? 'reserve' : 'choose'}
      class=${chosen ? 'chosen' : ''}
      aria-pressed=${reserves ? nothing : chosen}
      aria-disabled=${busy ? 'true' : nothing}
      aria-label=${text.t('storeAction', {action, store: store.name})}
      @click=${() => (busy ? undefined : reserves ? reserve() : choose(way))}
    >
      ${busy ? html`<span class="spinner"></span>` : chosen ? checkIcon : nothing}${action}
    </button>
    ${note ? html`<span part="ready" class="quiet">${note}</span>` : nothing}
  </div>`;
}

function renderReservation(text: ChooserText, {at, now}: StoreRowOptions, outcome: CartOutcome): TemplateResult {
  const [first, ...others] = reserveWords(text, outcome, {store: at.store.name, now});
  const held = outcome.status === 'reserved' || outcome.status === 'added';
  return html`<div part="reservation" class="reservation ${held ? 'held' : 'not'}" data-reservation=${at.store.id}>
    ${held ? checkIcon : warningIcon}
    <div>
      <strong>${first}</strong>
      ${others.map((words) => html`<p>${words}</p>`)}
    </div>
  </div>`;
}

function stockWords(text: ChooserText, {status, quantity}: StoreAvailability): string {
  const counted = (status === 'in-stock' || status === 'low-stock') && quantity !== undefined;
  if (!counted) return text.t(`storeStock.${status}`);
  return status === 'low-stock' ? text.t('lowStock', {count: quantity}) : text.t('storeUnits', {count: quantity});
}
