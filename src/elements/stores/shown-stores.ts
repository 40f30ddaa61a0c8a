import type {Store} from '../../protocol/index.js';
import type {Availability, Near, StoreAvailability} from '../../stores/stores.js';
import {distanceTo} from './distance.js';

/** The stores to list. Where nobody has answered, those of the show, of which no stock is known. */
export interface ShownStores {
  readonly status: Availability['status'];
  readonly stores: readonly StoreAvailability[];
}

export interface ListOptions {
  /** Those of the manifest. */
  readonly stores: readonly Store[];
  readonly near: Near | undefined;
}

export function listOf(known: Availability | undefined, {stores, near}: ListOptions): ShownStores {
  if (!known || known.status === 'asking') return {status: 'asking', stores: []};
  // The page's own order is kept where it tells no distance.
  if (known.status === 'known') return {status: 'known', stores: nearestFirst(known.stores, near)};
  return {status: 'unknown', stores: nearestFirst(stores.map((store) => ({store, status: 'unknown', methods: []})), near)};
}

function nearestFirst(rows: readonly StoreAvailability[], near: Near | undefined): readonly StoreAvailability[] {
  const far = rows.map((row) => ({row, meters: distanceTo(row, near)}));
  if (far.some(({meters}) => meters === undefined)) return rows;
  return far.sort((a, b) => (a.meters ?? 0) - (b.meters ?? 0)).map(({row}) => row);
}
