import type {ServerResponse} from 'node:http';
import {sendHtml} from '../http/answer.js';
import {files} from '../http/files.js';
import type {Routes} from '../http/routes.js';
import {packageRoot} from '../package-root.js';
import {cartPage, checkoutPage, missingPage} from '../pages/cart-page.js';
import {homePage} from '../pages/home-page.js';
import {liveShopHead} from '../pages/live-shop.js';
import {page} from '../pages/page.js';
import {productPage} from '../pages/product-page.js';
import {cartApi} from './cart-api.js';
import {cartForms} from './cart-forms.js';
import type {Carts} from './carts.js';
import {findProduct} from './catalog.js';
import {readSession} from './session.js';
import {shopPage} from './shop-page.js';
import type {StockRoom} from './stock.js';
import {storeApi} from './store-api.js';
import type {StoreFloor} from './store-floor.js';
import {wishApi} from './wish-api.js';

export interface StorefrontOptions {
  readonly carts: Carts;
  readonly stock: StockRoom;
  /** The shelves of the stores; a shop without any where missing. */
  readonly floor?: StoreFloor;
  /** URL of the manifest of the show on the home page. */
  readonly showUrl: () => string;
  readonly scripted: boolean;
}

/** The shop itself: its pages, its cart and its files. It knows of the show what any merchant's shop does. */
export function storefront({carts, stock, floor, showUrl, scripted}: StorefrontOptions): Routes {
  const missing = shopPage(carts, () => ({title: 'Not found', main: missingPage}), 404);
  return {
    ...cartApi(carts),
    ...cartForms(carts),
    ...wishApi(),
    ...(floor && storeApi({floor, stock, now: Date.now})),
    'GET /': shopPage(carts, () => ({
      title: 'Things for the table, live',
      main: homePage({showUrl: showUrl(), scripted, stock}),
      head: liveShopHead,
    })),
    'GET /products/:id': (call) => {
      const product = findProduct(call.params['id'] ?? '');
      if (!product) return missing(call);
      return shopPage(carts, ({searchParams}) => ({
        title: product.title,
        description: product.description,
        main: productPage({product, stock, query: searchParams}),
      }))(call);
    },
    'GET /cart': ({request, response, url}) => {
      const cart = carts.read(readSession(request));
      const main = cartPage({cart, query: url.searchParams});
      sendHtml(response, page({title: 'Your bag', path: url.pathname, cart, main}));
    },
    'GET /checkout': shopPage(carts, () => ({title: 'Checkout', main: checkoutPage})),
    'GET /assets/*': files({folder: new URL('demo/public/', packageRoot), missing: notFound}),
    'GET /pictures/poster.jpg': (call) => poster({...call, params: {rest: 'poster.jpg'}}),
    'GET /pictures/*': files({folder: new URL('demo/clip/products/', packageRoot), missing: notFound}),
    'GET /live-shop/*': files({folder: new URL('dist/cdn/', packageRoot), missing: notFound}),
    'GET /*': missing,
  };
}

const poster = files({folder: new URL('demo/clip/media/', packageRoot), missing: notFound});

function notFound({response}: {readonly response: ServerResponse}): void {
  response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'}).end('Not found\n');
}
