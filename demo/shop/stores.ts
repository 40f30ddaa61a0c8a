import type {Location, Store} from '@live-shop/sdk/protocol';

/** A store of the shop, with what it put on its shelves this morning. */
export interface ShopStore extends Store {
  readonly postalCode: string;
  readonly location: Location;
  /** Units by variant; a variant that is not in it was never there. */
  readonly shelves: Readonly<Record<string, number>>;
  /** How long ago it counted, in milliseconds: not every till is online. */
  readonly countedAgoMs: number;
}

const HOUR_MS = 3_600_000;

/** The shows come from the first. The one in Copenhagen counts before it opens. */
export const stores: readonly ShopStore[] = [
  {
    id: 'hamburg',
    name: 'Hamburg Speicherstadt',
    address: 'Am Sandtorkai 12, 20457 Hamburg',
    postalCode: '20457',
    location: {latitude: 53.543, longitude: 9.993},
    openingHours: 'Mon–Sat 10:00–19:00',
    phone: '+49 40 66969 412',
    shelves: {mug: 14, 'throw-ochre-130': 3, 'throw-moss-150': 2, lamp: 5, 'tote-ink': 9, 'tote-natural': 6, vase: 2, candle: 4},
    countedAgoMs: 0,
  },
  {
    id: 'berlin',
    name: 'Berlin Mitte',
    address: 'Linienstraße 140, 10115 Berlin',
    postalCode: '10115',
    location: {latitude: 52.527, longitude: 13.393},
    openingHours: 'Mon–Sat 10:00–20:00',
    phone: '+49 30 23125 640',
    shelves: {mug: 3, 'throw-ochre-150': 1, 'throw-clay-130': 4, lamp: 0, 'tote-ink': 5, vase: 1, candle: 0},
    countedAgoMs: 0,
  },
  {
    id: 'copenhagen',
    name: 'Copenhagen Nyhavn',
    address: 'Nyhavn 63, 1051 København K',
    postalCode: '1051',
    location: {latitude: 55.68, longitude: 12.59},
    openingHours: 'Mon–Fri 10:00–18:00, Sat 10:00–16:00',
    shelves: {mug: 6, 'throw-clay-150': 2, lamp: 2, 'tote-natural': 4, candle: 2},
    countedAgoMs: 5 * HOUR_MS,
  },
];

export function findStore(storeId: string): ShopStore | undefined {
  return stores.find(({id}) => id === storeId);
}

/** A store as a manifest has it: what is on its shelves is the shop's own business. */
export function listedStore({shelves: _, countedAgoMs: __, ...store}: ShopStore): Store {
  return store;
}
