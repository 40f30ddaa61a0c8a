import type {FulfillmentMethod, Store} from '../../protocol/index.js';
import type {Availability, StoreAvailability, StoreMethod} from '../../stores/stores.js';

/** What is best to say of the stores in one line. */
export type StoreOffer =
  | {readonly kind: 'asking'}
  | {readonly kind: 'unknown'}
  /** Every store that was asked says that it has none. */
  | {readonly kind: 'sold-out'}
  /** A store has it; `method` is missing where it does not say how it can be got. */
  | {readonly kind: 'there'; readonly at: StoreAvailability; readonly method?: StoreMethod | undefined};

const order: readonly FulfillmentMethod[] = ['pickup', 'reserve', 'ship-to-store'];

/** The ways that are truly open, the quickest first: what a store does not have can still be sent there. */
export function openMethods({status, methods}: StoreAvailability): readonly StoreMethod[] {
  return methods
    .filter(({method}) => method === 'ship-to-store' || status !== 'out-of-stock')
    .sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
}

/** The shopper's own store first; then one where it can be fetched at once; then any that has it or gets it. */
export function storeOffer(known: Availability | undefined, own: Store | undefined): StoreOffer {
  if (known?.status !== 'known') return {kind: known?.status ?? 'asking'};
  const mine = known.stores.find(({store}) => store.id === own?.id);
  const rows = mine ? [mine, ...known.stores.filter((row) => row !== mine)] : known.stores;
  const there = rows.find(isThere);
  const sent = rows.find((row) => openMethods(row).length > 0);
  const at = mine && openMethods(mine).length > 0 ? mine : (there ?? sent);
  if (at) return {kind: 'there', at, method: openMethods(at)[0]};
  const soldOut = rows.length > 0 && rows.every(({status}) => status === 'out-of-stock');
  return {kind: soldOut ? 'sold-out' : 'unknown'};
}

/** It can be taken off the shelf. */
function isThere(row: StoreAvailability): boolean {
  const {status} = row;
  const onShelf = status === 'in-stock' || status === 'low-stock' || status === 'preorder';
  return onShelf || openMethods(row).some(({method}) => method !== 'ship-to-store');
}
