import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Ga4Event} from '#src/analytics/ga4.js';
import {ProductSelectEvent} from '#src/elements/product/product-select-event.js';
import {createWishlist} from '#src/wishlist/create-wishlist.js';
import type {WishlistRequestEvent} from '#src/wishlist/wishlist-request-event.js';
import {eur, lineOf, measured} from './told.js';

const promotion = {
  promotion_id: 'pin-1', promotion_name: 'Spring table', creative_name: 'Stoneware mug', creative_slot: 'pin',
};

describe('createAnalytics', () => {
  it('tells a pin as a promotion, behind an entry that clears the one before', () => {
    const {entries, pin} = measured();
    pin('pin-1');
    const expected: Ga4Event = {
      event: 'view_promotion',
      ecommerce: {
        currency: 'EUR',
        value: 29.9,
        ...promotion,
        items: [
          {item_id: 'mug', item_name: 'Stoneware mug', item_brand: 'Tide', price: 29.9, quantity: 1, index: 0, ...promotion},
        ],
      },
      live_shop: {show_id: 'spring', position_ms: 61_000, surface: 'pin', pin_id: 'pin-1'},
    };
    assert.deepEqual(entries, [{ecommerce: null}, expected]);
  });

  it('counts a pin once, however often it is shown again, also for another session of the page', () => {
    const seenPins = new Set<string>();
    const first = measured({seenPins});
    first.pin('pin-1');
    first.stage.set({status: 'live', pins: []});
    first.pin('pin-1');
    first.pin('pin-2');
    const second = measured({seenPins});
    second.pin('pin-2');
    second.pin('pin-3');
    assert.deepEqual([first, second].map(({events}) => events().map(({live_shop}) => live_shop.pin_id)), [
      ['pin-1', 'pin-2'],
      ['pin-3'],
    ]);
  });

  it('counts a pin that came while nobody looked when the viewer is back, if it is still there', () => {
    const {visible, pin, stage, events} = measured({visible: false});
    pin('gone');
    stage.set({status: 'live', pins: []});
    pin('still-there');
    assert.deepEqual(events(), []);
    visible.set(true);
    assert.deepEqual(events().map(({live_shop}) => live_shop.pin_id), ['still-there']);
  });

  it('tells of nothing for a pin whose product nobody knows', () => {
    const {pin, entries} = measured();
    pin('pin-1', 'unheard-of');
    assert.deepEqual(entries, []);
  });

  it('tells which product is opened, from which list, at the price that is shown', () => {
    const {target, events} = measured();
    target.dispatchEvent(new ProductSelectEvent({productId: 'throw', surface: 'shelf'}));
    const list = {item_list_id: 'live_shop_shelf', item_list_name: 'Spring table (shelf)'};
    const ecommerce = {
      currency: 'EUR',
      value: 99,
      ...list,
      items: [{item_id: 'throw', item_name: 'Wool throw', price: 99, quantity: 1, index: 1, ...list}],
    };
    const live_shop = {show_id: 'spring', position_ms: 61_000, surface: 'shelf', pin_id: undefined};
    assert.deepEqual(events(), [
      {event: 'select_item', ecommerce, live_shop},
      {event: 'view_item', ecommerce, live_shop},
    ]);
  });

  it('gives the pin the credit for a product that is opened from it', () => {
    const {target, pin, events} = measured();
    pin('pin-1');
    target.dispatchEvent(new ProductSelectEvent({productId: 'mug', surface: 'pin'}));
    const selected = events().find(({event}) => event === 'select_item');
    assert.equal(selected?.ecommerce.items[0]?.promotion_id, 'pin-1');
    assert.equal(selected?.live_shop.pin_id, 'pin-1');
  });

  it('tells what is in the cart when it is looked at and paid, with the total of the shop', () => {
    const {ask, cart, events} = measured();
    cart.set({
      count: 3,
      total: eur(15_390),
      lines: [
        {variantId: 'throw-l', quantity: 1, price: eur(12_900)},
        {variantId: 'gift-wrap', quantity: 2, title: 'Gift wrap', detail: 'Paper', price: eur(1245)},
      ],
    });
    const source = {showId: 'spring', surface: 'cart' as const, positionMs: 5000};
    ask({action: 'view', source});
    const checkout = ask({action: 'checkout', source});
    ask({...checkout});
    assert.deepEqual(events().map(({event}) => event), ['view_cart', 'begin_checkout']);
    assert.deepEqual(events()[1], {
      event: 'begin_checkout',
      ecommerce: {
        currency: 'EUR',
        value: 153.9,
        items: [
          {item_id: 'throw', item_name: 'Wool throw', item_variant: 'Moss, L', price: 129, quantity: 1, index: 1},
          {item_id: 'gift-wrap', item_name: 'Gift wrap', item_variant: 'Paper', price: 12.45, quantity: 2},
        ],
      },
      live_shop: {show_id: 'spring', position_ms: 5000, surface: 'cart', pin_id: undefined},
    });
  });

  it('tells of a wish that the page has granted, and of none that it has not', async () => {
    const {target, wishlist, events} = measured();
    const list = createWishlist({target, state: wishlist, showId: () => 'spring', complain: assert.fail});
    target.addEventListener('live-shop-wishlist-request', (event) => {
      const wish = event as WishlistRequestEvent;
      wish.respondWith(wish.request.productId === 'throw');
    });
    assert.equal(await list.request({action: 'add', productId: 'mug'}), false);
    assert.deepEqual(events(), []);
    assert.equal(await list.request({action: 'add', productId: 'throw', variantId: 'throw-l'}), true);
    await list.request({action: 'remove', productId: 'throw'});
    wishlist.set({productIds: ['throw', 'mug'], pending: []});
    assert.deepEqual(events().map(({event, ecommerce}) => [event, ecommerce.value, ecommerce.items[0]?.item_variant]), [
      ['add_to_wishlist', 129, 'Moss, L'],
    ]);
  });

  it('says nothing more once it is stopped', () => {
    const {stop, pin, ask, answer, target, wishlist, entries} = measured();
    const asked = ask({lines: [lineOf('mug', 1)]});
    stop();
    pin('pin-1');
    answer(asked, {status: 'added'});
    ask({action: 'checkout'});
    target.dispatchEvent(new ProductSelectEvent({productId: 'mug', surface: 'pin'}));
    wishlist.set({productIds: ['mug'], pending: []});
    assert.deepEqual(entries, []);
  });
});
