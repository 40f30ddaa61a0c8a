import type {CartLine, CartOutcome, CartWish} from './cart.js';

/** One wish of the shopper: a tap, and every "Try again" that follows it under the same id. */
export interface Wish {
  readonly id: string;
  /** What the page said in the end, where it came after the request had been given up. */
  answered?: CartOutcome | undefined;
  /** Stops the attempt before this one. */
  abandon?: (() => void) | undefined;
}

export interface Wishes {
  /** The wish that failed with these very lines before, once, or a fresh one. */
  take(asked: CartWish): Wish;
  /** Keeps a wish that may be tried again. */
  settle(asked: CartWish, wish: Wish, outcome: CartOutcome): void;
}

/** Knows a "Try again" from a new wish: the same action and lines, after a failure that may be tried again. */
export function createWishes(createId: () => string): Wishes {
  const failed = new Map<string, {readonly lines: string; readonly wish: Wish}>();
  return {
    take(asked) {
      const place = placeOf(asked);
      const kept = failed.get(place);
      failed.delete(place);
      return kept && kept.lines === linesOf(asked.lines) && !kept.wish.answered ? kept.wish : {id: createId()};
    },
    settle(asked, wish, outcome) {
      if (outcome.status !== 'failed' || !outcome.retryable) return;
      failed.set(placeOf(asked), {lines: linesOf(asked.lines), wish});
    },
  };
}

// One failed wish is kept for each action and set of goods: another quantity gives the older wish up.
function placeOf({action, lines}: CartWish): string {
  return JSON.stringify([action, ...lines.map(({variantId, lineId = ''}) => `${variantId} ${lineId}`).sort()]);
}

// An idempotency key stands for one payload: goods at another price, or got in another way, are another wish.
function linesOf(lines: readonly CartLine[]): string {
  return JSON.stringify(
    lines.map(({productId, variantId, lineId, quantity, selectedOptions, price, fulfillment}) => [
      productId, variantId, lineId, quantity, selectedOptions,
      price && [price.amount, price.currency, price.exponent],
      fulfillment && [fulfillment.method, fulfillment.storeId],
    ]),
  );
}
