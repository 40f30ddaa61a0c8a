import type {WritableAtom} from '../atom/atom.js';
import {pageClock, type Clock} from '../request/clock.js';
import {answerOf, RespondableEvent} from '../request/respondable-event.js';
import {WishlistRequestEvent} from './wishlist-request-event.js';
import type {Wishlist, WishlistRequest, WishlistState} from './wishlist.js';

export interface WishlistOptions {
  /** The `<live-shop>` that the requests are dispatched from. */
  readonly target: EventTarget;
  readonly state: WritableAtom<WishlistState>;
  readonly showId: () => string;
  /** Hears what was wrong with an answer, for developers. */
  readonly complain: (message: string) => void;
  /** How long the page has to answer, in milliseconds; 10 s where missing. */
  readonly timeoutMs?: number | undefined;
  readonly clock?: Clock | undefined;
}

/** What the page made of a request. `taken`: it shows its own interface, and tells its list itself. */
type Verdict = 'done' | 'taken' | 'refused';

/**
 * Puts wishes to the page, one at a time for each product. The list is the page's: it is changed here only once the page
 * has said that it did what was asked, and in no way that a list the page has set meanwhile would contradict.
 */
export function createWishlist(options: WishlistOptions): Wishlist {
  const {target, state, showId, complain, timeoutMs = 10_000, clock = pageClock} = options;
  const closing = new AbortController();
  /** The last request of each product. */
  const queues = new Map<string, Promise<boolean>>();

  async function send(request: WishlistRequest): Promise<boolean> {
    if (closing.signal.aborted) return false;
    const verdict = await ask(request);
    if (verdict === 'done') state.set(applied(state.get(), request));
    return verdict !== 'refused';
  }

  /** Resolves in time, whatever the page does; never rejects. */
  function ask(request: WishlistRequest): Promise<Verdict> {
    const attempt = new AbortController();
    return new Promise((resolve) => {
      const end = (verdict: Verdict, complaint?: string) => {
        // Nobody waits any more: what fails because it was called off is no news.
        if (attempt.signal.aborted) return;
        stopTimeout();
        closing.signal.removeEventListener('abort', giveUp);
        if (complaint) complain(complaint);
        resolve(verdict);
      };
      const giveUp = () => {
        end('refused');
        attempt.abort();
      };
      const stopTimeout = clock(() => {
        end('refused', `The wish list did not answer "${request.action}" within ${timeoutMs} ms.`);
        attempt.abort();
      }, timeoutMs);
      closing.signal.addEventListener('abort', giveUp, {once: true});
      respond(target, request, attempt.signal).then(
        (answer) => end(...verdictOf(answer)),
        (error: unknown) => end('refused', `The wish list failed: ${String(error)}`),
      );
    });
  }

  return {
    state,
    request(wish) {
      const {productId} = wish;
      const request: WishlistRequest = {...wish, showId: showId()};
      const turn = (queues.get(productId) ?? Promise.resolve(true)).then(() => send(request));
      queues.set(productId, turn);
      state.set(pendingWith(state.get(), queues));
      return turn.finally(() => {
        if (queues.get(productId) === turn) queues.delete(productId);
        state.set(pendingWith(state.get(), queues));
      });
    },
    close: () => closing.abort(),
  };
}

/** Where nobody answers. */
const unanswered = Symbol('unanswered');

const prevented = Symbol('prevented');

async function respond(target: EventTarget, request: WishlistRequest, signal: AbortSignal): Promise<unknown> {
  const listening = RespondableEvent.dispatch(target, new WishlistRequestEvent(request, {signal}));
  if (listening.claim) return answerOf(listening.claim, request, {signal});
  return listening.prevented ? prevented : unanswered;
}

function verdictOf(answer: unknown): [verdict: Verdict, complaint?: string] {
  if (answer === true || answer === undefined) return ['done'];
  if (answer === prevented) return ['taken'];
  if (answer === false) return ['refused'];
  if (answer === unanswered) {
    return ['refused', 'Nobody answered. Listen for live-shop-wishlist-request and call event.respondWith().'];
  }
  return ['refused', 'The wish list answered something else than true, false or nothing.'];
}

function applied({productIds, pending}: WishlistState, {action, productId}: WishlistRequest): WishlistState {
  const others = productIds?.filter((id) => id !== productId);
  if (!others || (action === 'add' && productIds?.includes(productId))) return {productIds, pending};
  return {productIds: action === 'add' ? [...others, productId] : others, pending};
}

function pendingWith(state: WishlistState, queues: ReadonlyMap<string, unknown>): WishlistState {
  return {...state, pending: [...queues.keys()]};
}
