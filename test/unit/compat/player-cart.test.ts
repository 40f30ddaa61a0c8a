import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CartAction, CartLine, CartState} from '#src/cart/cart.js';
import {createListeners} from '#src/compat/bambuser/listeners.js';
import {createPlayerCart} from '#src/compat/bambuser/player-cart.js';
import type {PlayerAnswer, PlayerCallback} from '#src/compat/bambuser/player.js';
import {parse, product} from '#src/protocol/index.js';

const eur = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

const mug = parse(product, {
  id: 'mug', title: 'Mug', price: eur(2400), variants: [{id: 'mug-1', sku: 'MUG 1', stock: {status: 'in-stock'}}],
});

const line = (quantity: number, changes: Partial<CartLine> = {}): CartLine => ({
  productId: 'mug', variantId: 'mug-1', sku: 'MUG 1', selectedOptions: [], quantity, title: 'Mug', ...changes,
});

/** A page whose listeners answer one after the other as given. */
function openCart({answers = [], checkoutOnCartClick = false}: {answers?: PlayerAnswer[]; checkoutOnCartClick?: boolean} = {}) {
  const warnings: string[] = [];
  const listeners = createListeners((thing) => warnings.push(thing));
  const heard: unknown[] = [];
  const states: CartState[] = [];
  const cart = createPlayerCart({
    listeners,
    products: () => (mug.ok ? [mug.value] : []),
    checkoutOnCartClick: () => checkoutOnCartClick,
    publish: (state) => states.push(state),
  });
  const hear = (name: string) => (item: object, callback: PlayerCallback) => {
    heard.push([name, item]);
    queueMicrotask(() => callback(answers.shift() ?? true));
  };
  listeners.on('ADD_TO_CART', hear('add'));
  listeners.on('UPDATE_ITEM_IN_CART', hear('update'));
  const ask = (action: CartAction, ...lines: CartLine[]) =>
    Promise.resolve(cart.answer(
      {id: 'r', action, lines, source: {showId: 'spring', surface: 'sheet'}},
      {signal: new AbortController().signal},
    ));
  return {cart, listeners, heard, states, ask, warnings, units: () => states.at(-1)?.count};
}

describe('createPlayerCart', () => {
  it('adds the first one with ADD_TO_CART and takes further ones as a new quantity', async () => {
    const {ask, heard, states} = openCart();
    assert.equal(await ask('add', line(3)), true);
    assert.equal(await ask('add', line(1)), true);
    assert.deepEqual(heard, [
      ['add', {sku: 'MUG 1', quantity: 1}],
      ['update', {sku: 'MUG 1', quantity: 3, previousQuantity: 1}],
      ['update', {sku: 'MUG 1', quantity: 4, previousQuantity: 3}],
    ]);
    assert.deepEqual(states.at(-1), {
      count: 4,
      total: eur(9600),
      lines: [{
        variantId: 'mug-1', quantity: 4, productId: 'mug', title: 'Mug', detail: undefined, price: eur(2400), image: undefined, url: undefined,
      }],
    });
  });

  const answers: readonly [PlayerAnswer, unknown][] = [
    [true, true],
    [{success: true}, true],
    [false, {status: 'rejected', reason: 'not-accepted', message: undefined}],
    [{success: false}, {status: 'rejected', reason: 'not-accepted', message: undefined}],
    [{success: false, reason: 'out-of-stock'}, {status: 'rejected', reason: 'out-of-stock', message: undefined}],
    [{success: false, reason: 'custom-error', message: 'Two at most'}, {status: 'rejected', reason: 'not-accepted', message: 'Two at most'}],
    [{success: false, reason: 'constructor'}, {status: 'rejected', reason: 'not-accepted', message: undefined}],
  ];
  for (const [answer, outcome] of answers) {
    it(`understands callback(${JSON.stringify(answer)})`, async () => {
      const {ask, units} = openCart({answers: [answer]});
      const result = await ask('add', line(1));
      assert.deepEqual(result, outcome);
      assert.equal(units(), outcome === true ? 1 : undefined);
    });
  }

  it('says how many have come when the page refuses the rest', async () => {
    const {ask, units} = openCart({answers: [true, {success: false, reason: 'out-of-stock'}]});
    assert.deepEqual(await ask('add', line(3)), {status: 'partial', added: 1, reason: 'out-of-stock', message: undefined});
    assert.equal(units(), 1);
  });

  it('goes by what the page has told of its cart', async () => {
    const {cart, ask, heard, units} = openCart();
    cart.replace([{sku: 'MUG 1', quantity: 2}, {sku: 'socks'}]);
    assert.equal(units(), 3);
    await ask('add', line(1));
    await ask('change', line(1));
    await ask('remove', line(1));
    assert.deepEqual(heard, [
      ['update', {sku: 'MUG 1', quantity: 3, previousQuantity: 2}],
      ['update', {sku: 'MUG 1', quantity: 1, previousQuantity: 3}],
      ['update', {sku: 'MUG 1', quantity: 0, previousQuantity: 1}],
    ]);
    assert.equal(units(), 1);
    cart.replace([]);
    assert.equal(units(), 0);
  });

  it('leaves the cart as it is when a change is refused', async () => {
    const {cart, ask, units} = openCart({answers: [false]});
    cart.replace([{sku: 'MUG 1', quantity: 2}]);
    assert.deepEqual(await ask('remove', line(2)), {status: 'rejected', reason: 'not-accepted', message: undefined});
    assert.equal(units(), 2);
  });

  it('hands the checkout over, and the bag only where the page wants that or alone can show it', async () => {
    const {cart, listeners, ask} = openCart();
    assert.equal(cart.handles('checkout'), false);
    let checkouts = 0;
    listeners.on('CHECKOUT', () => (checkouts += 1));
    assert.deepEqual(await ask('checkout'), {status: 'handed-off'});
    assert.equal(checkouts, 1);
    assert.equal(cart.handles('view'), false);
    cart.replace([{sku: 'not of this show', quantity: 1}]);
    assert.equal(cart.handles('view'), true);
    const direct = openCart({checkoutOnCartClick: true});
    direct.listeners.on('CHECKOUT', () => undefined);
    assert.equal(direct.cart.handles('view'), true);
  });

  it('answers only what the page listens to, and cannot carry a store', async () => {
    const {cart, listeners, ask, heard} = openCart();
    const fulfillment = {method: 'pickup', storeId: 'berlin'} as const;
    assert.deepEqual(await ask('add', line(1, {fulfillment})), {status: 'rejected', reason: 'fulfillment-unavailable'});
    assert.deepEqual(heard, []);
    assert.deepEqual((['add', 'change', 'remove', 'reserve'] as const).map((action) => cart.handles(action)), [true, true, true, false]);
    listeners.removeAll();
    assert.deepEqual((['add', 'change', 'remove'] as const).map((action) => cart.handles(action)), [false, false, false]);
  });

  it('fails with what a listener throws, at once or later', async () => {
    const {listeners, ask} = openCart();
    listeners.removeAll('ADD_TO_CART');
    listeners.on('ADD_TO_CART', () => {
      throw new TypeError('Failed to fetch');
    });
    await assert.rejects(ask('add', line(1)), TypeError);
    listeners.off('ADD_TO_CART');
    listeners.on('ADD_TO_CART', async () => Promise.reject(new RangeError('later')));
    await assert.rejects(ask('add', line(1)), RangeError);
  });
});

describe('createListeners', () => {
  it('says of each event once that it will not come, and takes it all the same', () => {
    const warnings: string[] = [];
    const listeners = createListeners((thing) => warnings.push(thing));
    const nothing = () => undefined;
    listeners.on('READY', nothing);
    listeners.on('CHAT_MESSAGES', nothing);
    listeners.on('NO_SUCH', nothing);
    listeners.on(undefined, nothing);
    assert.deepEqual(warnings, ['the event CHAT_MESSAGES', 'the unknown event NO_SUCH', 'the unknown event undefined']);
  });

  it('calls all listeners, though one of them throws, and none that is off', () => {
    const listeners = createListeners(() => undefined);
    const called: string[] = [];
    const gone = () => called.push('gone');
    listeners.on('CLOSE', gone);
    listeners.on('CLOSE', () => {
      throw new Error('of the page');
    });
    listeners.on('CLOSE', () => called.push('last'));
    listeners.off('CLOSE', gone);
    assert.throws(() => listeners.emit('CLOSE'), /of the page/);
    assert.deepEqual(called, ['last']);
  });
});
