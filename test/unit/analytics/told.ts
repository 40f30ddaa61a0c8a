import {atom} from '#src/atom/atom.js';
import {createAnalytics} from '#src/analytics/create-analytics.js';
import type {DataLayerEntry, Ga4Event} from '#src/analytics/ga4.js';
import type {CartLine, CartOutcome, CartRequest, CartState} from '#src/cart/cart.js';
import {CartRequestEvent} from '#src/cart/request-event.js';
import {CartResultEvent} from '#src/cart/result-event.js';
import {parseManifest, type Money} from '#src/protocol/index.js';
import type {Stage} from '#src/show/show.js';
import type {WishlistState} from '#src/wishlist/wishlist.js';

export const eur = (amount: number): Money => ({amount, currency: 'EUR', exponent: 2});

function manifest() {
  const read = parseManifest({
    version: 1,
    id: 'spring',
    title: 'Spring table',
    status: 'live',
    products: [
      {id: 'mug', title: 'Stoneware mug', brand: 'Tide', price: eur(2990), stock: {status: 'in-stock'}},
      {
        id: 'throw',
        title: 'Wool throw',
        price: eur(12900),
        options: [{name: 'Colour', values: ['Moss']}, {name: 'Size', values: ['S', 'L']}],
        variants: [
          {id: 'throw-s', selectedOptions: [{name: 'Colour', value: 'Moss'}, {name: 'Size', value: 'S'}], price: eur(9900)},
          {id: 'throw-l', selectedOptions: [{name: 'Colour', value: 'Moss'}, {name: 'Size', value: 'L'}]},
        ],
      },
    ],
  });
  if (!read.ok) throw new Error(`${read.path}: expected ${read.expected}`);
  return read.value;
}

/** A cart line for one variant of the show. */
export function lineOf(productId: 'mug' | 'throw', quantity: number, changes: Partial<CartLine> = {}): CartLine {
  const mug = {productId, variantId: 'mug', selectedOptions: [], quantity, price: eur(2990), title: 'Stoneware mug'};
  const large = {
    ...mug,
    variantId: 'throw-l',
    selectedOptions: [{name: 'Colour', value: 'Moss'}, {name: 'Size', value: 'L'}],
    price: eur(12900),
    title: 'Wool throw',
  };
  return {...(productId === 'mug' ? mug : large), ...changes};
}

/** A show whose slices a test sets, and what is told of it. */
export function measured({visible: seen = true, seenPins = new Set<string>()} = {}) {
  const opened = manifest();
  const target = new EventTarget();
  const stage = atom<Stage>({status: 'live', pins: []});
  const cart = atom<CartState>({});
  const wishlist = atom<WishlistState>({productIds: [], pending: []});
  const visible = atom(seen);
  const entries: DataLayerEntry[] = [];
  const stopping = new AbortController();
  let requests = 0;
  createAnalytics({
    target,
    manifest: atom(opened),
    stage,
    shop: atom({products: opened.products}),
    cart,
    wishlist,
    visible,
    seenPins,
    positionMs: () => 61_000,
    push: (entry) => entries.push(entry),
    signal: stopping.signal,
  });
  const request = (wish: Partial<CartRequest>): CartRequest => ({
    id: `request-${(requests += 1)}`,
    action: 'add',
    lines: [],
    source: {showId: 'spring', surface: 'sheet', positionMs: 60_000},
    ...wish,
  });
  return {
    target, stage, cart, wishlist, visible, entries, seenPins,
    stop: () => stopping.abort(),
    /** Events without the entries that clear the one before. */
    events: (): Ga4Event[] => entries.filter((entry): entry is Ga4Event => 'event' in entry),
    pin(pinId: string, productId = 'mug') {
      const pin = {pinId, productId, at: 0};
      stage.set({status: 'live', pin, pins: [pin]});
    },
    ask(wish: Partial<CartRequest>): CartRequest {
      const asked = request(wish);
      target.dispatchEvent(new CartRequestEvent(asked, {signal: stopping.signal}));
      return asked;
    },
    answer(asked: CartRequest, outcome: CartOutcome, {late = false} = {}) {
      target.dispatchEvent(new CartResultEvent(asked, outcome, {late}));
    },
  };
}
