import type {Store} from '#src/protocol/index.js';
import type {StoreAvailability} from '#src/stores/stores.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';

export const mitte: Store = {
  id: 'mitte',
  name: 'Berlin Mitte',
  address: 'Rosenweg 4, 10119 Berlin',
  openingHours: 'Mon–Sat 10–19',
  phone: '+49 30 555 01 23',
  url: 'https://shop.example/stores/mitte',
  location: {latitude: 52.52, longitude: 13.4},
};

export const altona: Store = {id: 'altona', name: 'Hamburg Altona', location: {latitude: 53.55, longitude: 9.93}};

/** A shop with two stores; the show comes from the first. */
export function floorSession(changes: object = {}): FakeSession {
  const shop = new FakeSession(exampleManifest({stores: [mitte, altona], storeId: 'mitte', ...changes}));
  shop.chosenStore.set(mitte);
  return shop;
}

/** A shop that has said nothing of stores. */
export const plainSession = (): FakeSession => new FakeSession();

/** What the stores have of a variant. */
export function stock(shop: FakeSession, variantId: string, ...stores: readonly StoreAvailability[]): void {
  shop.availability.set(new Map(shop.availability.get()).set(variantId, {status: 'known', stores}));
}

export const asked = (shop: FakeSession): readonly unknown[] =>
  shop.calls.filter(([name]) => name === 'stores.ask').map(([, variant]) => variant);
