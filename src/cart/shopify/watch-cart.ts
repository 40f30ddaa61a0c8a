import {pageClock, type Clock} from '../clock.js';
import type {OwnRequests} from './own-requests.js';
import type {ShopPage} from './shopify-page.js';

export interface WatchCartOptions {
  readonly page: ShopPage;
  readonly own: OwnRequests;
  /** Called once for what belongs together. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
  readonly clock?: Clock | undefined;
}

/** What themes send to the Ajax API when something in the cart changes. Dawn leaves out the `.js`. */
const CHANGES = /\/cart\/(add|change|update|clear)(\.js)?$/;

/** One change is told by several signs; this is how long they may be apart, in milliseconds. */
const TOGETHER_MS = 80;

/**
 * Notices what the rest of the page does to the cart: by Shopify's standard events, by Horizon's event, and, since most
 * themes tell nobody, by the requests that the browser reports as done (Resource Timing).
 */
export function watchCart({page, own, changed, signal, clock = pageClock}: WatchCartOptions): void {
  const {document, location} = page;
  let stop: (() => void) | undefined;

  function notice(): void {
    stop?.();
    if (!signal.aborted) stop = clock(changed, TOGETHER_MS);
  }

  function noticeStandard(event: Event): void {
    const detail: unknown = Reflect.get(event, 'detail');
    const id: unknown = typeof detail === 'object' && detail && 'liveShopRequest' in detail ? detail.liveShopRequest : undefined;
    if (typeof id === 'string' && own.actions.has(id)) return;
    // The event comes before the cart has changed.
    const promise: unknown = Reflect.get(event, 'promise');
    void Promise.resolve(promise).then(notice, notice);
  }

  for (const type of ['shopify:cart:lines-update', 'shopify:cart:discount-update']) {
    document.addEventListener(type, noticeStandard, {signal});
  }
  document.addEventListener('cart:update', notice, {signal});

  const observer = new PerformanceObserver((list) => {
    const theirs = list.getEntries().some(({name, startTime}) => {
      const {origin, pathname} = new URL(name, location.href);
      return origin === location.origin && CHANGES.test(pathname) && !own.cover(pathname, startTime);
    });
    if (theirs) notice();
  });
  observer.observe({type: 'resource'});
  signal.addEventListener(
    'abort',
    () => {
      stop?.();
      observer.disconnect();
    },
    {once: true},
  );
}
