import {html, type Html} from '../http/html.js';
import type {Cart, CartLine} from '../shop/carts.js';
import {price} from './money.js';
import {problemNote} from './problem-note.js';

export function cartPage({cart, query}: {cart: Cart; query: URLSearchParams}): Html {
  if (cart.count === 0) {
    return html`
  <section class="plain">
    <h1>Your bag is empty</h1>
    <p class="lede">The table is laid, though.</p>
    <p><a class="button" href="/#things">Look around</a></p>
  </section>`;
  }
  return html`
  <section class="plain cart-page" aria-labelledby="cart-title">
    <h1 id="cart-title">Your bag</h1>
    ${problemNote(query)}
    <ul class="cart-lines">${cart.lines.map(lineRow)}</ul>
    <div class="cart-sum">
      <p><span>Total</span> <strong>${price(cart.total)}</strong></p>
      <p class="quiet">Taxes included. What is in your bag is kept for you for half an hour.</p>
      <a class="button" href="/checkout">To the checkout</a>
    </div>
  </section>`;
}

export const checkoutPage: Html = html`
  <section class="plain">
    <p class="eyebrow">A demonstration</p>
    <h1>This is where you would pay</h1>
    <p class="lede">The shop is made up, and nothing is sold here. Your bag stays as it is.</p>
    <p><a class="button" href="/cart">Back to the bag</a></p>
  </section>`;

export const missingPage: Html = html`
  <section class="plain">
    <h1>There is nothing here</h1>
    <p class="lede">The page may have gone out with the tide.</p>
    <p><a class="button" href="/">To the shop</a></p>
  </section>`;

function lineRow({id, title, options, quantity, price: unit, total, url, image, store}: CartLine): Html {
  return html`<li class="cart-line">
      <img src="${image}" alt="" width="96" height="96">
      <div>
        <a href="${url}">${title}</a>
        ${options && html`<p class="quiet">${options}</p>`}
        ${store && html`<p class="quiet">Collect at ${store}</p>`}
        <p class="quiet">${price(unit)} each</p>
      </div>
      <form method="post" action="/cart/items/${encodeURIComponent(id)}">
        <label class="quantity"><span class="sr-only">Quantity of ${title}</span>
          <input type="number" name="quantity" value="${quantity}" min="0" max="99" inputmode="numeric">
        </label>
        <button class="text-button" type="submit">Update</button>
      </form>
      <form method="post" action="/cart/items/${encodeURIComponent(id)}">
        <input type="hidden" name="quantity" value="0">
        <button class="text-button" type="submit">Remove<span class="sr-only"> ${title}</span></button>
      </form>
      <p class="cart-line-total">${price(total)}</p>
    </li>`;
}
