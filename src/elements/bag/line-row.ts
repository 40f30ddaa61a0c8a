import {html, nothing, type TemplateResult} from 'lit';
import {sameId} from '../../cart/same-id.js';
import type {Image, Product, Store} from '../../protocol/index.js';
import {minusIcon, plusIcon, warningIcon} from '../../styles/icons.js';
import {renderPicture} from '../product/picture.js';
import {binIcon, storeIcon} from './bag-icons.js';
import {fulfillmentNote, refusalNote, type BagText} from './bag-words.js';
import {oneLess, oneMore} from './line-steps.js';
import type {LineStanding} from './line-wishes.js';
import type {TitledLine} from './shown-lines.js';

export interface LineRowOptions {
  readonly text: BagText;
  readonly line: TitledLine;
  readonly standing: LineStanding;
  /** The product of the line, where the show has it. */
  readonly product: Product | undefined;
  readonly stores: readonly Store[];
  readonly want: (quantity: number) => void;
}

/** One line of the bag. What the shopper has asked for and the shop has not done yet looks unfinished. */
export function renderLine({text, line, standing, product, stores, want}: LineRowOptions): TemplateResult {
  const {title, detail, fulfillment, price} = line;
  const {wanted, refusal} = standing;
  const quantity = wanted ?? line.quantity;
  const more = oneMore(product?.quantity, quantity);
  return html`
    ${renderPicture(pictureOf(line, product))}
    ${renderTitle(line)}
    <div class="facts">
      ${detail ? html`<span part="detail" class="detail">${detail}</span>` : nothing}
      ${fulfillment
        ? html`<span part="store" class="store">${storeIcon}${fulfillmentNote(text, fulfillment, stores)}</span>`
        : nothing}
      ${price && line.quantity > 1
        ? html`<span part="unit-price" class="detail">${text.t('bagEach', {price: text.money(price)})}</span>`
        : nothing}
    </div>
    ${price
      ? html`<span part="price" class="price">${text.money({...price, amount: price.amount * line.quantity})}</span>`
      : nothing}
    <div class="steps">
      <div part="quantity" class="quantity" role="group" aria-label=${text.t('bagQuantity', {product: title})}>
        <button
          part="decrease"
          class="icon ghost"
          aria-label=${text.t('bagLess', {product: title})}
          @click=${() => quantity > 0 && want(oneLess(product?.quantity, quantity))}
        >
          ${minusIcon}
        </button>
        <output aria-live="off">${text.number(quantity)}</output>
        <button
          part="increase"
          class="icon ghost"
          aria-label=${text.t('bagMore', {product: title})}
          aria-disabled=${more === undefined ? 'true' : nothing}
          @click=${() => more !== undefined && want(more)}
        >
          ${plusIcon}
        </button>
      </div>
      ${wanted === undefined
        ? nothing
        : html`<span class="waiting"><span class="spinner"></span>${text.t(wanted === 0 ? 'bagRemoving' : 'bagChanging')}</span>`}
      <button part="remove" class="icon ghost remove" aria-label=${text.t('bagRemove', {product: title})} @click=${() => want(0)}>
        ${binIcon}
      </button>
    </div>
    ${refusal
      ? html`<p part="note" class="note">${warningIcon}${refusalNote(text, refusal, 'bagChangeInShop')}</p>`
      : nothing}
  `;
}

function renderTitle({title, url}: TitledLine): TemplateResult {
  return url
    ? html`<a part="title" class="title" href=${url} target="_blank" rel="noopener">${title}</a>`
    : html`<span part="title" class="title" tabindex="-1">${title}</span>`;
}

function pictureOf({image, variantId}: TitledLine, product: Product | undefined): Image | undefined {
  if (image) return {url: image};
  return product?.variants.find(({id}) => sameId(id, variantId))?.image ?? product?.images[0];
}
