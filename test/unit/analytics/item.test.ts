import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {goodsInCart} from '#src/analytics/item.js';
import {parseManifest} from '#src/protocol/index.js';

describe('goodsInCart', () => {
  it("names goods as the show does in every other event, also where the shop's cart has numbers for its global ids", () => {
    const read = parseManifest({
      version: 1,
      id: 'spring',
      title: 'Spring table',
      status: 'live',
      products: [{
        id: 'gid://shopify/Product/11',
        title: 'Mug',
        price: {amount: 2400, currency: 'EUR', exponent: 2},
        options: [{name: 'Colour', values: ['Blue']}],
        variants: [{id: 'gid://shopify/ProductVariant/4711', selectedOptions: [{name: 'Colour', value: 'Blue'}]}],
      }],
    });
    assert.ok(read.ok);
    const {productId, title, variant} = goodsInCart({variantId: '4711', productId: '11', quantity: 2}, read.value.products);
    assert.deepEqual({productId, title, variant}, {productId: 'gid://shopify/Product/11', title: 'Mug', variant: 'Blue'});
  });
});
