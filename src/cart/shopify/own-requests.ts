import type {ShopPage} from './shopify-page.js';

/** Knows what the adapter itself has done among all that happens on the page. */
export interface OwnRequests {
  /** Ids of the requests that were handed to a standard action: its events carry them. */
  readonly actions: Set<string>;
  /** Remembers when and where `send` was under way. */
  during<T>(pathname: string, send: () => Promise<T>): Promise<T>;
  /** Whether a request to this path that began then, in milliseconds of `performance.now()`, is one of them. */
  cover(pathname: string, startTime: number): boolean;
}

const KEPT = 10;

export function createOwnRequests({performance}: ShopPage): OwnRequests {
  const spans: {readonly path: string; readonly from: number; to: number}[] = [];
  return {
    actions: new Set(),
    async during(path, send) {
      const span = {path, from: performance.now(), to: Infinity};
      spans.push(span);
      if (spans.length > KEPT) spans.shift();
      try {
        return await send();
      } finally {
        span.to = performance.now();
      }
    },
    cover: (pathname, startTime) =>
      spans.some(({path, from, to}) => path === pathname && from <= startTime && startTime <= to),
  };
}
