import type {Location} from '../../protocol/index.js';
import type {Near, StoreAvailability} from '../../stores/stores.js';

const EARTH_RADIUS_METERS = 6_371_000;
const METERS_PER_MILE = 1609.344;

/** How far a store is, as the page reckons it; else by air from where the shopper is, where both are known. Meters. */
export function distanceTo({store, distanceMeters}: StoreAvailability, near: Near | undefined): number | undefined {
  if (distanceMeters !== undefined) return distanceMeters;
  return near && 'location' in near && store.location ? metersBetween(near.location, store.location) : undefined;
}

/** Along the great circle (haversine). */
export function metersBetween(from: Location, to: Location): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const share =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** In miles where roads are signed in them. */
export function distanceWords(meters: number, locale: string): string {
  const miles = /-(US|GB|LR|MM)\b/.test(locale);
  const value = meters / (miles ? METERS_PER_MILE : 1000);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: miles ? 'mile' : 'kilometer',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
