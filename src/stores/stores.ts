import type {ReadableAtom} from '../atom/atom.js';
import type {Fulfillment, FulfillmentMethod, Location, StockStatus, Store} from '../protocol/index.js';

/** Where the shopper would go: never both, and never asked for by the element itself without a press. */
export type Near = {readonly postalCode: string} | {readonly location: Location};

/** What the page is asked: which stores have this variant. */
export interface AvailabilityRequest {
  readonly productId: string;
  readonly variantId: string;
  readonly near?: Near | undefined;
}

/** One way to get the goods in a store. */
export interface StoreMethod {
  readonly method: FulfillmentMethod;
  /** From when on they can be fetched, in milliseconds since 1970; missing where the shop does not promise one. */
  readonly readyAt?: number | undefined;
}

/** What one store has of one variant. */
export interface StoreAvailability {
  readonly store: Store;
  /** `unknown` is never shown as out of stock. */
  readonly status: StockStatus;
  /** Units left, where the store tells. */
  readonly quantity?: number | undefined;
  readonly methods: readonly StoreMethod[];
  /** When the store counted. Milliseconds since 1970. */
  readonly asOf?: number | undefined;
  /** As the page reckons it. */
  readonly distanceMeters?: number | undefined;
}

/**
 * What is known of one variant in the stores. `asking` leads to `known`, or to `unknown` where nobody answered or the
 * answer failed.
 */
export type Availability =
  | {readonly status: 'asking'}
  /** Nearest first where the page sorts so. */
  | {readonly status: 'known'; readonly stores: readonly StoreAvailability[]}
  | {readonly status: 'unknown'};

/** An answer of the page that cannot be used, for its developer. */
export interface StoresProblem {
  readonly code: 'availability-failed';
  readonly message: string;
  readonly fatal: false;
  /** The field of the answer, such as `[2].quantity`. */
  readonly path?: string | undefined;
}

/** The shop floor as one `<live-shop>` knows it. The page answers; nothing is polled. */
export interface Stores {
  /** By `variantId`; a variant that is not in it has not been asked for. */
  readonly availability: ReadableAtom<ReadonlyMap<string, Availability>>;
  /** The store that the shopper has chosen; before that the one that the show comes from. */
  readonly chosen: ReadableAtom<Store | undefined>;
  /** Where the shopper looks; undefined until asked. */
  readonly near: ReadableAtom<Near | undefined>;
  /** By `variantId`: how the shopper wants to get it. A variant that is not in it is sent home. */
  readonly fulfillment: ReadableAtom<ReadonlyMap<string, Fulfillment>>;
  /**
   * Asks the page, unless it has been asked for the same variant and place within the last minute. `anew`: what was
   * answered does not count any more, such as after a reservation.
   */
  ask(variant: {readonly productId: string; readonly variantId: string}, options?: {readonly anew?: boolean}): void;
  /** Looks around another place: what is known is of the old one, so what is on screen asks again. */
  look(near: Near | undefined): void;
  /** Remembered on this device only with `consent.preferences`. */
  choose(store: Store | undefined): void;
  /** From now on the variant goes into the cart like this; without a fulfilment it is sent home. */
  fulfil(variantId: string, fulfillment: Fulfillment | undefined): void;
  close(): void;
}
