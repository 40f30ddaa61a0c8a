import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Fulfillment, Store} from '../../protocol/index.js';
import type {Session} from '../../session/session.js';
import type {StoreAvailability} from '../../stores/stores.js';
import type {Reservation} from './reservations.js';
import type {ShownStores} from './shown-stores.js';
import {renderStoreRow, type ChooserText} from './store-row.js';

export interface StoreListOptions {
  readonly shown: ShownStores;
  readonly session: Session;
  readonly fulfillment: Fulfillment | undefined;
  readonly reservation: (storeId: string) => Reservation | undefined;
  readonly retry: () => void;
  readonly choose: (store: Store, method: 'pickup' | 'ship-to-store') => void;
  readonly reserve: (at: StoreAvailability) => void;
}

/** The stores, what to expect while they are asked, and what to do where they cannot be. */
export function renderStoreList(text: ChooserText, options: StoreListOptions): TemplateResult {
  const {shown: {status, stores}, retry} = options;
  if (status === 'asking') return renderBones();
  return html`
    ${status === 'unknown'
      ? html`<p class="note">${text.t('storeUnknown')} ${text.t('storeAskThem')}</p>
          <button part="retry" class="again" @click=${retry}>${text.t('tryAgain')}</button>`
      : stores.length === 0
        ? html`<p class="note">${text.t('storeNoneFound')}</p>`
        : nothing}
    ${stores.length > 0 ? renderRows(text, options) : nothing}
  `;
}

function renderRows(text: ChooserText, options: StoreListOptions): TemplateResult {
  const {shown, session, fulfillment, reservation, choose, reserve} = options;
  const showStoreId = session.manifest.get()?.storeId;
  const own = session.stores.chosen.get()?.id;
  return html`<ul part="list" aria-label=${text.t('storeList')}>
    ${repeat(shown.stores, ({store}) => store.id, (at) =>
      renderStoreRow(text, {
        at,
        near: session.stores.near.get(),
        now: session.now(),
        mark: at.store.id === showStoreId ? 'show' : at.store.id === own ? 'yours' : undefined,
        fulfillment,
        reservation: reservation(at.store.id),
        choose: ({method}) => method !== 'reserve' && choose(at.store, method),
        reserve: () => reserve(at),
      }),
    )}
  </ul>`;
}

function renderBones(): TemplateResult {
  return html`<ul aria-hidden="true">
    ${[1, 2, 3].map(() => html`<li class="store"><span class="bone"></span><span class="bone"></span></li>`)}
  </ul>`;
}
