import type {ReadableAtom} from '../atom/atom.js';

/** A shopper puts a product on the page's own wish list, or takes it off. */
export interface WishlistRequest {
  readonly action: 'add' | 'remove';
  readonly productId: string;
  /** What was chosen, where something was. */
  readonly variantId?: string | undefined;
  readonly showId: string;
}

export interface WishlistState {
  /** Products on the list; undefined where the page has none: then no heart is shown. */
  readonly productIds?: readonly string[] | undefined;
  /** Products whose request is on its way. */
  readonly pending: readonly string[];
}

/** The page's own wish list. */
export interface Wishlist {
  readonly state: ReadableAtom<WishlistState>;
  /** Resolves to whether the page did it; never rejects. A second request for the same product waits for the first. */
  request(wish: Omit<WishlistRequest, 'showId'>): Promise<boolean>;
  close(): void;
}
