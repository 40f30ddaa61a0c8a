import type {Cart} from '../shop/carts.js';
import {html, type Html} from '../http/html.js';

export interface PageOptions {
  readonly title: string;
  readonly description?: string;
  /** Path of this page, to mark it in the navigation. */
  readonly path: string;
  readonly cart: Cart;
  readonly main: Html;
  /** Scripts and styles beside those of every page. */
  readonly head?: Html;
}

const about = 'Things for the table and the sofa, made by people we know. Live from the shop on the quay.';

const links = [
  {path: '/', text: 'Shop'},
  {path: '/live', text: 'Live'},
] as const;

/** One whole document of the shop: header with the cart, the page's own part, footer. */
export function page({title, description, path, cart, main, head}: PageOptions): string {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <title>${title} · Hearth &amp; Harbor</title>
  <meta name="description" content="${description ?? about}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/base.css">
  <link rel="stylesheet" href="/assets/shop.css">
  <link rel="stylesheet" href="/assets/product.css">
  <link rel="stylesheet" href="/assets/cart.css">
  <script type="module" src="/assets/shop.js"></script>
  ${head}
</head>
<body>
  <a class="skip" href="#main">Skip to the content</a>
  <header class="site-header">
    <a class="wordmark" href="/"><img src="/assets/mark.svg" alt="" width="30" height="30">Hearth <i>&amp;</i> Harbor</a>
    <nav aria-label="Main">
      ${links.map((link) => html`<a href="${link.path}"${link.path === path && html` aria-current="page"`}>${link.text}</a>`)}
    </nav>
    <a class="cart-link" href="/cart" data-cart-open>
      <svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M5 8h14l-1 12H6zM9 8V7a3 3 0 0 1 6 0v1" stroke-width="1.6" stroke-linejoin="round"/>
      </svg>
      <span>Bag</span>
      <span class="cart-count" data-cart-count${cart.count === 0 && html` hidden`}>${cart.count}</span>
    </a>
  </header>
  <main id="main" tabindex="-1">${main}</main>
  <footer class="site-footer">
    <div>
      <p class="wordmark">Hearth <i>&amp;</i> Harbor</p>
      <p>A small shop on a small quay. This one is a demonstration: nothing is sold and nothing is stored.</p>
    </div>
    <nav aria-label="More of this demo">
      <h2>The show in other pages</h2>
      <ul>
        <li><a href="/live">On a page of its own</a></li>
        <li><a href="/two">Two shows on one page</a></li>
        <li><a href="/strict">Under a strict security policy</a></li>
        <li><a href="/scheduled">Before it begins</a></li>
        <li><a href="/ended">After it ended</a></li>
      </ul>
    </nav>
    <nav aria-label="Behind the show">
      <h2>Behind it</h2>
      <ul>
        <li><a href="/host">The host’s page</a></li>
        <li><a href="/doctor">The cart doctor</a></li>
      </ul>
    </nav>
  </footer>
</body>
</html>
`.markup;
}
