import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {inPageTurn} from '#src/cart/page-queue.js';
import {allSettled, openCart, wishFor} from './cart-fixture.js';

type CreateCart = typeof import('#src/cart/create-cart.js');

const signal = new AbortController().signal;

describe('inPageTurn', () => {
  it('starts no task before the one before it has ended', async () => {
    const order: string[] = [];
    let endFirst = () => {};
    const first = inPageTurn(async () => {
      order.push('first starts');
      await new Promise<void>((resolve) => (endFirst = resolve));
      order.push('first ends');
      return 1;
    }, {signal});
    const second = inPageTurn(async () => order.push('second starts'), {signal});
    await allSettled();
    endFirst();
    assert.deepEqual(await Promise.all([first, second]), [1, 3]);
    assert.deepEqual(order, ['first starts', 'first ends', 'second starts']);
  });

  it('lets a task leave before its turn, at once, without holding up the ones behind it', async () => {
    const leaving = new AbortController();
    let endFirst = () => {};
    const first = inPageTurn(() => new Promise<void>((resolve) => (endFirst = resolve)), {signal});
    let ran = false;
    const second = inPageTurn(async () => (ran = true), {signal: leaving.signal});
    const third = inPageTurn(async () => 'third', {signal});
    leaving.abort();
    assert.equal(await second, undefined);
    endFirst();
    assert.equal(await third, 'third');
    await first;
    assert.equal(ran, false);
    assert.equal(getEventListeners(signal, 'abort').length, 0, 'and nothing listens for their leaving any more');
  });

  it('leaves nothing on the page that can be listed', () => {
    assert.deepEqual(Object.keys(globalThis).filter((name) => /live|shop|cart/i.test(name)), []);
    assert.equal(Object.getOwnPropertySymbols(globalThis).filter((key) => /live-shop/.test(String(key))).length, 1);
    const [key] = Object.getOwnPropertySymbols(globalThis).filter((symbol) => /live-shop/.test(String(symbol)));
    assert.equal(key !== undefined && Object.getOwnPropertyDescriptor(globalThis, key)?.enumerable, false);
  });
});

describe('two copies of the package on one page', () => {
  let folder = '';
  let copy: CreateCart;

  before(async () => {
    const dist = new URL('../../../../dist/', import.meta.url);
    folder = await mkdtemp(fileURLToPath(new URL('../../../copy-', import.meta.url)));
    for (const name of ['cart', 'protocol', 'request']) await cp(new URL(name, dist), `${folder}/${name}`, {recursive: true});
    copy = (await import(pathToFileURL(`${folder}/cart/create-cart.js`).href)) as CreateCart;
  });

  after(() => rm(folder, {recursive: true}));

  it('wait for each other', async () => {
    const ends: (() => void)[] = [];
    const handler = () => () => new Promise<void>((resolve) => ends.push(resolve));
    const one = openCart({handler});
    const other = openCart({handler}, copy.createCart);
    assert.notEqual(copy.createCart, (await import('#src/cart/create-cart.js')).createCart);
    const outcomes = [one.cart.request(wishFor('a')), other.cart.request(wishFor('b')), one.cart.request(wishFor('c'))];
    for (const sent of [1, 2, 3]) {
      await allSettled();
      assert.equal(one.requests.length + other.requests.length, sent);
      ends[sent - 1]?.();
    }
    assert.deepEqual((await Promise.all(outcomes)).map(({status}) => status), ['added', 'added', 'added']);
  });
});
