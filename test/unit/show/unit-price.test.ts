import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact, Product, ProductChange, UnitPrice} from '@live-shop/sdk/protocol';
import {Timeline} from '#src/show/timeline.js';

const eur = (amount: number, currency = 'EUR') => ({amount, currency, exponent: 2});
const per100 = (amount: number): UnitPrice => ({price: eur(amount), quantity: 100, unit: 'milliliter'});

const soap: Product = {
  id: 'soap',
  title: 'Soap',
  images: [],
  price: eur(1000),
  unitPrice: per100(400),
  options: [{name: 'Size', values: ['S', 'L']}],
  variants: [
    {id: 's', selectedOptions: [{name: 'Size', value: 'S'}], unitPrice: per100(400), stock: {status: 'in-stock'}},
    {id: 'l', selectedOptions: [{name: 'Size', value: 'L'}], price: eur(1800), unitPrice: per100(360), stock: {status: 'in-stock'}},
  ],
  quantity: {min: 1, step: 1},
};

/** Prices by measure after a change: of the product, of its variants. */
function after(...changes: readonly Omit<ProductChange, 'productId'>[]): readonly (number | undefined)[] {
  const timeline = new Timeline({status: 'live', products: [soap]});
  timeline.append(changes.map((change, place): Fact => ({seq: place + 1, at: place, type: 'product-changed', productId: 'soap', ...change})));
  const [product] = timeline.at({playheadMs: 9, nowMs: 9, atLiveEdge: true}).shop.products;
  return [product, ...(product?.variants ?? [])].map((priced) => priced?.unitPrice?.price.amount);
}

describe('the price by measure', () => {
  it('goes with a new price of the product, for each variant from its own old price', () => {
    assert.deepEqual(after({price: eur(900)}), [360, 360, 180]);
  });

  it('goes with a new price of one variant, and stays for the others', () => {
    assert.deepEqual(after({variantId: 'l', price: eur(900)}), [400, 400, 180]);
    assert.deepEqual(after({variantId: 's', price: eur(500)}, {variantId: 's', price: eur(1000)}), [400, 400, 360]);
  });

  it('is left out where it would not be exact, or is in another currency', () => {
    assert.deepEqual(after({price: eur(999)}), [undefined, undefined, undefined]);
    assert.deepEqual(after({price: eur(900, 'SEK')}), [undefined, undefined, undefined]);
    assert.deepEqual(after({price: eur(0)}, {price: eur(1000)}), [undefined, undefined, undefined]);
  });

  it('stays with a change of stock alone', () => {
    assert.deepEqual(after({stock: {status: 'low-stock', quantity: 2}}), [400, 400, 360]);
  });
});
