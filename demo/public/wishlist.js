// The shop's wish list: what the show asks of it, and the heart of a product page.

/** @type {readonly string[] | undefined} */
let wished;

document.addEventListener('live-shop-wishlist-request', (event) => {
  event.respondWith(({action, productId}, {signal}) => ask(action === 'add' ? 'PUT' : 'DELETE', productId, signal));
});

/**
 * Changes the list, or reads it, and shows it wherever there is a heart.
 *
 * @param {'GET' | 'PUT' | 'DELETE'} method @param {string} [productId] @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether the shop did it
 */
async function ask(method, productId, signal) {
  const response = await fetch(`/api/wishes${productId ? `/${encodeURIComponent(productId)}` : ''}`, {method, signal});
  if (!response.ok) return false;
  ({productIds: wished} = await response.json());
  for (const liveShop of document.querySelectorAll('live-shop')) liveShop.wishlist = wished;
  for (const heart of document.querySelectorAll('[data-wish]')) {
    heart.hidden = false;
    heart.setAttribute('aria-pressed', String(wished.includes(heart.dataset.wish)));
  }
  return true;
}

document.addEventListener('click', async (event) => {
  const heart = event.target instanceof Element && event.target.closest('[data-wish]');
  if (!heart || heart.getAttribute('aria-busy') === 'true') return;
  heart.setAttribute('aria-busy', 'true');
  const done = await ask(heart.getAttribute('aria-pressed') === 'true' ? 'DELETE' : 'PUT', heart.dataset.wish).catch(() => false);
  heart.removeAttribute('aria-busy');
  const status = heart.form?.querySelector('[data-status]');
  if (status) status.textContent = done ? '' : 'Your wish list could not be changed. Please try again.';
});

// A page out of the back/forward cache shows the list of then.
addEventListener('pageshow', () => ask('GET').catch(() => undefined));
