import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import type {CartOutcome, CartWish} from '#src/cart/cart.js';
import {allSettled, FADE_MS, openCart, TIMEOUT_MS, wishFor, type CartFixture} from './cart-fixture.js';

const held: CartOutcome = {status: 'reserved', code: 'K7-42', expiresAt: 1_764_000_000_000};

const opened: CartFixture[] = [];

afterEach(() => opened.splice(0).forEach(({cart}) => cart.close()));

const reserve = (variantId: string): CartWish => ({...wishFor(variantId), action: 'reserve'});

function open(answer: () => CartOutcome | Promise<CartOutcome>): CartFixture {
  const fixture = openCart({handler: () => answer});
  opened.push(fixture);
  return fixture;
}

describe('createCart: goods held in a store', () => {
  it('shows the code and until when, for as long as nothing else is wanted of the variant', async () => {
    const fixture = open(() => held);
    const asked = fixture.cart.request(reserve('a'));
    assert.deepEqual(fixture.buyState('a'), {status: 'busy', action: 'reserve'});
    const outcome = await asked;
    fixture.advance(100 * FADE_MS);
    const {status, outcome: shown, action} = fixture.buyState('a');
    assert.deepEqual([status, shown, action], ['reserved', outcome, 'reserve']);
    assert.equal(outcome.status === 'reserved' && outcome.code, 'K7-42');
    assert.equal(fixture.buyState('b').status, 'idle');
    assert.equal(fixture.pending, 0);
  });

  it('is told from an add, so that "try again" tries the right thing', async () => {
    const fixture = open(() => ({status: 'failed', cause: 'error', retryable: true}));
    await fixture.cart.request(reserve('a'));
    assert.equal(fixture.buyState('a').action, 'reserve');
    await fixture.cart.request(wishFor('a'));
    assert.equal(fixture.buyState('a').action, undefined);
    await fixture.cart.request(reserve('a'));
    assert.deepEqual(fixture.requests.map(({request}) => request.id), ['wish-1', 'wish-2', 'wish-1']);
  });

  it('is not taken back by what an earlier attempt is told late', async () => {
    const answers: ((answer: CartOutcome) => void)[] = [];
    const fixture = open(() => new Promise((resolve) => answers.push(resolve)));
    void fixture.cart.request(reserve('a'));
    await allSettled();
    fixture.advance(TIMEOUT_MS);
    await allSettled();
    const again = fixture.cart.request(reserve('a'));
    await allSettled();
    answers[1]?.(held);
    await again;
    answers[0]?.({status: 'rejected', reason: 'out-of-stock'});
    await allSettled();
    assert.equal(fixture.buyState('a').status, 'reserved');
  });

  it('does not hide an add of the same goods that is on its way', async () => {
    const answers: ((answer: CartOutcome) => void)[] = [];
    const fixture = open(() => new Promise((resolve) => answers.push(resolve)));
    const add = fixture.cart.request(wishFor('a'));
    const holding = fixture.cart.request(reserve('a'));
    await allSettled();
    assert.deepEqual(fixture.buyState('a'), {status: 'busy'});
    answers[0]?.({status: 'added'});
    await add;
    assert.deepEqual(fixture.buyState('a'), {status: 'busy', action: 'reserve'});
    await allSettled();
    answers[1]?.(held);
    await holding;
    assert.equal(fixture.buyState('a').status, 'reserved');
  });
});
