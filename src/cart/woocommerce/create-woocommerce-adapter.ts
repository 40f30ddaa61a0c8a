import type {AdapterOptions, CartAdapter} from '../adapter.js';
import type {CartOutcome, CartRequest} from '../cart.js';
import {pageClock, type Clock} from '../clock.js';
import {createAddLines} from './add-lines.js';
import {cartStateOf} from './cart-state-of.js';
import {createChangeLines} from './change-lines.js';
import {createKnownCart} from './known-cart.js';
import {openMiniCart} from './open-mini-cart.js';
import {createPageSignals} from './page-signals.js';
import {createStoreApi} from './store-api.js';
import {readStorePage} from './store-page.js';

export interface WooCommerceAdapterOptions extends AdapterOptions {
  /** How long the shop may take to answer one request, in milliseconds; 30 s where missing. The element gives up earlier. */
  readonly patienceMs?: number | undefined;
  readonly clock?: Clock | undefined;
}

/** How long the drawer of a Mini-Cart block may take to show: with its scripts not loaded yet, the cart page is quicker. */
const DRAWER_PATIENCE_MS = 1500;

/**
 * Speaks to the cart of a WooCommerce shop by the Store API (`wc/store/v1`) of the page's own origin, in the session of the
 * shopper's cookies. It tells the rest of the page of what it changes, and hears what the page changes.
 */
export function createWooCommerceAdapter(options: WooCommerceAdapterOptions): CartAdapter {
  const {page, publish, follow, patienceMs = 30_000, clock = pageClock} = options;
  const storePage = () => readStorePage(page);
  const api = createStoreApi({fetch: (...request) => page.fetch(...request), page: storePage, clock, patienceMs});
  const known = createKnownCart({api, tell: (cart) => publish(cartStateOf(cart, storePage()))});
  const signals = createPageSignals(page);
  const add = createAddLines({api, known});
  const change = createChangeLines({api, known});
  /** Adds under way, by the id of their wish. */
  const adding = new Map<string, Promise<CartOutcome>>();

  // "Try again" while the first attempt is still on its way is no second add: both wait for the same answer.
  function addOnce(request: CartRequest): Promise<CartOutcome> {
    const {id} = request;
    const running = adding.get(id) ?? announcing('added', add(request)).finally(() => adding.delete(id));
    adding.set(id, running);
    return running;
  }

  async function announcing(kind: 'added' | 'removed', applied: Promise<CartOutcome>): Promise<CartOutcome> {
    const outcome = await applied;
    if (outcome.status === 'added' || outcome.status === 'partial') signals.announce(kind);
    return outcome;
  }

  async function view(): Promise<CartOutcome> {
    if (await openMiniCart(page, {clock, patienceMs: DRAWER_PATIENCE_MS})) return {status: 'handed-off'};
    // With what is in it, the element can show the cart itself.
    return (await known.current()).ok ? {status: 'unhandled'} : open(storePage().cartUrl);
  }

  function open(url: string | undefined): CartOutcome {
    if (!url) return {status: 'unhandled'};
    follow(url);
    return {status: 'handed-off'};
  }

  return {
    apply(request, {signal}) {
      const {action, lines} = request;
      if (signal.aborted) return {status: 'failed', cause: 'error', retryable: true};
      // The Store API knows no store on a line: local pickup is chosen for the whole order, at the checkout.
      const inStore = action === 'reserve' || lines.some(({fulfillment}) => fulfillment);
      if (inStore) return {status: 'rejected', reason: 'fulfillment-unavailable'};
      if (action === 'view') return view();
      if (action === 'checkout') return open(storePage().checkoutUrl);
      return action === 'add' ? addOnce(request) : announcing('removed', change(request));
    },
    async read({signal}) {
      const reading = await known.read({signal});
      if (reading.ok) return cartStateOf(reading.cart, storePage());
      throw new Error(`The WooCommerce cart could not be read (${reading.failed.cause}): is the Store API there, and not cached?`);
    },
    watch(changed, {signal}) {
      const hear = () => {
        known.forget();
        changed();
      };
      signals.watch(hear, {signal});
    },
  };
}
