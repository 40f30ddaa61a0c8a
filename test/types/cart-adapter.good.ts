import type {CartAdapter, CartAdapterName, CartState} from '@live-shop/sdk';

declare function post(path: string, body: unknown, signal: AbortSignal): Promise<CartState>;
declare function get(path: string, signal: AbortSignal): Promise<CartState>;

// All that a shop of one's own needs.
const ours: CartAdapter = {
  async apply({action, lines}, {signal}) {
    switch (action) {
      case 'add':
        await post('/cart', lines.map(({variantId, quantity, fulfillment}) => ({variantId, quantity, store: fulfillment?.storeId})), signal);
        return true;
      case 'change':
      case 'remove':
        await post('/cart/lines', lines.map(({lineId, variantId, quantity}) => ({id: lineId ?? variantId, quantity})), signal);
        return {status: 'added'};
      case 'reserve':
        return {status: 'rejected', reason: 'fulfillment-unavailable'};
      case 'view':
      case 'checkout':
        return {status: 'unhandled'};
    }
  },
  read: ({signal}) => get('/cart', signal),
  watch(changed, {signal}) {
    document.addEventListener('cart:change', changed, {signal});
  },
};

const liveShop = document.createElement('live-shop');
liveShop.cartAdapter = ours;
liveShop.cartAdapter = {apply: () => false};
const names: readonly CartAdapterName[] = ['auto', 'shopify', 'woocommerce', 'none'];
for (const name of names) liveShop.cartAdapter = name;
liveShop.cartTimeoutMs = 15_000;

const state: CartState = liveShop.cart;
console.log(state.url, state.checkoutUrl, state.lines?.map(({lineId, title, detail}) => [lineId, title, detail]));
