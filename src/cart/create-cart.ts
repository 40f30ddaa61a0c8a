import type {ReadableAtom, WritableAtom} from '../atom/atom.js';
import type {Product} from '../protocol/index.js';
import {announce} from './announce.js';
import {ask, interrupted, type AskOptions} from './ask.js';
import {createBuying} from './buying.js';
import type {
  BuyState, Cart, CartAction, CartLine, CartOutcome, CartProblem, CartRequest, CartSource, CartState, CartSurface,
} from './cart.js';
import {pageClock, type Clock} from './clock.js';
import type {CartHandler} from './handler.js';
import {inPageTurn} from './page-queue.js';
import {CartResultEvent} from './result-event.js';
import {withTabLock} from './tab-lock.js';
import {createWishes, type Wish} from './wishes.js';

export interface CartOptions {
  /** The `<live-shop>` that events are dispatched from. */
  readonly target: EventTarget;
  readonly state: WritableAtom<CartState>;
  readonly buying: WritableAtom<ReadonlyMap<string, BuyState>>;
  readonly handler: () => CartHandler | undefined;
  readonly adapter?: AskOptions['adapter'];
  readonly source: (surface: CartSurface, pinId?: string) => CartSource;
  /** Opens another page of the shop: where a request leads that nobody has answered. */
  readonly follow: (url: string) => void;
  readonly report: (problem: CartProblem) => void;
  readonly createId: () => string;
  /** The goods as they are now, such as `session.shop`. */
  readonly shop?: ReadableAtom<{readonly products: readonly Product[]}> | undefined;
  /** How long the page has to answer, in milliseconds; 10 s where missing. Read anew for each request. */
  readonly timeoutMs?: (() => number) | undefined;
  /** How long "added" is shown, in milliseconds; 4 s where missing. */
  readonly fadeMs?: number | undefined;
  readonly clock?: Clock | undefined;
  /** `navigator.locks` where missing; `null` for none. */
  readonly locks?: LockManager | null | undefined;
  /** Closes the cart. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Hands wishes over to the page's cart: to a listener, else to the handler, else to the adapter; where none of them answers,
 * the shopper is led to the product or to the checkout. One at a time per page and, by Web Locks, per origin. A request that
 * is under way when the cart closes has its signal aborted and ends as `failed`; one that still waits is never sent.
 */
export function createCart(options: CartOptions): Cart {
  const {target, state, source, follow, report, timeoutMs = () => 10_000, fadeMs = 4000, clock = pageClock} = options;
  // Node below 21 has no navigator.
  const {locks = globalThis.navigator?.locks} = options;
  const closing = new AbortController();
  const wishes = createWishes(options.createId);
  const buying = createBuying({buying: options.buying, clock, fadeMs, shop: options.shop});

  const complain = (message: string) => report({code: 'cart-failed', message, fatal: false});

  async function send(request: CartRequest, wish: Wish): Promise<CartOutcome> {
    wish.abandon?.();
    const attempt = new AbortController();
    wish.abandon = () => attempt.abort();
    const outcome = await ask(request, {
      ...options,
      closing: closing.signal,
      attempt,
      timeoutMs: timeoutMs(),
      clock,
      complain,
      onLate(late) {
        if (late.status !== 'failed') wish.answered = late;
        buying.correct(request, late);
        announce(target, new CartResultEvent(request, late, {late: true}));
      },
    });
    return outcome.status === 'failed' ? (wish.answered ?? outcome) : outcome;
  }

  function goOn({action, lines}: CartRequest): void {
    const known = state.get();
    // Whoever asked to see the cart shows what is known of it, or opens its page.
    if (action === 'view' && (known.lines || known.url)) return;
    const url = fallbackUrl(action, lines, known);
    if (url) follow(url);
    else complain(`Nobody answered "${action}". Listen for live-shop-cart-request and call event.respondWith().`);
  }

  const close = () => {
    closing.abort();
    buying.close();
  };
  options.signal?.addEventListener('abort', close, {once: true, signal: closing.signal});
  if (options.signal?.aborted) close();

  return {
    state,
    buying: options.buying,
    async request(asked) {
      if (closing.signal.aborted) return interrupted;
      const wish = wishes.take(asked);
      const {action, lines, surface, pinId} = asked;
      const request: CartRequest = {id: wish.id, action, lines, source: source(surface, pinId)};
      buying.begin(request);
      const finish = (outcome: CartOutcome) => {
        wishes.settle(asked, wish, outcome);
        buying.end(request, outcome);
        return outcome;
      };
      const take = async () => {
        if (closing.signal.aborted) return finish(interrupted);
        // The attempt before this one was answered while this one waited: sending it would buy twice.
        if (wish.answered) return finish(wish.answered);
        const outcome = finish(await send(request, wish));
        announce(target, new CartResultEvent(request, outcome));
        return outcome;
      };
      const {signal} = closing;
      const turn = () => withTabLock(take, {locks, patienceMs: timeoutMs(), clock, signal});
      const outcome = (await inPageTurn(turn, {signal})) ?? finish(interrupted);
      if (outcome.status === 'unhandled') goOn(request);
      return outcome;
    },
    close,
  };
}

/** Where a request leads that nobody has answered: goods to their page, the way to pay to the checkout, or else the cart. */
function fallbackUrl(action: CartAction, lines: readonly CartLine[], {checkoutUrl, url}: CartState): string | undefined {
  if (action === 'add' || action === 'reserve') return lines.find((line) => line.url)?.url;
  return action === 'checkout' ? (checkoutUrl ?? url) : undefined;
}
