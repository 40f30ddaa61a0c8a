import type {Location, StockStatus} from '@live-shop/sdk/protocol';
import {stockOf} from './catalog.js';
import type {StoreFloor} from './store-floor.js';
import {stores, type ShopStore} from './stores.js';

/** What a store says of one variant: the answer to a `live-shop-availability-request`, field by field. */
export interface StoreStock {
  readonly store: string;
  readonly status: StockStatus;
  readonly quantity: number;
  readonly methods: readonly {readonly method: 'pickup' | 'reserve' | 'ship-to-store'; readonly readyAt?: number}[];
  readonly asOf: number;
  readonly distanceMeters?: number;
}

export interface StoreStockOptions {
  readonly floor: StoreFloor;
  readonly variantId: string;
  /** Units that the shop itself could send to a store. */
  readonly sendable: number;
  readonly near: Location | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What every store has of a variant, the nearest first where it is known what that is. */
export function storeStock({floor, variantId, sendable, near, now}: StoreStockOptions): readonly StoreStock[] {
  const answers = stores.map((store) => stockAt(store, {floor, variantId, sendable, near, now}));
  return near ? answers.sort((a, b) => (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0)) : answers;
}

function stockAt(store: ShopStore, {floor, variantId, sendable, near, now}: StoreStockOptions): StoreStock {
  const quantity = floor.units(store.id, variantId) ?? 0;
  return {
    store: store.id,
    ...stockOf(quantity),
    quantity,
    methods: [
      ...(quantity > 0 ? [{method: 'pickup', readyAt: readyAt(now)}, {method: 'reserve'}] as const : []),
      ...(quantity === 0 && sendable > 0 ? [{method: 'ship-to-store', readyAt: opening(now + 3 * DAY_MS)}] as const : []),
    ],
    asOf: now - store.countedAgoMs,
    ...(near && {distanceMeters: Math.round(metersBetween(near, store.location))}),
  };
}

/** Two hours from now, on the next half hour; after five in the afternoon, when the store opens again. */
export function readyAt(now: number): number {
  const soon = Math.ceil((now + 2 * HOUR_MS) / (HOUR_MS / 2)) * (HOUR_MS / 2);
  const hour = new Date(soon).getHours();
  if (hour >= 12 && hour < 19) return soon;
  return hour < 12 ? opening(soon) + 2 * HOUR_MS : opening(now + DAY_MS);
}

/** Ten in the morning of that day. */
function opening(ms: number): number {
  return new Date(ms).setHours(10, 0, 0, 0);
}

/** Where postcodes begin: the leading digit of German ones, and Denmark, whose have four. */
const regions: Readonly<Record<string, Location>> = {
  0: {latitude: 51.34, longitude: 12.37},
  1: {latitude: 52.52, longitude: 13.4},
  2: {latitude: 53.55, longitude: 10},
  3: {latitude: 52.37, longitude: 9.74},
  4: {latitude: 51.23, longitude: 6.78},
  5: {latitude: 50.94, longitude: 6.96},
  6: {latitude: 50.11, longitude: 8.68},
  7: {latitude: 48.78, longitude: 9.18},
  8: {latitude: 48.14, longitude: 11.58},
  9: {latitude: 49.45, longitude: 11.08},
  denmark: {latitude: 55.68, longitude: 12.57},
};

/** Roughly where a postcode is; undefined for one of another country. */
export function placeOf(postalCode: string): Location | undefined {
  if (/^\d{4}$/.test(postalCode)) return regions['denmark'];
  return /^\d{5}$/.test(postalCode) ? regions[postalCode.charAt(0)] : undefined;
}

/** On a flat map, which is good enough between three towns. */
function metersBetween(from: Location, to: Location): number {
  const north = (to.latitude - from.latitude) * 111_200;
  const east = (to.longitude - from.longitude) * 111_200 * Math.cos((from.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
