import type {} from '@live-shop/sdk/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

// What a template is checked against.
export const attributes: SvelteHTMLElements['live-shop'] = {
  class: 'stage',
  src: '/shows/spring',
  show: {version: 1},
  theme: 'dark',
  cart: {count: 1},
  cartHandler: ({lines}) => lines.length > 0,
  'onlive-shop-cart-request': (event) => event.respondWith(async ({action}) => (action === 'add' ? true : {status: 'unhandled'})),
};

export const card: SvelteHTMLElements['live-shop-card'] = {surface: 'shelf', current: true};
