import {html, nothing, type TemplateResult} from 'lit';
import type {ProductKey} from '../../i18n/en/product.js';
import type {Text} from '../../i18n/text.js';
import type {Stock} from '../../protocol/index.js';

/** How few are left; nothing where there is plenty, none (the buy button says that) or nobody knows. Brings the part `stock`. */
export function renderLowStock(text: Text<ProductKey>, stock: Stock): TemplateResult | typeof nothing {
  return stock.status === 'low-stock' ? renderStock(text, stock) : nothing;
}

/** All that is worth saying of the stock. Brings the part `stock`. */
export function renderStock(text: Text<ProductKey>, stock: Stock): TemplateResult | typeof nothing {
  const words = wordsOf(text, stock);
  return words ? html`<span class="stock ${stock.status}" part="stock">${words}</span>` : nothing;
}

function wordsOf(text: Text<ProductKey>, {status, quantity}: Stock): string | undefined {
  if (status === 'out-of-stock') return text.t('soldOut');
  if (status === 'preorder') return text.t('preorder');
  if (status !== 'low-stock') return undefined;
  return quantity === undefined ? text.t('fewLeft') : text.t('lowStock', {count: quantity});
}
