import {html, type Html} from '../http/html.js';
import type {CatalogProduct} from '../shop/catalog.js';
import type {StockRoom} from '../shop/stock.js';
import {price} from './money.js';

/** A product in a grid. */
export function productCard(product: CatalogProduct, stock: StockRoom): Html {
  const units = product.variants.reduce((sum, {id}) => sum + stock.units(id), 0);
  const [image] = product.images;
  return html`<li class="product-card">
      <a href="${product.url}">
        <span class="product-picture"><img src="${image?.url}" alt="" width="800" height="800" loading="lazy"></span>
        <span class="product-title">${product.title}</span>
      </a>
      <p class="product-price">${priceOf(product)}${wasPrice(product)}${unitPrice(product)}</p>
      <p class="stock-note" data-low="${String(units <= 5)}">${stockNote(units)}</p>
    </li>`;
}

export function priceOf(product: CatalogProduct): Html {
  const amounts = product.variants.map((variant) => (variant.price ?? product.price).amount);
  const from = Math.min(...amounts);
  return html`${from < Math.max(...amounts) && 'from '}${price({...product.price, amount: from})}`;
}

export function wasPrice({compareAt, onlyToday}: CatalogProduct): Html | undefined {
  return compareAt
    ? html` <s><span class="sr-only">before </span>${price(compareAt)}</s>${onlyToday && html` <small>today only</small>`}`
    : undefined;
}

/** The price of a measure, as the law wants it beside that of goods sold by weight. */
export function unitPrice({unitPrice: per}: CatalogProduct): Html | undefined {
  if (!per) return undefined;
  const amount = new Intl.NumberFormat('en-IE', {style: 'unit', unit: per.unit}).format(per.quantity);
  return html` <small class="quiet">${price(per.price)} / ${amount}</small>`;
}

/** How many are left, in words; nothing to say while there are plenty. */
export function stockNote(units: number): string {
  if (units === 0) return 'Sold out';
  return units <= 5 ? `Only ${units} left` : 'In stock';
}
