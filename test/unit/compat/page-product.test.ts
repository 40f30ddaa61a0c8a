import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pagePrice} from '#src/compat/bambuser/page-price.js';
import {pageProduct} from '#src/compat/bambuser/page-product.js';
import {plainText} from '#src/compat/bambuser/plain-text.js';
import {listenToFactory, type ProductFactory, type SizeFactory} from '#src/compat/bambuser/product-factory.js';
import {parse, product, type Product} from '#src/protocol/index.js';

function base(changes: object = {}): Product {
  const read = parse(product, {
    id: 'hoodie',
    title: 'Hoodie',
    description: 'As it was',
    url: 'https://shop.example/hoodie',
    images: [{url: 'https://shop.example/hoodie.jpg'}],
    price: {amount: 49900, currency: 'SEK', exponent: 2},
    ...changes,
  });
  if (!read.ok) throw new Error(read.path);
  return read.value;
}

function told(say: (factory: ProductFactory) => unknown, {known = base(), currency}: {known?: Product; currency?: string} = {}) {
  const mentions: string[] = [];
  const said = listenToFactory(say, (thing) => mentions.push(thing));
  const read = pageProduct(said, {base: known, currency, optionNames: ['Color', 'Size'], baseUrl: 'https://shop.example/live/'});
  if (!read.ok) throw new Error(`${read.path}: expected ${read.expected}`);
  return {product: read.value, mentions};
}

const size = (factory: SizeFactory, name: string, sku: string, price = 100) => factory.name(name).sku(sku).price((p) => p.current(price));

describe('pageProduct', () => {
  it('reads the whole chain: names, pictures, prices and stock, with colours and sizes as two options', () => {
    const {product: read, mentions} = told((factory) =>
      factory.publicUrl('/p/north').product((p) =>
        p.name('North').brandName('Fjell').introduction('Warm.').description('<p>Brushed.</p>').sku('north').defaultVariationIndex(1)
          .variations((v) => [
            v().attributes((a) => a.colorName('Moss').colorHexCode('#556b2f')).name('North, moss').imageUrls(['moss-1.jpg', 'moss-2.jpg'])
              .sizes((s) => [
                s().name('S').sku('moss-s').inStock(true).quantity(4).price((pr) => pr.current(499.9).original(599).currency('EUR')),
                s().name('L').sku('moss-l').inStock(false).currency('EUR').current('549,50').original('549,50'),
              ]),
            v().attributes((a) => a.colorName('Sand')).imageUrls(['https://cdn.example/sand.jpg'])
              .sizes((s) => [size(s(), 'S', 'sand-s', 450)]),
          ]),
      ),
    );
    const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});
    const options = (color: string, name: string) => [{name: 'Color', value: color}, {name: 'Size', value: name}];
    assert.deepEqual(mentions, []);
    assert.deepEqual(read, {
      id: 'hoodie',
      title: 'North',
      brand: 'Fjell',
      description: 'Warm.\nBrushed.',
      url: 'https://shop.example/p/north',
      images: [{url: 'https://cdn.example/sand.jpg'}],
      price: {amount: 45000, currency: 'SEK', exponent: 2},
      options: [{name: 'Color', values: ['Moss', 'Sand']}, {name: 'Size', values: ['S', 'L']}],
      variants: [
        {
          id: 'moss-s', sku: 'moss-s', selectedOptions: options('Moss', 'S'), price: eur(49990), compareAt: eur(59900),
          stock: {status: 'in-stock', quantity: 4}, image: {url: 'https://shop.example/live/moss-1.jpg'},
        },
        {
          id: 'moss-l', sku: 'moss-l', selectedOptions: options('Moss', 'L'), price: eur(54950), stock: {status: 'out-of-stock'},
          image: {url: 'https://shop.example/live/moss-1.jpg'},
        },
        {
          id: 'sand-s', sku: 'sand-s', selectedOptions: options('Sand', 'S'), price: {amount: 45000, currency: 'SEK', exponent: 2},
          stock: {status: 'unknown'}, image: {url: 'https://cdn.example/sand.jpg'},
        },
      ],
      quantity: {min: 1, step: 1},
    });
  });

  it('keeps what the page leaves out', () => {
    assert.deepEqual(told((factory) => factory.inheritFromPlaceholder()).product, base());
    const {product: read} = told((factory) => factory.product((p) => p.name('Renamed')));
    assert.deepEqual(read, {...base(), title: 'Renamed'});
  });

  it('makes no choice of what there is only one of', () => {
    const one = told((factory) => factory.product((p) => p.variations((v) => [v().name('Black').sizes((s) => [size(s(), 'Default', 'hat')])])));
    assert.deepEqual([one.product.options, one.product.variants.map(({id, selectedOptions}) => [id, selectedOptions])], [[], [['hat', []]]]);
    const sizes = told((factory) =>
      factory.product((p) => p.variations((v) => [v().sizes((s) => [size(s(), 'S', 'a'), size(s(), 'M', 'b')])])));
    assert.deepEqual(sizes.product.options, [{name: 'Size', values: ['S', 'M']}]);
    const colors = told((factory) =>
      factory.product((p) => p.variations((v) => [v().name('Red').sku('r').price((pr) => pr.current(1)), v().name('Blue').sku('b')])));
    assert.deepEqual(colors.product.options, [{name: 'Color', values: ['Red', 'Blue']}]);
    assert.deepEqual(colors.product.variants.map(({id}) => id), ['r', 'b']);
  });

  it('calls an option as the show does, where it knows its values', () => {
    const known = base({
      options: [{name: 'Storlek', values: ['S', 'M']}],
      variants: [{id: 'a', selectedOptions: [{name: 'Storlek', value: 'S'}], stock: {status: 'low-stock', quantity: 2}}],
    });
    const {product: read} = told(
      (factory) => factory.product((p) => p.variations((v) => [v().sizes((s) => [size(s(), 'S', 'a'), size(s(), 'M', 'b')])])),
      {known},
    );
    assert.deepEqual(read.options, [{name: 'Storlek', values: ['S', 'M']}]);
    assert.deepEqual(read.variants.map(({stock}) => stock), [{status: 'low-stock', quantity: 2}, {status: 'unknown'}]);
  });

  it('tells apart what the page gives the same name or SKU, and keeps a SKU that is no id', () => {
    const {product: read} = told((factory) =>
      factory.product((p) => p.variations((v) => [
        v().name('Red').sizes((s) => [size(s(), 'S', 'AB 12'), size(s(), 'S', 'AB 12')]),
        v().name('Red').sizes((s) => [size(s(), 'S', 'x')]),
      ])));
    assert.deepEqual(read.variants.map(({id, sku}) => [id, sku]), [['AB%2012', 'AB 12'], ['AB%2012~2', 'AB 12'], ['x', 'x']]);
    assert.equal(new Set(read.variants.map(({selectedOptions}) => JSON.stringify(selectedOptions))).size, 3);
  });

  it('goes on with the chain after a method that it does not know, and refuses addresses that are no web pages', () => {
    const {product: read, mentions} = told((factory) => {
      const chain = Reflect.apply(Reflect.get(factory, 'hidden'), factory, [true]) as ProductFactory;
      return chain.publicUrl('javascript:alert(1)').product((p) =>
        p.name('North').variations((v) => [v().imageUrls(['javascript:alert(1)', 'data:image/png,x']).sku('n')]));
    });
    assert.deepEqual(mentions, ['hidden() of a product factory']);
    assert.deepEqual([read.title, read.url, read.images], ['North', base().url, base().images]);
  });

  it('takes the currency of the page where a price names none, and leaves a price that is none', () => {
    const say = (price: number | string) => (factory: ProductFactory) =>
      factory.product((p) => p.variations((v) => [v().sku('n').price((pr) => pr.current(price))]));
    assert.deepEqual(told(say(12), {currency: 'JPY'}).product.price, {amount: 12, currency: 'JPY', exponent: 0});
    assert.deepEqual(told(say(12), {currency: ' '}).product.price, {amount: 1200, currency: 'SEK', exponent: 2});
    assert.deepEqual(told(say('on request')).product.price, base().price);
  });
});

describe('pagePrice', () => {
  const cases: readonly [unknown, string, number | undefined][] = [
    [19.9, 'EUR', 1990], [0.1 + 0.2, 'EUR', 30], [1.005, 'EUR', 101], [0, 'EUR', 0], ['19.90', 'EUR', 1990], ['£1,299.00', 'GBP', 129900],
    ['1.299,00 kr', 'SEK', 129900], ["1'299.5", 'CHF', 129950], ['1 299 €', 'EUR', 129900], ['12.999', 'EUR', 1299900], ['4,999', 'JPY', 4999],
    [1.2345, 'KWD', 1235], [-1, 'EUR', undefined], [NaN, 'EUR', undefined], [1e22, 'EUR', undefined], ['', 'EUR', undefined],
    [null, 'EUR', undefined], [19.9, 'EURO', undefined],
  ];
  for (const [amount, currency, minor] of cases) {
    it(`reads ${JSON.stringify(amount)} ${currency} as ${minor}`, () => assert.equal(pagePrice(amount, currency)?.amount, minor));
  }
});

describe('plainText', () => {
  it('makes the words of a catalogue readable, with nothing of its markup', () => {
    assert.equal(plainText('<p>Warm &amp; <b>dry</b>.</p><ul><li>One</li><li>Two</li></ul>'), 'Warm & dry.\nOne\nTwo');
    assert.equal(plainText('a<br/>b &lt;img src=x onerror=alert(1)&gt; &#8364; &#x20ac; &nope;'), 'a\nb <img src=x onerror=alert(1)> € € &nope;');
    assert.equal(plainText('<script>alert(1)</script><STYLE>p{}</STYLE>Safe'), 'Safe');
    assert.equal(plainText('We <3 wool, 5 < 6'), 'We <3 wool, 5 < 6');
  });
});
