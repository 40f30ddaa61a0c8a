import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {atom} from '#src/atom/atom.js';
import type {Product} from '@live-shop/sdk/protocol';
import type {CartAdapter} from '#src/cart/adapter.js';
import type {CartOutcome} from '#src/cart/cart.js';
import type {CartOptions} from '#src/cart/create-cart.js';
import type {CartHandler} from '#src/cart/handler.js';
import {allSettled, FADE_MS, lineFor, openCart, TIMEOUT_MS, wishFor, type CartFixture} from './cart-fixture.js';

const opened: CartFixture[] = [];

function open(options?: Partial<CartOptions>): CartFixture {
  const fixture = openCart(options);
  opened.push(fixture);
  return fixture;
}

// The queue is the page's, and so the process's: a request left hanging would hold up the next test.
afterEach(() => opened.splice(0).forEach(({cart}) => cart.close()));

function answerWith(fixture: CartFixture, handler: CartHandler): void {
  fixture.page.addEventListener('live-shop-cart-request', () => fixture.requests.at(-1)?.respondWith(handler));
}

/** Answers in the order of the requests, when the test says so. */
function answerLater(fixture: CartFixture): ((answer: CartOutcome | Error) => void)[] {
  const answers: ((answer: CartOutcome | Error) => void)[] = [];
  answerWith(fixture, () => new Promise((resolve, reject) => {
    answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
  }));
  return answers;
}

const timedOut: CartOutcome = {status: 'failed', cause: 'timeout', retryable: true};

describe('createCart: who answers', () => {
  const says = (message: string): CartHandler => () => ({status: 'added', message});
  const adapter: CartAdapter = {apply: says('adapter')};

  it('asks a listener before the cartHandler, that before the adapter, and follows the product link in the end', async () => {
    const all = open({handler: () => says('handler'), adapter: () => adapter});
    answerWith(all, says('listener'));
    assert.deepEqual(await all.cart.request(wishFor('a')), {status: 'added', message: 'listener'});

    const property = open({handler: () => says('handler'), adapter: () => adapter});
    assert.deepEqual(await property.cart.request(wishFor('a')), {status: 'added', message: 'handler'});

    const storefront = open({adapter: () => adapter});
    assert.deepEqual(await storefront.cart.request(wishFor('a')), {status: 'added', message: 'adapter'});

    const plain = open();
    assert.deepEqual(await plain.cart.request(wishFor('a')), {status: 'unhandled'});
    assert.deepEqual(
      [all.followed, property.followed, storefront.followed, plain.followed],
      [[], [], [], ['/products/a']],
    );
  });

  it('leaves it to the page when the event is prevented', async () => {
    const fixture = open({handler: () => says('handler')});
    fixture.page.addEventListener('live-shop-cart-request', (event) => event.preventDefault());
    assert.deepEqual(await fixture.cart.request(wishFor('a')), {status: 'handed-off'});
    assert.deepEqual(fixture.followed, []);
  });

  it('takes the answer of a listener that also prevents the event', async () => {
    const fixture = open();
    fixture.page.addEventListener('live-shop-cart-request', (event) => event.preventDefault());
    answerWith(fixture, says('listener'));
    assert.deepEqual(await fixture.cart.request(wishFor('a')), {status: 'added', message: 'listener'});
  });

  it('counts an adapter that says nothing as one that has added', async () => {
    const fixture = open({adapter: () => ({apply: () => undefined})});
    assert.deepEqual(await fixture.cart.request(wishFor('a')), {status: 'added'});
  });

  it('takes a plain value and a promise as well as a function', async () => {
    const fixture = open();
    const answers = [false, Promise.resolve(true)];
    fixture.page.addEventListener('live-shop-cart-request', () => {
      const answer = answers.shift();
      if (answer !== undefined) fixture.requests.at(-1)?.respondWith(answer);
    });
    assert.equal((await fixture.cart.request(wishFor('a'))).status, 'rejected');
    assert.equal((await fixture.cart.request(wishFor('a'))).status, 'added');
    assert.equal((await fixture.cart.request(wishFor('a'))).status, 'unhandled');
  });

  it('tells the developer when nobody answers and there is no link to follow', async () => {
    const fixture = open();
    assert.equal((await fixture.cart.request(wishFor('a', {url: undefined}))).status, 'unhandled');
    assert.match(fixture.problems[0]?.message ?? '', /respondWith/);
    assert.equal(fixture.buyState('a').status, 'unhandled');
  });

  it('opens no product page for a wish to see the cart', async () => {
    const fixture = open();
    await fixture.cart.request({...wishFor('a'), action: 'view'});
    assert.deepEqual(fixture.followed, []);
  });

  it('makes a failure of a handler that throws at once', async () => {
    const fixture = open({
      handler: () => () => {
        throw new Error('no cart here');
      },
    });
    assert.deepEqual(await fixture.cart.request(wishFor('a')), {status: 'failed', cause: 'error', retryable: true});
    assert.match(fixture.problems[0]?.message ?? '', /no cart here/);
  });

  it('says where the shopper tapped', async () => {
    const fixture = open();
    await fixture.cart.request({...wishFor('a'), surface: 'pin', pinId: 'p1'});
    assert.deepEqual(fixture.requests[0]?.request.source, {showId: 'spring', surface: 'pin', pinId: 'p1'});
  });
});

describe('createCart: one after the other', () => {
  it('sends the second of two taps in one tick when the first has been answered', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    const both = [fixture.cart.request(wishFor('a')), fixture.cart.request(wishFor('a'))];
    await allSettled();
    assert.equal(fixture.requests.length, 1);
    answers[0]?.({status: 'added'});
    await allSettled();
    assert.equal(fixture.requests.length, 2);
    assert.equal(fixture.buyState('a').status, 'busy');
    answers[1]?.({status: 'added'});
    await Promise.all(both);
    assert.equal(fixture.buyState('a').status, 'added');
    const ids = fixture.requests.map(({request}) => request.id);
    assert.equal(new Set(ids).size, 2, 'two taps are two wishes');
  });

  it('tells the result of a request before it sends the next', async () => {
    const fixture = open();
    const order: string[] = [];
    fixture.page.addEventListener('live-shop-cart-request', () => order.push('request'));
    fixture.page.addEventListener('live-shop-cart-result', () => order.push('result'));
    await Promise.all([fixture.cart.request(wishFor('a')), fixture.cart.request(wishFor('b'))]);
    assert.deepEqual(order, ['request', 'result', 'request', 'result']);
  });

  it('goes on after a handler that never answers', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    const first = fixture.cart.request(wishFor('a'));
    const second = fixture.cart.request(wishFor('b'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    assert.deepEqual(await first, timedOut);
    await allSettled();
    answers[1]?.({status: 'added'});
    assert.deepEqual(await second, {status: 'added'});
    assert.match(fixture.problems[0]?.message ?? '', /within 10000 ms/);
  });
});

describe('createCart: trying again', () => {
  it('keeps the id while the same wish fails, and gives a fresh wish a fresh one', async () => {
    const fixture = open();
    const answers: CartOutcome[] = [timedOut, timedOut, {status: 'added'}, {status: 'added'}];
    answerWith(fixture, () => answers.shift());
    for (let tap = 0; tap < 4; tap += 1) await fixture.cart.request(wishFor('a'));
    assert.deepEqual(fixture.requests.map(({request}) => request.id), ['wish-1', 'wish-1', 'wish-1', 'wish-2']);
  });

  it('takes another quantity, other options and a tap that was not to be tried again for fresh wishes', async () => {
    const fixture = open();
    const final: CartOutcome = {status: 'failed', cause: 'error', retryable: false};
    const answers: CartOutcome[] = [timedOut, timedOut, final, timedOut];
    answerWith(fixture, () => answers.shift());
    await fixture.cart.request(wishFor('a'));
    await fixture.cart.request(wishFor('a', {quantity: 2}));
    await fixture.cart.request(wishFor('a', {quantity: 2, selectedOptions: [{name: 'Engraving', value: 'Ada'}]}));
    await fixture.cart.request(wishFor('a', {quantity: 2, selectedOptions: [{name: 'Engraving', value: 'Ada'}]}));
    assert.equal(new Set(fixture.requests.map(({request}) => request.id)).size, 4);
  });

  it('never sends an add again by itself', async () => {
    const fixture = open();
    answerWith(fixture, () => Promise.reject(new TypeError('Failed to fetch')));
    await fixture.cart.request(wishFor('a'));
    fixture.advance(10 * TIMEOUT_MS);
    await allSettled();
    assert.equal(fixture.requests.length, 1);
  });

  it('calls off the attempt before when the same wish is sent again', async () => {
    const fixture = open();
    answerLater(fixture);
    void fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    await allSettled();
    assert.equal(fixture.requests[0]?.signal.aborted, false, 'a late answer still counts');
    void fixture.cart.request(wishFor('a'));
    await allSettled();
    assert.deepEqual(fixture.requests.map(({signal}) => signal.aborted), [true, false]);
  });

  it('sends nothing when the late answer comes while the second attempt waits for its turn', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    void fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    await allSettled();
    void fixture.cart.request(wishFor('b'));
    await allSettled();
    const again = fixture.cart.request(wishFor('a'));
    answers[0]?.({status: 'added', message: 'late'});
    await allSettled();
    answers[1]?.({status: 'added'});
    assert.deepEqual(await again, {status: 'added', message: 'late'});
    assert.deepEqual(fixture.requests.map(({request}) => request.lines[0]?.variantId), ['a', 'b']);
    assert.deepEqual(fixture.results.map(({late}) => late), [false, true, false]);
  });

  it('offers no further try when the second attempt fails and the first has been answered after all', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    void fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    await allSettled();
    const again = fixture.cart.request(wishFor('a'));
    await allSettled();
    answers[0]?.({status: 'added'});
    await allSettled();
    answers[1]?.(new TypeError('Failed to fetch'));
    assert.deepEqual(await again, {status: 'added'});
    assert.equal(fixture.buyState('a').status, 'added');
  });
});

describe('createCart: late answers', () => {
  it('corrects the result and the button', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    const first = fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    await first;
    assert.equal(fixture.buyState('a').status, 'failed');
    answers[0]?.({status: 'added'});
    await allSettled();
    assert.deepEqual(
      fixture.results.map(({outcome, late, request}) => [outcome.status, late, request.id]),
      [['failed', false, 'wish-1'], ['added', true, 'wish-1']],
    );
    assert.equal(fixture.buyState('a').status, 'added');
    fixture.advance(FADE_MS);
    assert.equal(fixture.buyState('a').status, 'idle');
    void fixture.cart.request(wishFor('a'));
    await allSettled();
    assert.equal(fixture.requests[1]?.request.id, 'wish-2', 'the wish was fulfilled');
  });
});

describe('createCart: late answers and the button', () => {
  /** Two attempts: the first gives up and is answered late, the second is answered in time. */
  async function corrected(first: CartOutcome, second: CartOutcome, secondLine = {}): Promise<string> {
    const fixture = open();
    const answers = answerLater(fixture);
    void fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    await allSettled();
    void fixture.cart.request(wishFor('a', secondLine));
    await allSettled();
    answers[1]?.(second);
    await allSettled();
    answers[0]?.(first);
    await allSettled();
    assert.deepEqual(fixture.results.map(({late}) => late), [false, false, true]);
    return fixture.buyState('a').status;
  }

  const soldOut: CartOutcome = {status: 'rejected', reason: 'out-of-stock'};

  it('never takes back what is in the cart', async () => {
    assert.equal(await corrected(soldOut, {status: 'added'}), 'added');
    assert.equal(await corrected(soldOut, {status: 'partial', added: 1, reason: 'insufficient-stock'}), 'partial');
  });

  it('shows that the first attempt got the goods, though the second did not', async () => {
    assert.equal(await corrected({status: 'added'}, soldOut), 'added');
  });

  it('says nothing of an older wish over what came of a newer one', async () => {
    assert.equal(await corrected({status: 'added'}, soldOut, {quantity: 2}), 'rejected');
  });
});

describe('createCart: buy buttons', () => {
  it('is busy from the tap, shows good news for a while, and bad news until the next tap', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    const seen: string[] = [];
    fixture.cart.buying.listen((states) => seen.push(states.get('a')?.status ?? 'idle'));
    for (const answer of [{status: 'added'}, {status: 'rejected', reason: 'out-of-stock'}, {status: 'added'}] as const) {
      const done = fixture.cart.request(wishFor('a'));
      await allSettled();
      answers.pop()?.(answer);
      await done;
      fixture.advance(FADE_MS);
    }
    assert.deepEqual(seen, ['busy', 'added', 'idle', 'busy', 'rejected', 'busy', 'added', 'idle']);
  });

  it('says what came of it with the reason', async () => {
    const fixture = open({handler: () => () => ({status: 'rejected', reason: 'quantity-limit', available: 2})});
    await fixture.cart.request(wishFor('a'));
    assert.deepEqual(fixture.buyState('a'), {
      status: 'rejected',
      outcome: {status: 'rejected', reason: 'quantity-limit', available: 2},
    });
  });

  it('knows every variant of a bundle, and no variant of another action', async () => {
    const fixture = open();
    answerLater(fixture);
    void fixture.cart.request({action: 'add', lines: [lineFor('a'), lineFor('b')], surface: 'sheet'});
    void fixture.cart.request({action: 'remove', lines: [lineFor('c')], surface: 'cart'});
    assert.deepEqual(['a', 'b', 'c'].map((id) => fixture.buyState(id).status), ['busy', 'busy', 'idle']);
  });

  it('keeps the state object of a button that nothing happened to', async () => {
    const fixture = open({handler: () => () => false});
    await fixture.cart.request(wishFor('a'));
    const before = fixture.buyState('a');
    await fixture.cart.request(wishFor('b'));
    assert.equal(fixture.buyState('a'), before);
  });

  it('forgets a rejection when the product has changed, and no other', async () => {
    const price = {amount: 990, currency: 'EUR', exponent: 2};
    const product = (id: string): Product => ({
      id, title: id, images: [], price, options: [], quantity: {min: 1, step: 1},
      variants: [{id, selectedOptions: [], stock: {status: 'unknown'}}],
    });
    const [first, second] = [product('a'), product('b')];
    const shop = atom({products: [first, second]});
    const fixture = open({shop, handler: () => () => ({status: 'rejected', reason: 'price-changed'})});
    await fixture.cart.request(wishFor('a'));
    await fixture.cart.request(wishFor('b'));
    shop.set({products: [{...first, price: {...price, amount: 890}}, second]});
    assert.deepEqual(['a', 'b'].map((id) => fixture.buyState(id).status), ['idle', 'rejected']);
  });
});

describe('createCart: when the element goes', () => {
  it('aborts what is under way, tells its result once, and never sends what still waits', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    const under = fixture.cart.request(wishFor('a'));
    const waits = fixture.cart.request(wishFor('b'));
    await allSettled();
    fixture.cart.close();
    const interrupted: CartOutcome = {status: 'failed', cause: 'error', retryable: true};
    assert.deepEqual(await Promise.all([under, waits]), [interrupted, interrupted]);
    assert.equal(fixture.requests[0]?.signal.aborted, true);
    answers[0]?.(new DOMException('aborted', 'AbortError'));
    await allSettled();
    assert.deepEqual([fixture.requests.length, fixture.results.length, fixture.pending], [1, 1, 0]);
    assert.equal(fixture.buyState('a').status, 'idle');
    assert.deepEqual(fixture.problems, []);
  });

  it('still tells the page when the shop had taken it after all', async () => {
    const fixture = open();
    const answers = answerLater(fixture);
    void fixture.cart.request(wishFor('a'));
    await allSettled();
    fixture.cart.close();
    answers[0]?.({status: 'added'});
    await allSettled();
    assert.deepEqual(fixture.results.map(({outcome, late}) => [outcome.status, late]), [['failed', false], ['added', true]]);
  });

  it('leaves no timer behind for what it shows', async () => {
    const fixture = open({handler: () => () => true});
    await fixture.cart.request(wishFor('a'));
    assert.equal(fixture.pending, 1);
    fixture.cart.close();
    assert.equal(fixture.pending, 0);
    assert.equal(fixture.buyState('a').status, 'idle');
  });

  it('leaves the queue to the other elements of the page', async () => {
    const gone = open();
    answerLater(gone);
    void gone.cart.request(wishFor('a'));
    const other = open({handler: () => () => true});
    const outcome = other.cart.request(wishFor('a'));
    await allSettled();
    assert.equal(other.requests.length, 0, 'it waits for the element before it');
    gone.cart.close();
    assert.deepEqual(await outcome, {status: 'added'});
  });

  it('asks nobody once it is closed, by its own method or by its signal', async () => {
    const controller = new AbortController();
    const fixture = open({signal: controller.signal});
    controller.abort();
    const never = open({signal: AbortSignal.abort()});
    assert.equal((await fixture.cart.request(wishFor('a'))).status, 'failed');
    assert.equal((await never.cart.request(wishFor('a'))).status, 'failed');
    assert.deepEqual([fixture.requests.length, never.requests.length], [0, 0]);
  });
});
