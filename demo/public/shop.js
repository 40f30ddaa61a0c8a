// On every page: the count in the header, the drawer behind it, and the buy form of a product page.

import {onCart, readCart} from './cart.js';
import {openDrawer} from './drawer.js';
import {enhanceBuyForm} from './product.js';

onCart(({count}) => {
  for (const badge of document.querySelectorAll('[data-cart-count]')) {
    badge.textContent = String(count);
    badge.hidden = count === 0;
  }
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('[data-cart-open]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  openDrawer();
});

// A page out of the back/forward cache shows the cart of then.
addEventListener('pageshow', () => readCart().catch(() => undefined));

for (const form of document.querySelectorAll('form[data-buy]')) enhanceBuyForm(form);
