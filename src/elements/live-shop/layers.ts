import {html, type TemplateResult} from 'lit';
import type {RoomKey} from '../../i18n/en/room.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import {closeIcon} from '../../styles/icons.js';
import {exportedParts, shelfParts} from './exported-parts.js';

const sheetParts = exportedParts('sheet', [
  'sheet', 'close', 'gallery', 'gallery__pictures', 'gallery__picture', 'gallery__previous', 'gallery__next',
  'gallery__dots', 'brand', 'title', 'price', 'compare-at', 'stock', 'option', 'option-name', 'choice', 'description',
  'link', 'footer', 'quantity', 'decrease', 'increase', 'buy', 'buy__button', 'note', 'note__note', 'note__message',
  'note__view-bag',
]);

/** The products as a sheet that comes up from the bottom of the show. */
export function shelfLayer(text: Text<ShowKey | RoomKey>, covered: boolean, close: () => void): TemplateResult {
  return html`
    <div class="veil" @click=${close}></div>
    <section
      class="layer shelf"
      part="shelf"
      data-layer="shelf"
      role="dialog"
      aria-labelledby="shelf-title"
      tabindex="-1"
      ?inert=${covered}
    >
      <header class="layer-head">
        <h2 id="shelf-title" class="layer-title">${text.t('products')}</h2>
        <button class="icon ghost" part="close" aria-label=${text.t('close')} @click=${close}>${closeIcon}</button>
      </header>
      <live-shop-shelf class="scroller" exportparts=${shelfParts}></live-shop-shelf>
    </section>
  `;
}

/** The details of one product, over whatever it was chosen from. */
export function sheetLayer(text: Text<ShowKey | RoomKey>, productId: string, close: () => void): TemplateResult {
  return html`
    <div class="veil" @click=${close}></div>
    <section
      class="layer sheet"
      part="sheet"
      data-layer="sheet"
      role="dialog"
      aria-label=${text.t('details')}
      tabindex="-1"
    >
      <live-shop-sheet exportparts=${sheetParts} .productId=${productId} @live-shop-close=${close}></live-shop-sheet>
    </section>
  `;
}
