import type {Fact, FactEvent} from '@live-shop/sdk/protocol';

export const PRODUCTS = 50;

const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

export const foldManifest = {
  version: 1,
  id: 'fold',
  title: 'A busy evening',
  status: 'live',
  products: Array.from({length: PRODUCTS}, (_, place) => ({id: `product-${place}`, title: `Product ${place}`, price: eur(2400)})),
} as const;

/** A busy evening: of each thousand facts 960 are messages, 4 pins, 2 unpins, 1 a chapter, 28 prices and stocks, 5 removals. */
export function foldLog(length: number): readonly Fact[] {
  const startedAt = Date.UTC(2026, 2, 1, 18);
  return Array.from({length}, (_, place): Fact => ({seq: place + 1, at: startedAt + place * 100, ...event(place)}));
}

function event(place: number): FactEvent {
  const kind = place % 1000;
  if (place === 0) return {type: 'show-started'};
  const productId = `product-${(place * 7) % PRODUCTS}`;
  if (kind % 250 === 10) return {type: 'product-pinned', productId, pinId: `pin-${place}`};
  if (kind % 500 === 200) return {type: 'product-unpinned'};
  if (kind === 5) return {type: 'chapter-started', chapterId: `chapter-${place}`, title: `Part ${place / 1000}`};
  if (kind % 35 === 34) return {type: 'product-changed', productId, price: eur(1000 + (place % 900)), stock: {status: 'in-stock', quantity: place % 90}};
  if (kind % 200 === 150) return {type: 'message-removed', messageId: `message-${place - 3}`};
  const author = {id: `viewer-${place % 900}`, name: `Viewer ${place % 900}`, role: 'viewer'} as const;
  return {type: 'message-posted', message: {id: `message-${place}`, author, text: `What does number ${place % 50} cost in blue?`}};
}
