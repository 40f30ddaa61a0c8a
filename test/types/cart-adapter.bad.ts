// Each expectation that TypeScript does not meet is an error of its own (TS2578), and fails the test.
import type {CartAdapter} from '@live-shop/sdk';

const liveShop = document.createElement('live-shop');
// @ts-expect-error No cart of that name is known.
liveShop.cartAdapter = 'magento';
// @ts-expect-error An adapter can at least apply a request.
liveShop.cartAdapter = {read: async () => ({count: 1})};
// @ts-expect-error Milliseconds are a number.
liveShop.cartTimeoutMs = '15s';

// @ts-expect-error What is read is the state of the cart, not its text.
const reads: CartAdapter = {apply: () => true, read: async () => (await fetch('/cart')).text()};
// @ts-expect-error A count is a number.
const counts: CartAdapter = {apply: () => true, read: async () => ({count: '1'})};
// @ts-expect-error Money is never a plain number.
const prices: CartAdapter = {apply: () => true, read: async () => ({total: 24})};
// @ts-expect-error A watch ends with its signal: it returns nothing to call.
const watches: CartAdapter = {apply: () => true, watch: (changed: string) => changed};
// @ts-expect-error An outcome has a status from the list.
const applies: CartAdapter = {apply: async () => ({status: 'ok'})};
// @ts-expect-error What the cart holds is told by its property, and read from it.
liveShop.cart.count = 3;
