import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CartOutcome} from '#src/cart/cart.js';
import {eur, lineOf, measured} from './told.js';

const added: CartOutcome = {status: 'added'};
const timeout: CartOutcome = {status: 'failed', cause: 'timeout', retryable: true};
const partial = (units: number): CartOutcome => ({status: 'partial', added: units, reason: 'insufficient-stock'});

/** Event, value and quantities, as one reads them in a report. */
function sums({events}: ReturnType<typeof measured>) {
  return events().map(({event, ecommerce: {value, items}}) => [event, value, ...items.map(({quantity}) => quantity)]);
}

describe('what came of a request to the cart', () => {
  it('is told with the units, the variant and the place, for all that was added', () => {
    const shop = measured();
    const source = {showId: 'spring', surface: 'pin' as const, pinId: 'pin-1', positionMs: 42_000};
    shop.answer(shop.ask({lines: [lineOf('throw', 2)], source}), added);
    const promotion = {
      promotion_id: 'pin-1', promotion_name: 'Spring table', creative_name: 'Wool throw', creative_slot: 'pin',
    };
    const list = {item_list_id: 'live_shop_pin', item_list_name: 'Spring table (pin)'};
    assert.deepEqual(shop.entries, [
      {ecommerce: null},
      {
        event: 'add_to_cart',
        ecommerce: {
          currency: 'EUR',
          value: 258,
          ...list,
          items: [{
            item_id: 'throw', item_name: 'Wool throw', item_variant: 'Moss, L', price: 129, quantity: 2, index: 1, ...list, ...promotion,
          }],
        },
        live_shop: {show_id: 'spring', position_ms: 42_000, surface: 'pin', pin_id: 'pin-1'},
      },
    ]);
  });

  it('counts only what was truly added', () => {
    const shop = measured();
    shop.answer(shop.ask({lines: [lineOf('mug', 5)]}), partial(3));
    shop.answer(shop.ask({lines: [lineOf('mug', 2), lineOf('throw', 2)]}), partial(3));
    assert.deepEqual(sums(shop), [['add_to_cart', 89.7, 3], ['add_to_cart', 188.8, 2, 1]]);
  });

  const nothing: readonly CartOutcome[] = [
    {status: 'rejected', reason: 'out-of-stock'}, timeout, partial(0), {status: 'handed-off'}, {status: 'unhandled'},
    {status: 'reserved', code: 'A1'},
  ];
  for (const outcome of nothing) {
    it(`is not told while nothing is known to be in the cart: ${outcome.status}`, () => {
      const shop = measured();
      shop.answer(shop.ask({lines: [lineOf('mug', 2)]}), outcome);
      assert.deepEqual(shop.entries, []);
    });
  }

  it('tells only the difference of a correction, and of a second attempt at the same wish', () => {
    const shop = measured();
    const lost = shop.ask({lines: [lineOf('mug', 2)]});
    shop.answer(lost, timeout);
    shop.answer(lost, added, {late: true});
    const short = shop.ask({lines: [lineOf('mug', 3)]});
    shop.answer(short, partial(1));
    shop.ask({...short});
    shop.answer(short, added);
    shop.answer(short, {status: 'rejected', reason: 'out-of-stock'}, {late: true});
    shop.answer(short, partial(1), {late: true});
    assert.deepEqual(sums(shop), [
      ['add_to_cart', 59.8, 2],
      ['add_to_cart', 29.9, 1],
      ['add_to_cart', 59.8, 2],
    ]);
  });

  it('tells a change by what there was before, up and down, even if the cart has changed when the answer comes', () => {
    const shop = measured();
    shop.cart.set({lines: [{variantId: 'mug', lineId: 'line-1', quantity: 4}, {variantId: 'mug', lineId: 'line-2', quantity: 1}]});
    const fewer = shop.ask({action: 'change', lines: [lineOf('mug', 1, {lineId: 'line-1'})]});
    shop.cart.set({lines: [{variantId: 'mug', lineId: 'line-1', quantity: 1}]});
    shop.answer(fewer, added);
    const more = shop.ask({action: 'change', lines: [lineOf('mug', 6, {lineId: 'line-1'})]});
    shop.answer(more, partial(3));
    assert.deepEqual(sums(shop), [['remove_from_cart', 89.7, 3], ['add_to_cart', 59.8, 2]]);
  });

  it('finds a line of which the show has the global id and the shop the number', () => {
    const shop = measured();
    shop.cart.set({lines: [{variantId: '4711', quantity: 4}]});
    shop.answer(shop.ask({action: 'change', lines: [lineOf('mug', 1, {variantId: 'gid://shopify/ProductVariant/4711'})]}), added);
    assert.deepEqual(sums(shop), [['remove_from_cart', 89.7, 3]]);
  });

  it('tells nothing of a change where it is not known what there was', () => {
    const shop = measured();
    shop.answer(shop.ask({action: 'change', lines: [lineOf('mug', 2)]}), added);
    assert.deepEqual(shop.entries, []);
  });

  it('tells what was taken out, once', () => {
    const shop = measured();
    shop.cart.set({lines: [{variantId: 'mug', quantity: 2}]});
    const gone = shop.ask({action: 'remove', lines: [lineOf('mug', 1)]});
    shop.answer(gone, timeout);
    shop.answer(gone, added, {late: true});
    shop.answer(gone, added, {late: true});
    shop.answer(shop.ask({action: 'remove', lines: [lineOf('throw', 1)]}), {status: 'rejected', reason: 'not-accepted'});
    assert.deepEqual(sums(shop), [['remove_from_cart', 59.8, 2]]);
  });

  it('gives no value that it cannot know: a price is missing, or the currencies differ', () => {
    const shop = measured();
    const pounds = {amount: 100, currency: 'GBP', exponent: 2};
    shop.answer(shop.ask({lines: [lineOf('throw', 1), lineOf('mug', 1, {price: undefined})]}), added);
    shop.answer(shop.ask({lines: [lineOf('mug', 1), lineOf('throw', 1, {price: pounds})]}), added);
    const [unpriced, mixed] = shop.events().map(({ecommerce}) => ecommerce);
    assert.equal(unpriced && 'value' in unpriced, false);
    assert.deepEqual(mixed?.items.map(({price, currency}) => [price, currency]), [[29.9, 'EUR'], [1, 'GBP']]);
    assert.equal(mixed && 'currency' in mixed, false);
  });

  it('turns minor units into the exact number, whatever the currency', () => {
    const shop = measured();
    const prices = [
      {amount: 1001, currency: 'EUR', exponent: 2, times: 3, value: 30.03},
      {amount: 10, currency: 'EUR', exponent: 2, times: 3, value: 0.3},
      {amount: 4999, currency: 'JPY', exponent: 0, times: 2, value: 9998},
      {amount: 1234, currency: 'KWD', exponent: 3, times: 1, value: 1.234},
    ];
    for (const {times, value, ...price} of prices) {
      shop.answer(shop.ask({lines: [lineOf('mug', times, {price})]}), added);
      assert.equal(shop.events().at(-1)?.ecommerce.value, value);
    }
    shop.answer(shop.ask({lines: [lineOf('mug', 1, {price: eur(10)}), lineOf('mug', 1, {price: {amount: 2, currency: 'EUR', exponent: 1}})]}), added);
    assert.equal(shop.events().at(-1)?.ecommerce.value, 0.3);
  });
});
