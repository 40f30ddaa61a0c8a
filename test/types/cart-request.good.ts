import type {CartHandler, CartOutcome, CartRequest, CartRequestEvent, CartResultEvent} from '@live-shop/sdk';

declare function post(request: CartRequest, signal: AbortSignal): Promise<Response>;

// The event and its types are known wherever it is listened for.
window.addEventListener('live-shop-cart-request', (event) => event.respondWith(true));
document.body.addEventListener('live-shop-cart-request', (event) => event.respondWith(true));
document.createElement('live-shop').addEventListener('live-shop-cart-request', (event) => event.respondWith(true));

document.addEventListener('live-shop-cart-request', (event) => {
  event.respondWith(async ({action, lines, id, source}, {signal}) => {
    if (action !== 'add') return {status: 'unhandled'};
    const response = await post({action, lines, id, source}, signal);
    if (response.ok) return {status: 'added', message: 'In your bag'};
    if (response.status === 409) return {status: 'rejected', reason: 'insufficient-stock', available: 2};
    return {status: 'failed', cause: 'error', retryable: response.status >= 500};
  });
});

// Everything that may be answered.
document.addEventListener('live-shop-cart-request', (event: CartRequestEvent) => {
  event.respondWith(true);
  event.respondWith();
  event.respondWith(Promise.resolve(false));
  event.respondWith(Promise.resolve());
  event.respondWith({status: 'partial', added: 1, reason: 'insufficient-stock'});
  event.respondWith({status: 'reserved', code: 'K7-42', expiresAt: 1_764_000_000_000});
  event.respondWith({status: 'rejected', reason: 'price-changed', price: {amount: 1990, currency: 'EUR', exponent: 2}});
  event.respondWith(() => {});
  event.respondWith(async () => {});
  event.respondWith(({lines}) => lines.length > 0);
  event.preventDefault();
});

document.addEventListener('live-shop-cart-result', ({outcome, request, late}: CartResultEvent) => {
  const words: string = describe(outcome);
  const flags: readonly [string, boolean] = [request.id, late];
  console.log(words, flags);
});

// The outcomes are all there are: a switch over them needs no default.
function describe(outcome: CartOutcome): string {
  switch (outcome.status) {
    case 'added':
    case 'handed-off':
    case 'unhandled':
      return outcome.message ?? '';
    case 'partial':
      return `${outcome.added} ${outcome.reason}`;
    case 'rejected':
      return `${outcome.reason} ${outcome.available ?? ''} ${outcome.price?.currency ?? ''}`;
    case 'failed':
      return `${outcome.cause} ${outcome.retryable}`;
    case 'reserved':
      return `${outcome.code ?? ''} ${outcome.expiresAt ?? ''}`;
  }
}

const handler: CartHandler = async ({lines}) => (lines.length > 0 ? {status: 'added'} : false);
document.querySelector('live-shop')!.cartHandler = handler;
