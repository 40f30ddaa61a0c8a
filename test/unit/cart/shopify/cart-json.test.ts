import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseCartState} from '#src/cart/cart-state.js';
import {cartJson, itemsIn} from '#src/cart/shopify/cart-json.js';
import {cartStateOf} from '#src/cart/shopify/cart-state-of.js';
import {variantNumber} from '#src/cart/shopify/variant-id.js';
import {parse} from '@live-shop/sdk/protocol';

const item = {id: 4001, key: '4001:abc', quantity: 2, properties: null, product_title: 'Mug', final_price: 1200, image: null, url: '/products/mug'};

function stateOf(cart: object) {
  const read = parse(cartJson, {currency: 'EUR', item_count: 2, total_price: 2400, items: [item], ...cart});
  assert.ok(read.ok);
  return parseCartState(cartStateOf(read.value, '/'));
}

describe('cartJson', () => {
  it('gives a cart that the element can read, whatever cannot be shown of it', () => {
    const odd = {...item, product_title: 'x'.repeat(2000), image: 'data:image/png,', variant_title: '', url: null, key: null, product_id: null};
    const state = stateOf({items: [odd, {...item, properties: {Engraving: 'Ada', nested: {a: 1}}}]});
    assert.ok(state.ok);
    assert.deepEqual(state.value.lines?.[0], {
      variantId: '4001', quantity: 2, title: 'x'.repeat(500), price: {amount: 1200, currency: 'EUR', exponent: 2},
    });
  });

  it('gives no amounts where the currency is not known', () => {
    const state = stateOf({currency: undefined});
    assert.ok(state.ok);
    assert.deepEqual([state.value.count, state.value.total, state.value.lines?.[0]?.price], [2, undefined, undefined]);
  });

  it('refuses what is no cart', () => {
    assert.equal(parse(cartJson, {items: []}).ok, false);
    assert.equal(parse(cartJson, {currency: 'EUR', item_count: 1, total_price: 1, items: [{id: 'mug', quantity: 1}]}).ok, false);
  });
});

describe('itemsIn()', () => {
  it('reads several lines, a single one, and nothing', () => {
    assert.deepEqual(itemsIn({items: [item, item]}).map(({id}) => id), [4001, 4001]);
    assert.deepEqual(itemsIn(item).map(({quantity}) => quantity), [2]);
    assert.deepEqual(itemsIn({ok: true}), []);
    assert.deepEqual(itemsIn(undefined), []);
  });
});

describe('variantNumber()', () => {
  it('reads a number or a global id of a variant, and nothing else', () => {
    assert.equal(variantNumber('40000000000001'), 40_000_000_000_001);
    assert.equal(variantNumber('gid://shopify/ProductVariant/4001'), 4001);
    for (const id of ['', 'mug', '12a', '-1', 'gid://shopify/Product/4001', 'gid://shopify/ProductVariant/', '9'.repeat(16)]) {
      assert.equal(variantNumber(id), undefined, id);
    }
  });
});
