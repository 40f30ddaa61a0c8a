import {html, nothing, type TemplateResult} from 'lit';
import type {ProductKey} from '../../i18n/en/product.js';
import type {Text} from '../../i18n/text.js';
import type {Product, UnitPrice} from '../../protocol/index.js';
import {measure} from './measure.js';
import {priceOf, type PriceOptions} from './price-of.js';

/** The price, the one before struck through, and that of a measure. Brings the parts `price`, `compare-at` and `unit-price`. */
export function renderPrice(text: Text<ProductKey>, product: Product, options: PriceOptions): TemplateResult {
  const {price, compareAt, unitPrice, from} = priceOf(product, options);
  const now = text.money(price);
  return html`<span class="prices">
    <span class="price ${compareAt ? 'reduced' : ''}" part="price">${from ? text.t('fromPrice', {price: now}) : now}</span>
    ${compareAt ? renderBefore(text, text.money(compareAt)) : nothing}
    ${unitPrice ? renderUnitPrice(text, unitPrice) : nothing}
  </span>`;
}

// A strike-through alone is not said by screen readers.
function renderBefore(text: Text<ProductKey>, price: string): TemplateResult {
  return html`<s class="compare-at" part="compare-at"
    ><span aria-hidden="true">${price}</span><span class="visually-hidden">${text.t('wasPrice', {price})}</span></s
  >`;
}

// Nor is a slash.
function renderUnitPrice(text: Text<ProductKey>, {price, quantity, unit}: UnitPrice): TemplateResult {
  const per = (display: 'short' | 'long') => ({price: text.money(price), amount: measure(text.locale, quantity, unit, display)});
  return html`<span class="unit-price" part="unit-price"
    ><span aria-hidden="true">${text.t('unitPrice', per('short'))}</span
    ><span class="visually-hidden">${text.t('unitPriceSpoken', per('long'))}</span></span
  >`;
}
