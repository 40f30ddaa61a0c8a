import {staged, StagedSession} from './staged-live-shop.js';

const price = {amount: 2400, currency: 'EUR', exponent: 2};

export const quay = {id: 'quay', name: 'Hearth on the quay', address: '1 Quay', openingHours: 'Mon-Sat 10-19', postalCode: '10115'};

const plain = {
  id: 'mug',
  title: 'Stoneware mug Tide',
  url: '/products/mug',
  brand: 'Tide',
  badges: ['New'],
  price,
  compareAt: {...price, amount: 2800},
  saleEndsAt: '2026-04-01T19:00:00Z',
  unitPrice: {price, quantity: 100, unit: 'milliliter'},
  stock: {status: 'low-stock', quantity: 3},
  quantity: {min: 1, max: 4, step: 1},
};

const withOptions = {
  ...plain,
  id: 'bowl',
  title: 'Stoneware bowl Tide',
  options: [{name: 'Colour', values: ['Tide', 'Moss']}],
  variants: ['Tide', 'Moss'].map((value) => ({
    id: `bowl-${value.toLowerCase()}`,
    selectedOptions: [{name: 'Colour', value}],
    stock: {status: 'in-stock'},
  })),
};

/** All that a show can have: a store with goods, a wish list, badges, measures, a sale, a bag that it shows by itself. */
export function fullSession(): StagedSession {
  const session = new StagedSession(staged({products: [plain, withOptions], stores: [quay], storeId: 'quay'}));
  const methods = (['pickup', 'reserve'] as const).map((method) => ({method, readyAt: session.nowMs + 3_600_000}));
  const there = {store: quay, status: 'in-stock', quantity: 3, methods, distanceMeters: 800} as const;
  session.availability.set(new Map([['mug', {status: 'known', stores: [there]}]]));
  session.wishlistState.set({productIds: ['mug'], pending: []});
  const fulfillment = {method: 'pickup', storeId: 'quay'} as const;
  const line = {variantId: 'mug', title: 'Stoneware mug Tide', detail: 'Blue', quantity: 2, price, fulfillment};
  session.cartState.set({count: 2, total: price, lines: [line], url: '/cart'});
  session.cartOutcome = {status: 'unhandled'};
  return session;
}
