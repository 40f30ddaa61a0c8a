// All that this shop had to write for the show: it answers a wish for goods with its own cart, and tells its cart.

import {addToCart, changeLine, onCart, removeLine} from './cart.js';
import {openDrawer} from './drawer.js';

document.addEventListener('live-shop-cart-request', (event) => {
  // What is held in a store never comes into the bag: stores.js answers that.
  if (event.request.action === 'reserve') return;
  event.respondWith(async ({action, lines}, {signal}) => {
    switch (action) {
      case 'add':
        return apply(lines, ({variantId, quantity, fulfillment}) => addToCart(variantId, quantity, signal, fulfillment));
      case 'change':
        return apply(lines, ({lineId, variantId, quantity}) => changeLine(lineId ?? variantId, quantity, signal));
      case 'remove':
        return apply(lines, ({lineId, variantId}) => removeLine(lineId ?? variantId, signal));
      case 'checkout':
        location.assign('/checkout');
        return {status: 'handed-off'};
      case 'view':
        // The drawer belongs to the shop around the show. Where the show is all there is, it opens the bag by itself.
        if (!isBesideTheShop()) return {status: 'unhandled'};
        openDrawer();
        return {status: 'handed-off'};
      default:
        return {status: 'unhandled'};
    }
  });
});

onCart(({count, total, lines}) => {
  const cart = {
    count,
    total,
    lines: lines.map(({id, options, ...line}) => ({...line, lineId: id, detail: options})),
    url: '/cart',
    checkoutUrl: '/checkout',
  };
  for (const liveShop of document.querySelectorAll('live-shop')) liveShop.cart = cart;
});

const isBesideTheShop = () => document.querySelector('#things') !== null && document.fullscreenElement === null;

/**
 * Does one line after the other, and says how far it came.
 *
 * @param {readonly {lineId?: string, variantId: string, quantity: number, fulfillment?: {method: string, storeId: string}}[]} lines
 * @param {(line: typeof lines[number]) => Promise<import('./cart.js').Answer>} act
 */
async function apply(lines, act) {
  let added = 0;
  for (const line of lines) {
    const answer = await act(line);
    if (!answer.ok) return added > 0 && answer.reason ? {status: 'partial', added, reason: answer.reason} : refusal(answer);
    added += line.quantity;
  }
  return {status: 'added'};
}

/** @param {{status: number, reason?: string, available?: number}} answer */
function refusal({status, reason, available}) {
  switch (reason) {
    case 'out-of-stock':
    case 'insufficient-stock':
      return {status: 'rejected', reason, available};
    case 'quantity-limit':
    case 'quantity-step':
    case 'unavailable':
    case 'fulfillment-unavailable':
      return {status: 'rejected', reason};
    default:
      return {status: 'failed', cause: 'error', retryable: status >= 500};
  }
}
