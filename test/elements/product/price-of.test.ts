import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {priceOf} from '#src/elements/product/price-of.js';
import {renderPrice} from '#src/elements/product/price.js';
import {stockOf} from '#src/elements/product/stock-of.js';
import {en} from '#src/i18n/en.js';
import {createText} from '#src/i18n/text.js';
import type {Money, Product} from '#src/protocol/index.js';
import {exampleManifest} from '../support/fake-session.js';

const money = (amount: number, currency = 'EUR', exponent = 2): Money => ({amount, currency, exponent});

function product(changes: object): Product {
  const [read] = exampleManifest({products: [{id: 'p', title: 'P', price: money(1000), ...changes}]}).products;
  if (!read) throw new Error('no product');
  return read;
}

const variant = (id: string, changes: object): object => ({id, selectedOptions: [{name: 'Size', value: id}], ...changes});

function shown(locale: string, changes: object): string {
  const place = document.createElement('div');
  render(renderPrice(createText(locale, en), product(changes)), place);
  return place.querySelector('[part=price]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
}

describe('priceOf', () => {
  it('shows the price before only where it was higher, in the same currency', () => {
    expect(priceOf(product({compareAt: money(1500)})).compareAt).to.deep.equal(money(1500));
    expect(priceOf(product({compareAt: money(1000)})).compareAt).to.equal(undefined);
    expect(priceOf(product({compareAt: money(1500, 'USD')})).compareAt).to.equal(undefined);
  });

  it('shows the least of several prices as such', () => {
    const several = product({options: [{name: 'Size', values: ['S', 'L']}], variants: [variant('S', {price: money(900)}), variant('L', {})]});
    expect(priceOf(several)).to.deep.equal({price: money(900), compareAt: undefined, from: true});
    expect(priceOf(several, several.variants[1])).to.deep.equal({price: money(1000), compareAt: undefined, from: false});
  });

  it('does not strike the price of the product beside the own price of a variant', () => {
    const own = product({compareAt: money(1500), variants: [variant('S', {price: money(1200)})]});
    expect(priceOf(own).compareAt).to.equal(undefined);
  });
});

describe('renderPrice', () => {
  it('writes euros, yen and dinars with their own minor units', () => {
    expect(shown('en', {price: money(1990)})).to.equal('€19.90');
    expect(shown('de', {price: money(1990)})).to.equal('19,90 €');
    expect(shown('en', {price: money(24800, 'JPY', 0)})).to.equal('¥24,800');
    expect(shown('en', {price: money(12345, 'KWD', 3)})).to.equal('KWD 12.345');
  });
});

describe('stockOf', () => {
  it('says of a product only what holds for all that is left of it', () => {
    const stocks = (...stock: readonly string[]): string =>
      stockOf(product({variants: stock.map((status, index) => variant(`${index}`, {stock: {status, quantity: 2}}))})).status;
    expect(stocks('low-stock', 'in-stock')).to.equal('unknown');
    expect(stocks('low-stock', 'out-of-stock', 'low-stock')).to.equal('low-stock');
    expect(stocks('out-of-stock', 'out-of-stock')).to.equal('out-of-stock');
    expect(stockOf(product({stock: {status: 'low-stock', quantity: 2}}))).to.deep.equal({status: 'low-stock', quantity: 2});
  });
});
