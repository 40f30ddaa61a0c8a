import {expect} from '@open-wc/testing';
import {availableValues, chosenVariant, initialChoice, missingOption, optionsOf, withChosen} from '#src/elements/sheet/choice.js';
import type {Product} from '#src/protocol/index.js';
import {exampleManifest} from '../support/fake-session.js';

function product(changes: object): Product {
  const price = {amount: 100, currency: 'EUR', exponent: 2};
  const [read] = exampleManifest({products: [{id: 'p', title: 'P', price, ...changes}]}).products;
  if (!read) throw new Error('no product');
  return read;
}

const variant = (selected: Readonly<Record<string, string>>, status = 'in-stock'): object => ({
  id: Object.values(selected).join('-'),
  selectedOptions: Object.entries(selected).map(([name, value]) => ({name, value})),
  stock: {status},
});

const three = product({
  options: [{name: 'Colour', values: ['red', 'blue']}, {name: 'Size', values: ['S', 'L']}, {name: 'Cut', values: ['long']}],
  variants: [
    variant({Colour: 'red', Size: 'S', Cut: 'long'}),
    variant({Colour: 'red', Size: 'L', Cut: 'long'}, 'out-of-stock'),
    variant({Colour: 'blue', Size: 'L', Cut: 'long'}),
  ],
});

describe('choice', () => {
  it('chooses only what leaves no choice', () => {
    expect([...initialChoice(three)]).to.deep.equal([['Cut', 'long']]);
    expect(missingOption(three, initialChoice(three))).to.equal('Colour');
  });

  it('finds the variant of any number of options, once all are chosen', () => {
    const choice = new Map([['Cut', 'long'], ['Size', 'L']]);
    expect(chosenVariant(three, choice)).to.equal(undefined);
    expect(chosenVariant(three, choice.set('Colour', 'blue'))?.id).to.equal('blue-L-long');
  });

  it('finds none for a combination that is not made', () => {
    const choice = new Map([['Cut', 'long'], ['Size', 'S'], ['Colour', 'blue']]);
    expect(missingOption(three, choice)).to.equal(undefined);
    expect(chosenVariant(three, choice)).to.equal(undefined);
  });

  it('tells what can still be had beside what is chosen', () => {
    const left = (choice: Readonly<Record<string, string>>, name: string): readonly string[] =>
      [...availableValues(three, new Map(Object.entries(choice)), name)];
    expect(left({Colour: 'red'}, 'Size'), 'L is sold out').to.deep.equal(['S']);
    expect(left({Size: 'S'}, 'Colour'), 'blue is not made').to.deep.equal(['red']);
    expect(left({Size: 'S'}, 'Size'), 'instead of what is chosen').to.deep.equal(['S', 'L']);
  });

  it('takes a variant that does not name an option for one of any value', () => {
    const options = [{name: 'Colour', values: ['red', 'blue']}, {name: 'Engraving', values: ['none', 'name']}];
    const open = product({options, variants: [variant({Colour: 'red'}), variant({Colour: 'blue', Engraving: 'none'})]});
    expect([...availableValues(open, new Map([['Colour', 'red']]), 'Engraving')]).to.deep.equal(['none', 'name']);
    expect([...availableValues(open, new Map([['Colour', 'blue']]), 'Engraving')]).to.deep.equal(['none']);
  });

  it('keeps the order of choosing', () => {
    const first = withChosen(withChosen(new Map(), 'Colour', 'red'), 'Size', 'S');
    expect([...withChosen(first, 'Colour', 'blue')]).to.deep.equal([['Size', 'S'], ['Colour', 'blue']]);
    expect([...first]).to.deep.equal([['Colour', 'red'], ['Size', 'S']]);
  });

  it('needs nothing chosen of a product without options', () => {
    const plain = product({});
    expect(missingOption(plain, initialChoice(plain))).to.equal(undefined);
    expect(chosenVariant(plain, initialChoice(plain))?.id).to.equal('p');
  });

  it('reads the options from the variants where the shop lists none', () => {
    const bare = product({variants: [variant({Size: 'S'}), variant({Size: 'L'})]});
    expect(optionsOf(bare)).to.deep.equal([{name: 'Size', values: ['S', 'L']}]);
  });
});
