import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPageSignals} from '#src/cart/woocommerce/page-signals.js';
import {openStoreWindow} from '../../../support/woocommerce/store-window.js';

const origin = 'https://shop.example';
const microtask = () => Promise.resolve();

/** What WooCommerce's scripts use of jQuery: events that no native listener hears. */
function createJQuery() {
  const handlers = new Map<string, Set<() => void>>();
  const each = (types: string, use: (set: Set<() => void>) => void) => {
    for (const type of types.split(' ')) {
      const set = handlers.get(type) ?? new Set();
      handlers.set(type, set);
      use(set);
    }
  };
  const wrapped = {
    on: (types: string, handler: () => void) => each(types, (set) => set.add(handler)),
    off: (types: string, handler: () => void) => each(types, (set) => set.delete(handler)),
  };
  return {jQuery: () => wrapped, trigger: (type: string) => each(type, (set) => set.forEach((handler) => handler()))};
}

function open() {
  const {jQuery, trigger} = createJQuery();
  const {page, body} = openStoreWindow({origin, globals: {jQuery}});
  const left = new AbortController();
  let changes = 0;
  const signals = createPageSignals(page);
  signals.watch(() => (changes += 1), {signal: left.signal});
  return {page, body, trigger, left, signals, changes: () => changes};
}

describe('the signals of a WooCommerce page', () => {
  it('reach mini-carts of both kinds of themes, with the cart data to be fetched anew', () => {
    const {body, signals} = open();
    const heard: [string, unknown][] = [];
    for (const type of ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart', 'wc_fragment_refresh']) {
      body.addEventListener(type, (event) => heard.push([event.type, event instanceof CustomEvent ? event.detail : undefined]));
    }
    signals.announce('added');
    signals.announce('removed');
    const detail = {preserveCartData: false};
    assert.deepEqual(heard, [
      ['wc-blocks_added_to_cart', detail], ['wc_fragment_refresh', undefined],
      ['wc-blocks_removed_from_cart', detail], ['wc_fragment_refresh', undefined],
    ]);
  });

  for (const type of ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart']) {
    it(`are heard: ${type}`, async () => {
      const {body, changes} = open();
      body.dispatchEvent(new Event(type));
      await microtask();
      assert.equal(changes(), 1);
    });
  }

  it('are heard when the blocks change a quantity, which they tell on window', async () => {
    const {page, changes} = open();
    page.dispatchEvent(new Event('wc-blocks_store_sync_required'));
    await microtask();
    assert.equal(changes(), 1);
  });

  for (const type of ['added_to_cart', 'removed_from_cart', 'updated_wc_div']) {
    it(`are heard from jQuery: ${type}`, async () => {
      const {trigger, changes} = open();
      trigger(type);
      await microtask();
      assert.equal(changes(), 1);
    });
  }

  it('are one change where the blocks translate what jQuery said, and two in two tasks', async () => {
    const {body, trigger, changes} = open();
    trigger('added_to_cart');
    body.dispatchEvent(new Event('wc-blocks_added_to_cart'));
    await microtask();
    assert.equal(changes(), 1);
    trigger('added_to_cart');
    await microtask();
    assert.equal(changes(), 2);
  });

  it('are not heard from oneself', async () => {
    const {signals, changes} = open();
    signals.announce('added');
    await microtask();
    assert.equal(changes(), 0);
  });

  it('are not heard any more when nobody watches', async () => {
    const {body, trigger, left, changes} = open();
    body.dispatchEvent(new Event('wc-blocks_added_to_cart'));
    left.abort();
    body.dispatchEvent(new Event('wc-blocks_added_to_cart'));
    trigger('added_to_cart');
    await microtask();
    assert.equal(changes(), 0);
  });

  it('do without jQuery', async () => {
    const {page, body} = openStoreWindow({origin, globals: {jQuery: undefined}});
    let changes = 0;
    createPageSignals(page).watch(() => (changes += 1), {signal: new AbortController().signal});
    body.dispatchEvent(new Event('wc-blocks_added_to_cart'));
    await microtask();
    assert.equal(changes, 1);
  });
});
