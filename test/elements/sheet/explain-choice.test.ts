import {expect} from '@open-wc/testing';
import {explainChoice} from '#src/elements/sheet/explain-choice.js';
import {en} from '#src/i18n/en.js';
import {createText} from '#src/i18n/text.js';
import type {Product} from '#src/protocol/index.js';
import {exampleManifest} from '../support/fake-session.js';

type Made = readonly [colour: string, size: string, cut: string, status?: string];

function made(...variants: readonly Made[]): Product {
  const [read] = exampleManifest({
    products: [{
      id: 'shirt',
      title: 'Shirt',
      price: {amount: 100, currency: 'EUR', exponent: 2},
      options: [
        {name: 'Colour', values: ['red', 'blue']},
        {name: 'Size', values: ['S', 'M', 'L', 'XL']},
        {name: 'Cut', values: ['long', 'short']},
      ],
      variants: variants.map(([colour, size, cut, status = 'in-stock']) => ({
        id: `${colour}-${size}-${cut}`,
        selectedOptions: [{name: 'Colour', value: colour}, {name: 'Size', value: size}, {name: 'Cut', value: cut}],
        stock: {status},
      })),
    }],
  }).products;
  if (!read) throw new Error('no product');
  return read;
}

const shirt = made(
  ['red', 'S', 'long'],
  ['red', 'M', 'long', 'out-of-stock'],
  ['red', 'L', 'long'],
  ['blue', 'S', 'short'],
  ['blue', 'L', 'short', 'out-of-stock'],
  ['blue', 'XL', 'short'],
);

const explain = (choice: readonly (readonly [string, string])[], product = shirt): string =>
  explainChoice(createText('en', en), product, new Map(choice));

describe('explainChoice', () => {
  it('says nothing while what is chosen can be had', () => {
    expect(explain([])).to.equal('');
    expect(explain([['Colour', 'red']])).to.equal('');
    expect(explain([['Colour', 'red'], ['Size', 'S'], ['Cut', 'long']])).to.equal('');
  });

  it('tells with what the value that was chosen last can be had, by the fewest changes', () => {
    expect(explain([['Cut', 'long'], ['Size', 'S'], ['Colour', 'blue']]))
      .to.equal('Not available in this combination. blue is available with Cut short.');
    expect(explain([['Cut', 'long'], ['Colour', 'red'], ['Size', 'M']])).to.equal('');
    expect(explain([['Size', 'M'], ['Cut', 'long'], ['Colour', 'red']]))
      .to.equal('Sold out in this combination. red is available with Size S or Size L.');
    expect(explain([['Size', 'L'], ['Cut', 'long'], ['Colour', 'blue']]))
      .to.equal('Not available in this combination. blue is available with Size S, Cut short or Size XL, Cut short.');
  });

  it('explains before all is chosen', () => {
    expect(explain([['Colour', 'blue'], ['Size', 'L']])).to.equal('Sold out in this combination. L is available with Colour red.');
    expect(explain([['Size', 'M']])).to.equal('M is sold out.');
    expect(explain([['Cut', 'short'], ['Size', 'M']])).to.equal('Not available in this combination.');
  });

  it('leaves a product of which nothing is left to the button', () => {
    expect(explain([['Colour', 'red']], made(['red', 'S', 'long', 'out-of-stock']))).to.equal('');
  });
});
