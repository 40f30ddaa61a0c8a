import assert from 'node:assert/strict';
import {setMaxListeners} from 'node:events';
import {describe, it} from 'node:test';
import type {CartOutcome} from '#src/cart/cart.js';
import {seededRandom} from '../../support/seeded-random.js';
import {allSettled, openCart, TIMEOUT_MS, wishFor} from './cart-fixture.js';

// One cart with many taps that wait has as many listeners on its signal, which Node takes for a leak.
setMaxListeners(50);

const answers: readonly (CartOutcome | Error)[] = [
  {status: 'added'},
  {status: 'added'},
  {status: 'rejected', reason: 'out-of-stock'},
  {status: 'partial', added: 1, reason: 'insufficient-stock'},
  {status: 'failed', cause: 'error', retryable: false},
  new TypeError('Failed to fetch'),
];

interface Asked {
  readonly id: string;
  readonly variantId: string;
  answer?: CartOutcome | Error;
  settle(answer: CartOutcome | Error): void;
}

/** Lets one page live through a random order of taps, answers, timeouts and removal, and checks it after every step. */
async function live(seed: number): Promise<{late: number; retried: number; closed: boolean}> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const asked: Asked[] = [];
  const fixture = openCart({
    handler: () => ({id, lines}) => {
      const earlier = asked.filter((other) => other.id === id && other.answer && !(other.answer instanceof Error));
      assert.ok(
        earlier.every(({answer}) => !(answer instanceof Error) && answer?.status === 'failed'),
        'a wish that the shop has answered is not sent again',
      );
      return new Promise((resolve, reject) => {
        asked.push({
          id,
          variantId: lines[0]?.variantId ?? '',
          settle(answer) {
            this.answer = answer;
            if (answer instanceof Error) reject(answer);
            else resolve(answer);
          },
        });
      });
    },
  });
  const taps: {readonly variantId: string; outcomes: CartOutcome[]}[] = [];
  let closed = false;

  const steps: readonly (() => void)[] = [
    function tap() {
      const tapped = {variantId: pick(['a', 'b']) ?? 'a', outcomes: [] as CartOutcome[]};
      taps.push(tapped);
      void fixture.cart.request(wishFor(tapped.variantId)).then((outcome) => tapped.outcomes.push(outcome));
    },
    function answer() {
      pick(asked.filter((one) => !one.answer))?.settle(pick(answers) ?? {status: 'added'});
    },
    function wait() {
      fixture.advance(pick([1, TIMEOUT_MS / 2, TIMEOUT_MS]) ?? 1);
    },
    function leave() {
      if (random() > 0.15) return;
      closed = true;
      fixture.cart.close();
    },
  ];

  function check(): void {
    const firsts = fixture.results.filter(({late}) => !late);
    assert.ok(fixture.requests.length - firsts.length <= 1, 'one request at a time');
    assert.ok(fixture.requests.length <= taps.length, 'nothing is sent that nobody tapped for');
    for (const {outcomes} of taps) assert.ok(outcomes.length <= 1, 'a tap has one outcome');
    for (const {request} of fixture.requests) {
      const told = fixture.results.filter((result) => result.request === request);
      assert.deepEqual(told.map(({late}) => late), [false, true].slice(0, told.length), 'a result, then at most one correction');
      const [first, correction] = told;
      if (correction && first?.outcome.status !== 'failed') {
        const sameWish = asked.filter(({id}) => id === request.id);
        assert.ok(sameWish.some(({answer}) => answer === first?.outcome), 'only a failure, or what another attempt came to, is corrected');
      }
    }
    for (const variantId of ['a', 'b']) {
      const {status, outcome} = fixture.buyState(variantId);
      const waiting = taps.some((tap) => tap.variantId === variantId && tap.outcomes.length === 0);
      assert.equal(status === 'busy', waiting && !closed, 'busy as long as an outcome is awaited');
      const ofVariant = asked.filter((one) => one.variantId === variantId);
      if (status === 'added') {
        assert.ok(ofVariant.some(({answer}) => answer && 'status' in answer && answer.status === 'added'), 'added by the shop');
      }
      if (status === 'failed' && outcome?.status === 'failed' && outcome.retryable) {
        const shown = ofVariant.at(-1);
        const done = ofVariant.some(({id, answer}) => id === shown?.id && answer && 'status' in answer && answer.status !== 'failed');
        assert.equal(done, false, 'no second try is offered for what the shop has taken');
      }
    }
  }

  for (let step = 0; step < 25 && !closed; step += 1) {
    pick(steps)?.();
    await allSettled();
    check();
  }
  // Whatever is still open comes to its end by time alone.
  for (let rest = 0; rest <= taps.length; rest += 1) {
    fixture.advance(TIMEOUT_MS);
    await allSettled();
    check();
  }
  assert.ok(taps.every(({outcomes}) => outcomes.length === 1), 'every tap has its outcome');
  assert.equal(fixture.results.filter(({late}) => !late).length, fixture.requests.length, 'every request has its result');
  fixture.cart.close();
  assert.equal(fixture.pending, 0, 'no timer is left');
  const ids = fixture.requests.map(({request}) => request.id);
  return {late: fixture.results.filter(({late}) => late).length, retried: ids.length - new Set(ids).size, closed};
}

describe('createCart', () => {
  it('tells one result for each request and shows nothing untrue, in 300 orders of events', async () => {
    const seen = {late: 0, retried: 0, closed: 0};
    for (let seed = 1; seed <= 300; seed += 1) {
      const {late, retried, closed} = await live(seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, {cause: error});
      });
      seen.late += late;
      seen.retried += retried;
      seen.closed += Number(closed);
    }
    // Orders that never come about prove nothing.
    assert.ok(seen.late > 50 && seen.retried > 50 && seen.closed > 20, JSON.stringify(seen));
  });
});
