import {number, object, oneOf, optional, shopId, string, url, type Shape} from './shape.js';

/**
 * `pickup`: bought online, fetched in the store. `reserve`: held in the store, paid there. `ship-to-store`: sent to the
 * store and fetched there.
 */
export type FulfillmentMethod = 'pickup' | 'reserve' | 'ship-to-store';

export const fulfillmentMethod: Shape<FulfillmentMethod> = oneOf('pickup', 'reserve', 'ship-to-store');

/** How the shopper wants to get the goods of a line. Missing on a line: sent home, as the shop does by default. */
export interface Fulfillment {
  readonly method: FulfillmentMethod;
  /** Id of the store, as in the manifest or in the page's answer to a `live-shop-availability-request`. */
  readonly storeId: string;
}

/** WGS 84 degrees. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** A physical store of the shop (schema.org Store). */
export interface Store {
  readonly id: string;
  readonly name: string;
  /** As one would write it on a letter, on one line. */
  readonly address?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly location?: Location | undefined;
  /** In words, such as "Mon-Sat 10-19". */
  readonly openingHours?: string | undefined;
  readonly phone?: string | undefined;
  /** The page of the store. */
  readonly url?: string | undefined;
}

const location = object<Location>({latitude: number(-90, 90), longitude: number(-180, 180)});

export const store: Shape<Store> = object<Store>({
  id: shopId,
  name: string(120),
  address: optional(string(300)),
  postalCode: optional(string(16)),
  location: optional(location),
  openingHours: optional(string(200)),
  phone: optional(string(40)),
  url: optional(url),
});
