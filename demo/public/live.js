// All that this shop had to write for the show: it answers a wish for goods with its own cart, and tells its cart.

import {addToCart, changeLine, onCart, removeLine} from './cart.js';
import {openDrawer} from './drawer.js';

document.addEventListener('live-shop-cart-request', (event) => {
  event.respondWith(async ({action, lines}, {signal}) => {
    switch (action) {
      case 'add':
        return apply(lines, ({variantId, quantity}) => addToCart(variantId, quantity, signal));
      case 'change':
        return apply(lines, ({variantId, quantity}) => changeLine(variantId, quantity, signal));
      case 'remove':
        return apply(lines, ({variantId}) => removeLine(variantId, signal));
      case 'checkout':
        location.assign('/checkout');
        return {status: 'handed-off'};
      default:
        openDrawer();
        return {status: 'handed-off'};
    }
  });
});

onCart((cart) => {
  for (const liveShop of document.querySelectorAll('live-shop')) liveShop.cart = cart;
});

/**
 * Does one line after the other, and says how far it came.
 *
 * @param {readonly {variantId: string, quantity: number}[]} lines
 * @param {(line: {variantId: string, quantity: number}) => Promise<import('./cart.js').Answer>} act
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
    case 'unavailable':
      return {status: 'rejected', reason};
    default:
      return {status: 'failed', cause: 'error', retryable: status >= 500};
  }
}
