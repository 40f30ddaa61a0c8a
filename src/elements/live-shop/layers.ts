import {html, nothing, type TemplateResult} from 'lit';
import {unitsIn} from '../../cart/units-in.js';
import {closeIcon} from '../../styles/icons.js';
import {bagParts, sheetParts, shelfParts, storesParts} from './room-parts.js';
import type {Layer} from './layers-controller.js';
import type {RoomActions, RoomScene} from './room-view.js';

/** What lies over the show, each over the ones before it. */
export function layersView(scene: RoomScene, {close}: RoomActions): TemplateResult {
  const {text, productId, variant, session} = scene;
  const count = unitsIn(session.cart.state.get()) ?? 0;
  const closer = (layer: Layer) => () => close(layer);
  return html`
    ${layer(scene, 'shelf', closer('shelf'), html`
      ${head(text.t('products'), text.t('close'), closer('shelf'))}
      <live-shop-shelf class="scroller" exportparts=${shelfParts}></live-shop-shelf>
    `)}
    ${layer(scene, 'sheet', closer('sheet'), html`
      <live-shop-sheet exportparts=${sheetParts} .productId=${productId} @live-shop-close=${closer('sheet')}>
        ${unloadedHead(text.t('details'), text.t('close'), closer('sheet'))}
      </live-shop-sheet>
    `)}
    ${layer(scene, 'stores', closer('stores'), html`
      <live-shop-store-chooser
        exportparts=${storesParts}
        .productId=${variant?.productId}
        .variantId=${variant?.variantId}
        .quantity=${variant?.quantity}
        @live-shop-close=${closer('stores')}
      >
        ${unloadedHead(text.t('stores'), text.t('close'), closer('stores'))}
      </live-shop-store-chooser>
    `)}
    ${layer(scene, 'bag', closer('bag'), html`
      ${head(text.t('bag'), text.t('close'), closer('bag'))}
      <live-shop-bag class="body" exportparts=${bagParts}>
        <p class="waiting">${text.t('bagCount', {count})}</p>
      </live-shop-bag>
    `)}
  `;
}

const labels = {shelf: 'products', sheet: 'details', stores: 'stores', bag: 'bag'} as const;

function layer(
  {isOpen, isCovered, text}: RoomScene,
  name: Layer,
  close: () => void,
  content: TemplateResult,
): TemplateResult | typeof nothing {
  if (!isOpen(name)) return nothing;
  return html`
    <div class="veil" @click=${close}></div>
    <section
      class="layer ${name}-layer"
      part=${name === 'bag' ? 'bag-panel' : name}
      data-layer=${name}
      role="dialog"
      aria-label=${text.t(labels[name])}
      tabindex="-1"
      ?inert=${isCovered(name)}
    >
      ${content}
    </section>
  `;
}

function head(title: string, closeLabel: string, close: () => void, part: 'close' | typeof nothing = 'close'): TemplateResult {
  return html`
    <header class="layer-head">
      <h2 class="layer-title">${title}</h2>
      <button class="icon ghost" part=${part} aria-label=${closeLabel} @click=${close}>${closeIcon}</button>
    </header>
  `;
}

/** Within an element that has a head of its own: stands there until its code has come, and is hidden from then on. */
function unloadedHead(title: string, closeLabel: string, close: () => void): TemplateResult {
  return head(title, closeLabel, close, nothing);
}
