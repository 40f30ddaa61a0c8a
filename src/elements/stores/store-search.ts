import {html, nothing, type TemplateResult} from 'lit';
import type {Near} from '../../stores/stores.js';
import type {PositionController} from './position-controller.js';
import {placeIcon} from './store-icons.js';
import type {ChooserText} from './store-row.js';

export interface StoreSearchOptions {
  readonly near: Near | undefined;
  readonly position: PositionController;
  /** An empty postcode looks everywhere. */
  readonly search: (postalCode: string) => void;
}

/** Where to look: a postcode first; the place of the shopper only where the shopper presses for it. */
export function renderStoreSearch(text: ChooserText, {near, position, search}: StoreSearchOptions): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.target instanceof HTMLFormElement ? event.target.elements.namedItem('postcode') : null;
    if (field instanceof HTMLInputElement) search(field.value.trim().slice(0, 16));
  };
  const {status} = position;
  const located = status === 'idle' && near !== undefined && 'location' in near;
  const refused = status === 'denied' ? 'storeLocationDenied' : status === 'failed' ? 'storeLocationFailed' : undefined;
  return html`<form role="search" @submit=${submit}>
    <label for="postcode">${text.t('storePostcode')}</label>
    <input
      part="postcode"
      id="postcode"
      name="postcode"
      autocomplete="postal-code"
      enterkeyhint="search"
      maxlength="16"
      spellcheck="false"
      aria-describedby=${refused ? 'explained' : nothing}
      .value=${near && 'postalCode' in near ? near.postalCode : ''}
    />
    <button part="search">${text.t('storeSearch')}</button>
    ${position.possible
      ? html`<button
          part="locate"
          class="ghost locate"
          type="button"
          aria-disabled=${status === 'locating' ? 'true' : nothing}
          @click=${() => status === 'locating' || position.locate()}
        >
          ${placeIcon}${text.t(status === 'locating' ? 'storeLocating' : located ? 'storeNearLocation' : 'storeLocate')}
        </button>`
      : nothing}
    <p id="explained" class="explained" role="status">${refused ? text.t(refused) : nothing}</p>
  </form>`;
}
