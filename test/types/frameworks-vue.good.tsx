/** @jsxImportSource vue */
import type {CartRequestEvent, LiveShop} from '@live-shop/sdk';
import type {} from '@live-shop/sdk/vue';
import type {GlobalComponents} from 'vue';

// What a template is checked against.
type Shop = InstanceType<GlobalComponents['live-shop']>;

const props: Shop['$props'] = {
  class: 'stage',
  src: '/shows/spring',
  layout: 'landscape',
  cart: {count: 1},
  cartHandler: async ({action}) => (action === 'add' ? true : {status: 'unhandled'}),
  onLiveShopCartRequest: (event) => event.respondWith(true),
};

declare const shop: Shop;
declare const request: CartRequestEvent;
const element: LiveShop = shop;
shop.$emit('live-shop-cart-request', request);

export const rendered = (
  <live-shop src="/shows/spring" theme="dark" onLiveShopCartRequest={(event) => event.respondWith(({lines}) => lines.length > 0)}>
    <a href="/products">{[element.src, props.src]}</a>
  </live-shop>
);
