import type {IncomingMessage, ServerResponse} from 'node:http';
import type {SmallStore} from './small-store.js';

/** A show whose products have the ids of the small store. */
const show = {
  version: 1,
  id: 'spring',
  title: 'Spring at the shop',
  status: 'live',
  products: [
    {id: '10', title: 'Stoneware mug', url: '/product/10/', price: {amount: 2800, currency: 'EUR', exponent: 2}, stock: {status: 'in-stock'}},
    {id: '20', title: 'Linen shirt', url: '/product/20/', price: {amount: 4990, currency: 'EUR', exponent: 2}, stock: {status: 'in-stock'}},
    {id: '99', title: 'Forgotten vase', url: '/product/99/', price: {amount: 900, currency: 'EUR', exponent: 2}, stock: {status: 'in-stock'}},
  ],
};

export const liveShop = `<live-shop><script type="application/json">${JSON.stringify(show)}</script><a href="/shop/">All products</a></live-shop>`;

const head = '<link rel="https://api.w.org/" href="/wp-json/">';

/**
 * The body of a classic theme: its cart link is a fragment that scripts of WooCommerce fetch anew when they hear
 * `wc_fragment_refresh`. They listen by jQuery, which hears a native event as any listener does.
 */
export const classicTheme = `${head}<body class="theme-storefront woocommerce-js">
  <header><a class="cart-contents" href="/warenkorb/">0 items</a></header>
  ${liveShop}
  <script src="/theme/classic.js"></script></body>`;

const classicScript = `
  window.wc_add_to_cart_params = {cart_url: '/warenkorb/'};
  document.body.addEventListener('wc_fragment_refresh', async () => {
    const response = await fetch('/?wc-ajax=get_refreshed_fragments', {method: 'POST'});
    const {fragments} = await response.json();
    for (const [selector, text] of Object.entries(fragments)) document.querySelector(selector).textContent = text;
  });`;

/** The body of a block theme: its Mini-Cart reads the Store API when it hears `wc-blocks_added_to_cart`. */
export const blockTheme = `${head}<body class="wp-theme-blocks woocommerce-js">
  <header class="wc-block-mini-cart">
    <button class="wc-block-mini-cart__button"><span class="wc-block-mini-cart__badge">0</span></button>
  </header>
  ${liveShop}
  <div class="wc-block-components-drawer__screen-overlay wc-block-components-drawer__screen-overlay--is-hidden">Your cart</div>
  <link rel="stylesheet" href="/theme/blocks.css">
  <script src="/theme/blocks.js"></script></body>`;

const blockScript = `
  window.wcSettings = {storePages: {cart: {permalink: '/panier/'}, checkout: {permalink: '/commande/'}}};
  for (const type of ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart']) {
    document.body.addEventListener(type, async () => {
      const cart = await (await fetch('/wp-json/wc/store/v1/cart')).json();
      document.querySelector('.wc-block-mini-cart__badge').textContent = cart.items_count;
    });
  }
  document.querySelector('.wc-block-mini-cart__button').addEventListener('click', () => {
    document.querySelector('[class*=screen-overlay]').classList.remove('wc-block-components-drawer__screen-overlay--is-hidden');
  });`;

const blockStyles = `
  .wc-block-components-drawer__screen-overlay {position: fixed; inset: 0; z-index: 2147483647; background: #fff8}
  .wc-block-components-drawer__screen-overlay--is-hidden {display: none}`;

/** What a page of the blocks theme may do where its owner is strict. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Answers what the themes ask for besides the Store API. */
export function themeFiles(store: SmallStore): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map([
    ['/theme/classic.js', ['text/javascript', classicScript]],
    ['/theme/blocks.js', ['text/javascript', blockScript]],
    ['/theme/blocks.css', ['text/css', blockStyles]],
  ] as const);
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(url.pathname as '/theme/classic.js');
    if (file) response.writeHead(200, {'content-type': file[0]}).end(file[1]);
    else if (url.searchParams.get('wc-ajax') === 'get_refreshed_fragments') {
      const fragments = {'.cart-contents': `${store.units()} items`};
      response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify({fragments}));
    } else return false;
    return true;
  };
}
