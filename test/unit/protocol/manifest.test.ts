import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseManifest} from '@live-shop/sdk/protocol';

const price = {amount: 2400, currency: 'EUR', exponent: 2};
const minimal = {version: 1, id: 'spring', title: 'Spring'};

function pathOf(input: unknown): string | undefined {
  const result = parseManifest(input);
  return result.ok ? undefined : result.path;
}

describe('parseManifest', () => {
  it('reads the smallest manifest as a live show', () => {
    const result = parseManifest({...minimal, stream: {url: 'show.m3u8'}});
    assert.ok(result.ok);
    assert.equal(result.value.status, 'live');
    assert.deepEqual(result.value.stream, {url: 'show.m3u8', live: true});
  });

  it('reads a show with a start as scheduled, its time in milliseconds', () => {
    const result = parseManifest({...minimal, startsAt: '2026-04-01T18:00:00+02:00'});
    assert.ok(result.ok);
    assert.equal(result.value.status, 'scheduled');
    assert.equal(result.value.startsAt, Date.UTC(2026, 3, 1, 16));
  });

  it('gives a product without options one variant of its own', () => {
    const result = parseManifest({...minimal, products: [{id: 'mug', title: 'Mug', price, stock: {status: 'in-stock'}}]});
    assert.ok(result.ok);
    assert.deepEqual(result.value.products[0]?.variants, [{id: 'mug', selectedOptions: [], stock: {status: 'in-stock'}}]);
  });

  it('drops fields that it does not know, inherited ones and prototype keys', () => {
    const result = parseManifest(JSON.parse('{"version":1,"id":"a","title":"A","extra":1,"__proto__":{"poster":"/x.jpg"}}'));
    assert.ok(result.ok);
    assert.deepEqual(Object.keys(result.value).sort(), ['id', 'products', 'stageDelayMs', 'status', 'title', 'version']);
    assert.equal(result.value.poster, undefined);
  });

  const product = {id: 'mug', title: 'Mug', price};
  const wrong: readonly [path: string, input: unknown][] = [
    ['.', null],
    ['.', []],
    ['version', {...minimal, version: 2}],
    ['version', {id: 'a', title: 'A'}],
    ['id', {...minimal, id: '../etc'}],
    ['id', {...minimal, id: ''}],
    ['title', {...minimal, title: 7}],
    ['title', {...minimal, title: ''}],
    ['startsAt', {...minimal, startsAt: 'tomorrow'}],
    ['startsAt', {...minimal, startsAt: '2026-04-01T18:00:00'}],
    ['startsAt', {...minimal, startsAt: '1969-12-31T23:59:59Z'}],
    ['status', {...minimal, status: 'on'}],
    ['stream.url', {...minimal, stream: {url: 'javascript:alert(1)'}}],
    ['poster', {...minimal, poster: 'data:text/html,x'}],
    ['poster', {...minimal, poster: 'a b'}],
    ['products', {...minimal, products: {}}],
    ['products[0].price', {...minimal, products: [{...product, price: undefined}]}],
    ['products[0].price.amount', {...minimal, products: [{...product, price: {...price, amount: 19.9}}]}],
    ['products[0].price.currency', {...minimal, products: [{...product, price: {...price, currency: '€'}}]}],
    ['products[0].url', {...minimal, products: [{...product, url: 'vbscript:x'}]}],
    ['products[0].variants', {...minimal, products: [{...product, options: [{name: 'Size', values: ['S']}]}]}],
    ['products[1].id', {...minimal, products: [product, product]}],
    ['products[0].quantity.min', {...minimal, products: [{...product, quantity: {min: 0}}]}],
  ];
  for (const [path, input] of wrong) {
    it(`says that \`${path}\` is wrong in ${JSON.stringify(input).slice(0, 90)}`, () => {
      assert.equal(pathOf(input), path);
    });
  }
});
