import type {CartRequest} from './cart.js';

export interface PageWatch {
  /** The shopper is back: from another page by the back/forward cache, or from another tab. */
  readonly back: () => void;
  /** A request of some `<live-shop>` of the page, which may have changed the cart, has come to its end. */
  readonly ended: (request: CartRequest) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** Whether the cart may hold something else after a request. */
export function changesCart({action}: CartRequest): boolean {
  return action !== 'view' && action !== 'checkout';
}

/** Tells of the moments at which what was known of the shop's cart may be old. */
export function watchPage(page: Window, {back, ended, signal}: PageWatch): void {
  const {document} = page;
  const onResult = ({request}: {readonly request: CartRequest}): void => {
    if (changesCart(request)) ended(request);
  };
  page.addEventListener('pageshow', ({persisted}) => persisted && back(), {signal});
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && back(), {signal});
  document.addEventListener('live-shop-cart-result', onResult, {signal});
}
