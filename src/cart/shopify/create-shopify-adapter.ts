import type {AdapterOptions, CartAdapter} from '../adapter.js';
import type {CartOutcome, CartRequest} from '../cart.js';
import {addLines} from './add-lines.js';
import {createAjaxApi, type AjaxOptions} from './ajax-api.js';
import {CartFailure} from './cart-failure.js';
import {cartStateOf} from './cart-state-of.js';
import {changeLines} from './change-lines.js';
import {openCart} from './open-cart.js';
import {createOwnRequests} from './own-requests.js';
import {createTheme} from './refresh-theme.js';
import type {Shop} from './shop.js';
import {rootOf, type ShopPage} from './shopify-page.js';
import {watchCart} from './watch-cart.js';

/** Speaks to the cart of a Shopify storefront as its theme does: see docs/shopify.md. */
export function createShopifyAdapter({page, publish, follow}: AdapterOptions): CartAdapter {
  const shopPage: ShopPage = page;
  const own = createOwnRequests(page);
  const ajax = createAjaxApi({page, own});
  const complain = (message: string) => page.console.warn(`<live-shop> Shopify: ${message}`);

  const shop: Shop = {
    page,
    ajax,
    own,
    theme: createTheme({page, ajax, complain}),
    async readAfter(options) {
      const cart = await ajax.read(options);
      publish(cartStateOf(cart, rootOf(shopPage)));
      return cart;
    },
    unanswered: new Map(),
    complain,
  };

  async function answer(request: CartRequest, options: AjaxOptions): Promise<CartOutcome> {
    const {action, lines} = request;
    // A Shopify shopper chooses where to pick up in the checkout: no cart line and no request can carry it.
    if (action === 'reserve' || lines.some(({fulfillment}) => fulfillment)) {
      return {status: 'rejected', reason: 'fulfillment-unavailable'};
    }
    if (action === 'add') return addLines(request, shop, options);
    if (action === 'view') return openCart(page);
    if (action === 'checkout') {
      follow('/checkout');
      return {status: 'handed-off'};
    }
    return changeLines(request, shop, options);
  }

  return {
    async apply(request, {signal}) {
      try {
        return await answer(request, {signal});
      } catch (error) {
        if (!(error instanceof CartFailure)) throw error;
        complain(error.message);
        return error.outcome;
      }
    },
    read: async ({signal}) => cartStateOf(await ajax.read({signal}), rootOf(shopPage)),
    watch: (changed, {signal}) => watchCart({page, own, changed, signal}),
  };
}
