// What the shop's stores have, and what they hold for a shopper: all that this shop had to write for its stores.

document.addEventListener('live-shop-availability-request', (event) => {
  event.respondWith(async ({variantId, near}, {signal}) => {
    const query = new URLSearchParams({variant: variantId});
    if (near && 'postalCode' in near) query.set('postcode', near.postalCode);
    if (near && 'location' in near) {
      query.set('latitude', String(near.location.latitude));
      query.set('longitude', String(near.location.longitude));
    }
    const response = await fetch(`/api/stores/stock?${query}`, {signal});
    // Nothing is known: that is not the same as "nothing is there".
    return response.ok ? response.json() : undefined;
  });
});

document.addEventListener('live-shop-cart-request', (event) => {
  if (event.request.action === 'reserve') event.respondWith(({lines: [line]}) => reserve(line));
});

/** @param {{variantId: string, quantity: number, fulfillment: {storeId: string}}} line */
async function reserve({variantId, quantity, fulfillment: {storeId}}) {
  const response = await fetch('/api/reservations', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({variantId, storeId, quantity}),
  });
  const {code, expiresAt, reason, available} = await response.json();
  if (response.ok) return {status: 'reserved', code, expiresAt};
  if (reason === 'out-of-stock' || reason === 'insufficient-stock') return {status: 'rejected', reason, available};
  return response.status < 500 ? {status: 'rejected', reason: 'unavailable'} : {status: 'failed', cause: 'error', retryable: true};
}
