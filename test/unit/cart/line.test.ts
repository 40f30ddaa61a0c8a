import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Product, Variant} from '@live-shop/sdk/protocol';
import {lineOf} from '#src/cart/line.js';

const price = {amount: 1990, currency: 'EUR', exponent: 2};
const small: Variant = {id: 'mug-s', sku: 'M-S', selectedOptions: [{name: 'Size', value: 'S'}], stock: {status: 'in-stock'}};
const product: Product = {
  id: 'mug',
  title: 'Mug',
  url: 'https://shop.example/mug',
  images: [],
  price,
  options: [{name: 'Size', values: ['S']}],
  variants: [small],
  quantity: {min: 1, step: 1},
};

describe('lineOf', () => {
  it('names the variant both by its id and by its options, at the price of the product', () => {
    assert.deepEqual(lineOf(product, small, 2), {
      productId: 'mug',
      variantId: 'mug-s',
      sku: 'M-S',
      selectedOptions: [{name: 'Size', value: 'S'}],
      quantity: 2,
      price,
      title: 'Mug',
      url: 'https://shop.example/mug',
    });
  });

  it('takes the price of the variant where it has one', () => {
    const dear = {...price, amount: 2990};
    assert.deepEqual(lineOf(product, {...small, price: dear}, 1).price, dear);
  });
});
