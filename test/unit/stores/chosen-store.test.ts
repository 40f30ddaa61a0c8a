import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {STORE_KEY} from '#src/stores/chosen-store.js';
import {altona, manifestWith, MemoryStorage, mitte, mug, openFloor, settled} from './floor-fixture.js';

function remembering(id: string): MemoryStorage {
  const storage = new MemoryStorage();
  storage.setItem(STORE_KEY, id);
  storage.touches = 0;
  return storage;
}

describe('the chosen store', () => {
  it('is the one that the show comes from, until the shopper chooses', () => {
    const {stores} = openFloor();
    assert.deepEqual(stores.chosen.get(), mitte);
    stores.choose(altona);
    assert.deepEqual(stores.chosen.get(), altona);
    stores.choose(undefined);
    assert.deepEqual(stores.chosen.get(), mitte);
  });

  it('is nobody where the show comes from no store', () => {
    assert.equal(openFloor({manifest: manifestWith({stores: [mitte]})}).stores.chosen.get(), undefined);
  });

  it('lasts for the visit and touches no storage before the shopper was asked', () => {
    const {stores, storage} = openFloor({storage: remembering('altona')});
    stores.choose(altona);
    stores.choose(undefined);
    stores.close();
    assert.equal(storage.touches, 0);
  });

  it('is remembered with consent, by its id and nothing else', () => {
    const {stores, storage} = openFloor();
    stores.agree(true);
    stores.choose(altona);
    assert.equal(storage.peek(STORE_KEY), 'altona');
    assert.equal(storage.length, 1);
    stores.choose(undefined);
    assert.equal(storage.length, 0);
  });

  it('is remembered from an earlier visit, as soon as consent is there', () => {
    const {stores} = openFloor({storage: remembering('altona')});
    assert.deepEqual(stores.chosen.get(), mitte);
    stores.agree(true);
    assert.deepEqual(stores.chosen.get(), altona);
  });

  it('is remembered once an answer names it, where the manifest does not', async () => {
    const kiosk = {id: 'kiosk', name: 'Kiosk'};
    const {stores} = openFloor({storage: remembering('kiosk'), answer: () => [{store: kiosk}]});
    stores.agree(true);
    assert.deepEqual(stores.chosen.get(), mitte);
    stores.ask(mug);
    await settled();
    assert.deepEqual(stores.chosen.get(), kiosk);
  });

  it('keeps a choice that was made before the consent', () => {
    const {stores, storage} = openFloor({storage: remembering('mitte')});
    stores.choose(altona);
    stores.agree(true);
    assert.equal(storage.peek(STORE_KEY), 'altona');
    assert.deepEqual(stores.chosen.get(), altona);
  });

  for (const withdrawn of [false, undefined]) {
    it(`is forgotten when consent becomes ${String(withdrawn)}`, () => {
      const {stores, storage} = openFloor({storage: remembering('altona')});
      stores.agree(true);
      stores.agree(withdrawn);
      assert.equal(storage.length, 0);
      assert.deepEqual(stores.chosen.get(), mitte);
      stores.choose(altona);
      assert.equal(storage.length, 0);
    });
  }

  it('is chosen all the same where the browser forbids storage or holds nonsense', () => {
    const {stores} = openFloor({storage: remembering('two words')});
    stores.agree(true);
    assert.deepEqual(stores.chosen.get(), mitte);
    class Forbidden extends MemoryStorage {
      override getItem(): never {
        throw new DOMException('denied', 'SecurityError');
      }
      override setItem(): never {
        throw new DOMException('denied', 'SecurityError');
      }
    }
    const strict = openFloor({storage: new Forbidden()}).stores;
    strict.agree(true);
    strict.choose(altona);
    assert.deepEqual(strict.chosen.get(), altona);
  });
});
