import type {ReadableAtom} from '../atom/atom.js';
import type {Fulfillment, Money, SelectedOption} from '../protocol/index.js';

export type {Fulfillment} from '../protocol/index.js';

/**
 * `add`: put these lines into the cart. `change`: let these lines hold that many. `remove`: take them out. `view`: show the
 * cart. `checkout`: go and pay. `reserve`: hold these goods in a store, outside the cart.
 */
export type CartAction = 'add' | 'change' | 'remove' | 'view' | 'checkout' | 'reserve';

/** One line of a cart request. It carries both `variantId` and `selectedOptions`: shops know one or the other. */
export interface CartLine {
  readonly productId: string;
  readonly variantId: string;
  readonly sku?: string | undefined;
  readonly selectedOptions: readonly SelectedOption[];
  /** For `change` the new quantity. */
  readonly quantity: number;
  /** The unit price that the shopper saw. */
  readonly price?: Money | undefined;
  readonly title: string;
  /** The product page. */
  readonly url?: string | undefined;
  /** The shop's own id of the line, as in `CartState.lines`: with `change` and `remove`, where the shop has told one. */
  readonly lineId?: string | undefined;
  readonly fulfillment?: Fulfillment | undefined;
}

/** Where the shopper tapped. */
export type CartSurface = 'pin' | 'shelf' | 'sheet' | 'cart';

export interface CartSource {
  readonly showId: string;
  readonly pinId?: string | undefined;
  /** Time from the start of the show to the frame on screen, in milliseconds. */
  readonly positionMs?: number | undefined;
  readonly surface: CartSurface;
}

export interface CartRequest {
  /** The same on every "Try again" of one wish: the idempotency key. */
  readonly id: string;
  readonly action: CartAction;
  readonly lines: readonly CartLine[];
  readonly source: CartSource;
}

export type CartReason =
  | 'out-of-stock' | 'insufficient-stock' | 'quantity-limit' | 'quantity-step' | 'price-changed' | 'options-required'
  | 'unavailable' | 'login-required' | 'region' | 'session-lost' | 'currency-mismatch' | 'fulfillment-unavailable'
  | 'not-accepted';

/** What came of a cart request. `message` is the shop's own, always shown as text. */
export type CartOutcome =
  | {readonly status: 'added'; readonly message?: string | undefined}
  | {
      readonly status: 'partial';
      /** Units truly in the cart of those asked for. */
      readonly added: number;
      readonly reason: CartReason;
      /** Units that could still be had. */
      readonly available?: number | undefined;
      readonly message?: string | undefined;
    }
  | {
      readonly status: 'rejected';
      readonly reason: CartReason;
      /** Units that could still be had. */
      readonly available?: number | undefined;
      readonly price?: Money | undefined;
      readonly message?: string | undefined;
    }
  | {
      readonly status: 'failed';
      readonly cause: 'network' | 'timeout' | 'error';
      readonly retryable: boolean;
      readonly message?: string | undefined;
    }
  /** The goods are held in the store: the answer to `reserve`. */
  | {
      readonly status: 'reserved';
      /** What the shopper says in the store. */
      readonly code?: string | undefined;
      /** Until when the goods are held. Milliseconds since 1970. */
      readonly expiresAt?: number | undefined;
      readonly message?: string | undefined;
    }
  /** The page shows its own interface from here. */
  | {readonly status: 'handed-off'; readonly message?: string | undefined}
  /** Nobody answered: the element follows the product link; where there is none it says so in words. */
  | {readonly status: 'unhandled'; readonly message?: string | undefined};

/** A cart request went wrong in a way that the page's developer should know of. */
export interface CartProblem {
  readonly code: 'cart-failed';
  /** For developers: what was wrong, what to do. */
  readonly message: string;
  /** `true`: a setting of the page cannot be, and is not heeded until it is another. */
  readonly fatal: boolean;
}

/** The shop's cart as the page last told it. */
export interface CartState {
  /** Units in the cart; undefined until the page or an adapter has told. */
  readonly count?: number | undefined;
  readonly total?: Money | undefined;
  readonly lines?: readonly CartStateLine[] | undefined;
  /** The page of the cart, for a shop that answers no `view`. */
  readonly url?: string | undefined;
  /** Where the shopper pays, for a shop that answers no `checkout`. */
  readonly checkoutUrl?: string | undefined;
}

/** One line of the shop's cart. With a `title` on every line the element can show the cart itself. */
export interface CartStateLine {
  readonly variantId: string;
  readonly quantity: number;
  /** The shop's own id of the line, handed back with `change` and `remove`. */
  readonly lineId?: string | undefined;
  readonly productId?: string | undefined;
  readonly title?: string | undefined;
  /** The chosen options in words, such as "Moss, L". */
  readonly detail?: string | undefined;
  /** Of one unit. */
  readonly price?: Money | undefined;
  /** URL of a picture. */
  readonly image?: string | undefined;
  /** The product page. */
  readonly url?: string | undefined;
  readonly fulfillment?: Fulfillment | undefined;
}

/** How a buy button of one variant stands: nothing is shown as done before the shop has said so. */
export interface BuyState {
  readonly status: 'idle' | 'busy' | CartOutcome['status'];
  readonly outcome?: CartOutcome | undefined;
  /** It concerns a wish to have the goods held in a store; missing where it concerns the cart. */
  readonly action?: 'reserve' | undefined;
}

export interface CartWish {
  readonly action: CartAction;
  readonly lines: readonly CartLine[];
  readonly surface: CartSurface;
  readonly pinId?: string | undefined;
}

/** Hands the wishes of one `<live-shop>` over to the page's own cart. */
export interface Cart {
  readonly state: ReadableAtom<CartState>;
  /**
   * By `variantId`. A variant that is not in it is `idle`. Good news falls back to `idle` by itself after a while; bad news,
   * and the code of a reservation, stay until the next wish for the variant.
   */
  readonly buying: ReadableAtom<ReadonlyMap<string, BuyState>>;
  /** Sent after the requests before it, of any element of the page. Resolves exactly once; never rejects. */
  request(wish: CartWish): Promise<CartOutcome>;
  close(): void;
}
