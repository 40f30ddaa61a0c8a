import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {priceOf as priceNow, type ShownPrice} from '#src/elements/product/price-of.js';
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

const priceOf = (of: Product, variant?: Product['variants'][number]): ShownPrice => priceNow(of, {variant, nowMs: 0});

/** The words of a part, in order: what is seen, what is heard. */
function words(locale: string, changes: object, part = 'price'): readonly string[] {
  const place = document.createElement('div');
  render(renderPrice(createText(locale, en), product(changes), {nowMs: 0}), place);
  const found = place.querySelector(`[part=${part}]`);
  const texts = found?.children.length ? [...found.children] : found ? [found] : [];
  return texts.map(({textContent}) => (textContent ?? '').replaceAll(/[\u00a0\u202f\u200f\u200e]/g, (space) => (/[\u00a0\u202f]/.test(space) ? ' ' : '')));
}

const shown = (locale: string, changes: object): string => words(locale, changes)[0] ?? '';

describe('priceOf', () => {
  it('shows the price before only where it was higher, in the same currency', () => {
    expect(priceOf(product({compareAt: money(1500)})).compareAt).to.deep.equal(money(1500));
    expect(priceOf(product({compareAt: money(1000)})).compareAt).to.equal(undefined);
    expect(priceOf(product({compareAt: money(1500, 'USD')})).compareAt).to.equal(undefined);
  });

  it('shows the least of several prices as such', () => {
    const several = product({options: [{name: 'Size', values: ['S', 'L']}], variants: [variant('S', {price: money(900)}), variant('L', {})]});
    expect(priceOf(several)).to.deep.equal({price: money(900), compareAt: undefined, unitPrice: undefined, from: true});
    expect(priceOf(several, several.variants[1])).to.deep.equal({price: money(1000), compareAt: undefined, unitPrice: undefined, from: false});
  });

  it('does not strike the price of the product beside the own price of a variant', () => {
    const own = product({compareAt: money(1500), variants: [variant('S', {price: money(1200)})]});
    expect(priceOf(own).compareAt).to.equal(undefined);
  });

  it('claims no sale once it is over', () => {
    const sale = product({compareAt: money(1500), saleEndsAt: 5000});
    expect(priceNow(sale, {nowMs: 4999}).compareAt).to.deep.equal(money(1500));
    expect(priceNow(sale, {nowMs: 5000}).compareAt).to.equal(undefined);
  });

  it('shows the unit price of the very variant whose price is shown', () => {
    const unitPrice = {price: money(495), quantity: 100, unit: 'milliliter'};
    const large = {price: money(1800), unitPrice: {...unitPrice, price: money(360)}};
    const oil = product({unitPrice, options: [{name: 'Size', values: ['S', 'L']}], variants: [variant('S', {}), variant('L', large)]});
    expect(priceOf(oil).unitPrice?.price).to.deep.equal(money(495));
    expect(priceOf(oil, oil.variants[1]).unitPrice?.price).to.deep.equal(money(360));
    const changed = {...oil, variants: oil.variants.map((each) => ({...each, price: money(900), unitPrice: undefined}))};
    expect(priceOf(changed).unitPrice, 'that of another price').to.equal(undefined);
  });
});

describe('renderPrice', () => {
  it('writes euros, yen and dinars with their own minor units', () => {
    expect(shown('en', {price: money(1990)})).to.equal('€19.90');
    expect(shown('de', {price: money(1990)})).to.equal('19,90 €');
    expect(shown('en', {price: money(24800, 'JPY', 0)})).to.equal('¥24,800');
    expect(shown('en', {price: money(12345, 'KWD', 3)})).to.equal('KWD 12.345');
    expect(shown('ja', {price: money(24800, 'JPY', 0)})).to.equal('\uffe524,800');
    expect(shown('en', {price: money(391234, 'CLF', 4)})).to.equal('CLF 39.1234');
    expect(shown('es-CL', {price: money(391234, 'CLF', 4)})).to.equal('CLF 39,1234');
    expect(shown('ar-KW', {price: money(12345, 'KWD', 3)})).to.equal('\u0661\u0662\u066b\u0663\u0664\u0665 \u062f.\u0643.');
    expect(shown('fr', {price: money(123456, 'EUR', 2)})).to.equal('1 234,56 \u20ac');
  });

  it('writes the price of a measure, and reads it out in full', () => {
    const unitPrice = {price: money(495), quantity: 100, unit: 'milliliter'};
    expect(words('en', {unitPrice}, 'unit-price')).to.deep.equal(['€4.95 / 100 mL', '€4.95 per 100 milliliters']);
    expect(words('de', {unitPrice}, 'unit-price')[0]).to.equal('4,95 € / 100 ml');
    expect(words('en', {unitPrice: {price: money(1390, 'KWD', 3), quantity: 1, unit: 'kilogram'}}, 'unit-price')[0]).to.equal('KWD 1.390 / 1 kg');
  });

  it('writes a unit that it does not know as it is, as text', () => {
    const unitPrice = {price: money(20), quantity: 1, unit: '<b>wash</b>'};
    expect(words('en', {unitPrice}, 'unit-price')).to.deep.equal(['€0.20 / 1 <b>wash</b>', '€0.20 per 1 <b>wash</b>']);
    expect(words('en', {}, 'unit-price')).to.deep.equal([]);
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
