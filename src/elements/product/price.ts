import {html, nothing, type TemplateResult} from 'lit';
import type {ProductKey} from '../../i18n/en/product.js';
import type {Text} from '../../i18n/text.js';
import type {Product, Variant} from '../../protocol/index.js';
import {priceOf} from './price-of.js';

/** The price, and the one before struck through. Brings the parts `price` and `compare-at`. */
export function renderPrice(text: Text<ProductKey>, product: Product, variant?: Variant): TemplateResult {
  const {price, compareAt, from} = priceOf(product, variant);
  const now = text.money(price);
  return html`<span class="prices">
    <span class="price ${compareAt ? 'reduced' : ''}" part="price">${from ? text.t('fromPrice', {price: now}) : now}</span>
    ${compareAt ? renderBefore(text, text.money(compareAt)) : nothing}
  </span>`;
}

// A strike-through alone is not said by screen readers.
function renderBefore(text: Text<ProductKey>, price: string): TemplateResult {
  return html`<s class="compare-at" part="compare-at"
    ><span aria-hidden="true">${price}</span><span class="visually-hidden">${text.t('wasPrice', {price})}</span></s
  >`;
}
