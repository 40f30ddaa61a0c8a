/** The ecommerce events of Google Analytics 4 that a live shop tells. */
export type Ga4EventName =
  | 'view_promotion' | 'select_item' | 'view_item' | 'add_to_cart' | 'remove_from_cart' | 'view_cart' | 'begin_checkout'
  | 'add_to_wishlist';

/** An element of `items`, as in Google's "Recommended events". Prices are in major units: 19.9 is €19.90. */
export interface Ga4Item {
  readonly item_id: string;
  readonly item_name: string;
  readonly item_brand?: string;
  /** The chosen options in words, such as "Moss, L". */
  readonly item_variant?: string;
  /** Of one unit. */
  readonly price?: number;
  /** Only where the items of one event are in several currencies. */
  readonly currency?: string;
  readonly quantity: number;
  /** Place on the shelf, from 0. */
  readonly index?: number;
  readonly item_list_id?: string;
  readonly item_list_name?: string;
  readonly promotion_id?: string;
  readonly promotion_name?: string;
  readonly creative_name?: string;
  readonly creative_slot?: string;
}

export interface Ga4Ecommerce {
  /** Both or neither: a value without a currency counts for nothing. */
  readonly currency?: string;
  readonly value?: number;
  readonly item_list_id?: string;
  readonly item_list_name?: string;
  readonly promotion_id?: string;
  readonly promotion_name?: string;
  readonly creative_name?: string;
  readonly creative_slot?: string;
  readonly items: readonly Ga4Item[];
}

/**
 * Where in which show it happened. Every key is always there: a data layer keeps the value of a key that is left out from
 * the event before.
 */
export interface Attribution {
  readonly show_id: string;
  /** From the start of the show to the frame on screen. */
  readonly position_ms: number | undefined;
  /** Where the shopper tapped: `pin`, `shelf`, `sheet` or `cart`. */
  readonly surface: string | undefined;
  readonly pin_id: string | undefined;
}

export interface Ga4Event {
  readonly event: Ga4EventName;
  readonly ecommerce: Ga4Ecommerce;
  readonly live_shop: Attribution;
}

/** What goes into the data layer: each event behind an entry that clears the one before, as Google documents. */
export type DataLayerEntry = Ga4Event | {readonly ecommerce: null};
