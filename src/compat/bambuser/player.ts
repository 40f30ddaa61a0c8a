import type {BUTTON, EVENT, FLOATING_PLAYER_NAVIGATION_MODE, MINIMIZED_POSITION} from './player-names.js';
import type {ProductFactory} from './product-factory.js';

/** How a page answers a wish: done, not done, or not done and why. */
export type PlayerAnswer =
  | boolean
  | {readonly success: boolean; readonly reason?: string | null | undefined; readonly message?: string | undefined};

export type PlayerCallback = (answer: PlayerAnswer) => void;

/** A product of the show, as the page is asked for it. */
export interface ProductReference {
  /** What `updateProduct()` takes. */
  readonly id: string;
  /** The shop's own reference. */
  readonly ref: string;
  /** The product page; empty where the show has none. */
  readonly url: string;
}

/** What the listeners of each event are called with. */
export interface PlayerEvents {
  READY: [];
  CLOSE: [];
  MINIMIZE: [];
  MUTED: [];
  UNMUTED: [];
  CHECKOUT: [];
  SYNC_CART_STATE: [];
  SHOW_CART: [];
  LOAD_ERROR: [error: {readonly status: number}];
  PROVIDE_PRODUCT_DATA: [event: {readonly products: readonly ProductReference[]}];
  UPDATE_PRODUCT_HIGHLIGHT: [event: {readonly products: readonly ProductReference[]}];
  SHOW_PRODUCT_VIEW: [event: ProductReference & {readonly sku: string}];
  NAVIGATE_BEHIND_TO: [event: {readonly url: string}];
  ADD_TO_CART: [item: {readonly sku: string; readonly quantity: number}, callback: PlayerCallback];
  UPDATE_ITEM_IN_CART: [
    item: {readonly sku: string; readonly quantity: number; readonly previousQuantity: number},
    callback: PlayerCallback,
  ];
  PROVIDE_WISHLIST_STATUS: [event: {readonly products: readonly (ProductReference & {readonly sku: string})[]}];
  ADD_TO_WISHLIST: [item: {readonly sku: string}, callback: PlayerCallback];
  REMOVE_FROM_WISHLIST: [item: {readonly sku: string}, callback: PlayerCallback];
}

export type PlayerListener<V extends readonly unknown[] = never[]> = (...values: V) => unknown;

/** What is read of `player.configure()`. Other keys are named in the console, once. */
export interface PlayerConfiguration {
  /** ISO 4217: of prices that name none. */
  readonly currency?: string | undefined;
  /** Such as `en-US`. */
  readonly locale?: string | undefined;
  readonly autoplay?: boolean | undefined;
  readonly buttons?: {readonly dismiss?: string; readonly checkout?: string; readonly product?: string} | undefined;
  readonly floatingPlayer?: {readonly navigationMode?: string} | undefined;
  readonly minimizedPosition?: string | undefined;
  /** The bag leads to the checkout at once. */
  readonly checkoutOnCartClick?: boolean | undefined;
  readonly ui?: {readonly [flag: string]: boolean | undefined} | undefined;
  /** The accessible name of the player. */
  readonly externalTitle?: string | undefined;
  readonly [key: string]: unknown;
}

/** The player that a page written for Bambuser's live shopping is handed, and that drives a `<live-shop>`. */
export interface BambuserPlayer {
  readonly EVENT: typeof EVENT;
  readonly BUTTON: typeof BUTTON;
  readonly MINIMIZED_POSITION: typeof MINIMIZED_POSITION;
  readonly FLOATING_PLAYER_NAVIGATION_MODE: typeof FLOATING_PLAYER_NAVIGATION_MODE;
  configure(configuration: PlayerConfiguration): void;
  on<E extends keyof PlayerEvents>(event: E, listener: PlayerListener<PlayerEvents[E]>): void;
  on(event: string | undefined, listener: PlayerListener): void;
  off(event: string | undefined, listener?: PlayerListener): void;
  removeAllListeners(event?: string): void;
  /** Tells what the page knows of a product; what is left out stays as it is. May be called again at any time. */
  updateProduct(id: string, factory: (factory: ProductFactory) => unknown): void;
  /** Tells what the cart holds: `{items: []}` after a checkout. */
  updateCart(cart: {readonly items: readonly {readonly sku: string; readonly quantity?: number | undefined}[]}): void;
  updateWishlistStatus(status: {readonly statuses: Readonly<Record<string, boolean>>}): void;
  /** Leads to the page where the shopper pays. */
  showCheckout(url: string): void;
  close(): void;
  minimize(): void;
  unminimize(): void;
  play(): void;
  pause(): void;
  mute(): void;
  unmute(): void;
}
