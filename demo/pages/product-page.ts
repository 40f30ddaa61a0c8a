import {dataBlock, html, type Html} from '../http/html.js';
import {catalog, type CatalogProduct} from '../shop/catalog.js';
import type {StockRoom} from '../shop/stock.js';
import {price} from './money.js';
import {priceOf, productCard, stockNote, unitPrice, wasPrice} from './product-card.js';
import {problemNote} from './problem-note.js';

export interface ProductPageOptions {
  readonly product: CatalogProduct;
  readonly stock: StockRoom;
  /** What the form before could not do. */
  readonly query: URLSearchParams;
}

export function productPage({product, stock, query}: ProductPageOptions): Html {
  const variants = product.variants.map((variant) => ({
    id: variant.id,
    options: variant.selectedOptions.map(({value}) => value),
    units: stock.units(variant.id),
    price: price(variant.price ?? product.price),
  }));
  const {min, max = 99, step} = product.quantity;
  const units = variants.reduce((sum, variant) => sum + variant.units, 0);
  return html`
  <script type="module" src="/assets/wishlist.js"></script>
  <article class="product">
    <div class="product-pictures">
      ${product.images.map(({url, alt}) => html`<div class="product-picture">
        <img src="${url}" alt="${alt}" width="800" height="800">
      </div>`)}
    </div>
    <div class="product-words">
      <p class="eyebrow">${product.brand}</p>
      <h1>${product.title}</h1>
      <p class="product-price" data-price>${priceOf(product)}${wasPrice(product)}${unitPrice(product)}</p>
      <p class="lede">${product.description}</p>
      ${problemNote(query)}
      <form class="buy" method="post" action="/cart/items" data-buy>
        <input type="hidden" name="product" value="${product.id}">
        ${product.options.map(({name, values}) => optionChoice(name, values))}
        <div class="buy-row">
          <label class="quantity">Quantity
            <input type="number" name="quantity" value="${min}" min="${min}" max="${max}" step="${step}" inputmode="numeric">
          </label>
          <button class="button" type="submit"${units === 0 && html` disabled`}>
            ${units === 0 ? 'Sold out' : 'Add to bag'}
          </button>
          <button class="button wish" type="button" data-wish="${product.id}" aria-pressed="false" hidden>
            <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
              <path d="M12 20s-7.5-4.6-7.5-10.2A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 7.5 2.6C19.5 15.4 12 20 12 20Z" stroke-linejoin="round"/>
            </svg>
            Wish list
          </button>
        </div>
        <p class="stock-note" data-stock data-low="${String(units <= 5)}">${stockNote(units)}</p>
        <p class="form-status" role="status" data-status></p>
      </form>
      ${dataBlock('variants', variants)}
      <ul class="details">${product.details.map((detail) => html`<li>${detail}</li>`)}</ul>
    </div>
  </article>
  <section class="shelf" aria-labelledby="more-title">
    <h2 id="more-title">Also on the table</h2>
    <ul class="product-grid more">
      ${catalog.filter(({id}) => id !== product.id).slice(0, 4).map((other) => productCard(other, stock))}
    </ul>
  </section>`;
}

function optionChoice(name: string, values: readonly string[]): Html {
  return html`<fieldset class="option">
          <legend>${name}</legend>
          ${values.map((value, index) => html`<label>
            <input type="radio" name="option.${name}" value="${value}" required${index === 0 && html` checked`}>
            <span>${value}</span>
          </label>`)}
        </fieldset>`;
}
