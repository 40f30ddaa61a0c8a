// Each expectation that TypeScript does not meet is an error of its own (TS2578), and fails the test.
import type {CartHandler, CartOutcome} from '@live-shop/sdk';

document.addEventListener('live-shop-cart-request', (event) => {
  // @ts-expect-error A Response says nothing of the cart.
  event.respondWith(fetch('/cart/items', {method: 'POST'}));
  // @ts-expect-error No such status.
  event.respondWith({status: 'ok'});
  // @ts-expect-error No such reason.
  event.respondWith({status: 'rejected', reason: 'because'});
  // @ts-expect-error A failure says whether it may be tried again.
  event.respondWith({status: 'failed', cause: 'network'});
  // @ts-expect-error Partly added says how much.
  event.respondWith({status: 'partial', reason: 'out-of-stock'});
  // @ts-expect-error Nor may a function answer with anything else.
  event.respondWith(async () => 'added');
  // @ts-expect-error Money is an amount, a currency and an exponent.
  event.respondWith({status: 'rejected', reason: 'price-changed', price: 19.9});
  // @ts-expect-error A request belongs to the shopper.
  event.request.id = 'mine';
  // @ts-expect-error Its lines, too.
  event.request.lines.push(event.request.lines[0]);
  // @ts-expect-error There may be no such line.
  event.request.lines[0].quantity;
});

document.addEventListener('live-shop-cart-result', ({outcome}) => {
  // @ts-expect-error Only a rejection knows what could still be had.
  outcome.available;
  // @ts-expect-error A result is told, not asked.
  outcome.status = 'added';
});

// @ts-expect-error The outcome of a request is not known before it is checked.
const reason: string = (({}) as CartOutcome).reason;

// @ts-expect-error A handler is a function.
const handler: CartHandler = {status: 'added'};
