// Each expectation that TypeScript does not meet is an error of its own (TS2578), and fails the test.
import type {} from '@live-shop/sdk/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

// @ts-expect-error No such layout.
export const layout: SvelteHTMLElements['live-shop'] = {layout: 'cinema'};
// @ts-expect-error Money is never a plain number.
export const cart: SvelteHTMLElements['live-shop'] = {cart: {total: 24}};
// @ts-expect-error The event carries a request that is answered with an outcome.
export const listener: SvelteHTMLElements['live-shop'] = {'onlive-shop-cart-request': (event) => event.respondWith('added')};
// @ts-expect-error A method is called, not set.
export const method: SvelteHTMLElements['live-shop'] = {play: () => {}};
