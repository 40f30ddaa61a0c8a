import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse, product, type Product} from '#src/protocol/index.js';
import {pageGoods} from '#src/session/page-goods.js';
import {initialSettings} from '#src/session/settings.js';
import {createSlices} from '#src/session/slices.js';
import {reduceShop} from '#src/show/reduce-shop.js';
import type {ShopEvent} from '#src/protocol/index.js';

const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

function read(id: string, amount: number, variants: readonly string[], title = id): Product {
  const options = [{name: 'Size', values: [...variants]}];
  const value = parse(product, {
    id, title, price: eur(amount), options,
    variants: variants.map((name) => ({id: `${id}-${name}`, selectedOptions: [{name: 'Size', value: name}], stock: {status: 'in-stock'}})),
  });
  if (!value.ok) throw new Error(value.path);
  return value.value;
}

function opened() {
  const slices = createSlices({muted: false, cart: {}});
  slices.shop.set({products: [read('mug', 2400, ['s', 'l']), read('bowl', 3000, ['s'])]});
  const closing = new AbortController();
  const goods = pageGoods({...slices, signal: closing.signal});
  return {
    close: () => closing.abort(),
    shown: (id: string) => slices.shop.get().products.find((each) => each.id === id),
    shop: slices.shop,
    page: (...products: Product[]) => slices.settings.set({...initialSettings, products}),
    fact: (event: ShopEvent) => goods.set(reduceShop(goods.get(), {seq: 1, at: 1, ...event})),
  };
}

describe('pageGoods', () => {
  it("shows the page's own product in the place of the show's, in the same order, and gives it back", () => {
    const {page, shop, shown} = opened();
    const before = shop.get().products;
    const own = read('mug', 1900, ['s', 'm'], 'Krus');
    page(own, read('nobody', 1, ['s']));
    assert.deepEqual(shop.get().products, [own, before[1]]);
    assert.equal(shown('mug'), own);
    page();
    assert.deepEqual(shop.get().products, before);
  });

  it('lets what the show tells later of a price or of the stock go before what the page said', () => {
    const {page, fact, shown} = opened();
    page(read('mug', 1900, ['s', 'l', 'xl'], 'Krus'));
    fact({type: 'product-changed', productId: 'mug', variantId: 'mug-s', stock: {status: 'out-of-stock'}});
    assert.deepEqual(shown('mug')?.variants.map(({stock}) => stock.status), ['out-of-stock', 'in-stock', 'in-stock']);
    assert.deepEqual([shown('mug')?.title, shown('mug')?.price], ['Krus', eur(1900)]);
    fact({type: 'product-changed', productId: 'mug', price: eur(900)});
    assert.deepEqual([shown('mug')?.price, ...(shown('mug')?.variants.map(({price}) => price) ?? [])], Array(4).fill(eur(900)));
    fact({type: 'product-changed', productId: 'mug', stock: {status: 'out-of-stock'}});
    assert.deepEqual(shown('mug')?.variants.map(({stock}) => stock.status), Array(3).fill('out-of-stock'));
  });

  it('believes the page when it speaks again', () => {
    const {page, fact, shown} = opened();
    page(read('mug', 1900, ['s']));
    fact({type: 'product-changed', productId: 'mug', stock: {status: 'out-of-stock'}});
    page(read('mug', 1800, ['s']));
    assert.deepEqual([shown('mug')?.price, shown('mug')?.variants[0]?.stock.status], [eur(1800), 'in-stock']);
  });

  it('is the same object while nothing is new of it, and quiet once it is closed', () => {
    const {page, fact, shown, close, shop} = opened();
    const own = read('mug', 1900, ['s']);
    page(own);
    fact({type: 'product-changed', productId: 'mug', stock: {status: 'out-of-stock'}});
    const [mug, bowl] = [shown('mug'), shown('bowl')];
    fact({type: 'product-listed', product: read('vase', 1, ['s'])});
    assert.equal(shown('mug'), mug);
    assert.equal(shown('bowl'), bowl);
    close();
    const before = shop.get();
    page();
    assert.equal(shop.get(), before);
  });
});
