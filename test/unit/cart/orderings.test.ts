import assert from 'node:assert/strict';
import {getEventListeners, setMaxListeners} from 'node:events';
import {describe, it} from 'node:test';
import type {CartAdapter} from '#src/cart/adapter.js';
import type {CartOutcome, CartWish} from '#src/cart/cart.js';
import type {CartHandler} from '#src/cart/handler.js';
import type {CartRequestEvent} from '#src/cart/request-event.js';
import {seededRandom} from '../../support/seeded-random.js';
import {allSettled, openCart, TIMEOUT_MS, wishFor} from './cart-fixture.js';
import {FakeLocks} from './fake-locks.js';

// One cart with many taps that wait has as many listeners on its signal, which Node takes for a leak.
setMaxListeners(100);

type Route = 'handler' | 'listener' | 'adapter';

const answers: readonly (CartOutcome | Error)[] = [
  {status: 'added'},
  {status: 'added'},
  {status: 'added'},
  {status: 'rejected', reason: 'out-of-stock'},
  {status: 'partial', added: 1, reason: 'insufficient-stock'},
  {status: 'failed', cause: 'error', retryable: false},
  {status: 'handed-off'},
  new TypeError('Failed to fetch'),
  new DOMException('The user aborted a request.', 'AbortError'),
];

const held: CartOutcome = {status: 'reserved', code: 'K7-42'};

interface Asked {
  readonly id: string;
  readonly action: string;
  readonly variantId: string;
  readonly signal: AbortSignal;
  answer?: CartOutcome | Error;
  /** The answer came while somebody wanted it. */
  wanted?: boolean;
  settle(answer: CartOutcome | Error): void;
}

interface Tap {
  readonly wish: CartWish;
  readonly variantId: string;
  readonly outcomes: CartOutcome[];
}

interface Seen {
  late: number;
  retried: number;
  removed: number;
  reserved: number;
  aborted: number;
  otherTabs: number;
}

/** What the shop said, as it was read. */
const says = (outcome: CartOutcome | undefined, {answer}: Asked): boolean =>
  outcome !== undefined && answer !== undefined && !(answer instanceof Error) && answer.status === outcome.status;

const succeeded = ({answer}: Asked): boolean =>
  answer !== undefined && !(answer instanceof Error) && answer.status !== 'failed';

/** Lets one page live through a random order of all that can happen, and checks it after every step. */
async function live(seed: number, route: Route): Promise<Seen> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const asked: Asked[] = [];
  const faults: string[] = [];
  const apply: CartHandler = (request, {signal}) => {
    const {id, action, lines} = request;
    // What is thrown here, the cart takes for an answer.
    if (fixture.results.some((result) => result.request === request)) faults.push('asked for what has been given up');
    if (signal.aborted) faults.push('asked for what is not wanted any more');
    if (asked.some((other) => other.id === id && succeeded(other))) faults.push('asked again for what the shop has granted');
    if (asked.some((other) => other.id === id && !other.answer && !other.signal.aborted)) faults.push('two attempts at once');
    return new Promise((resolve, reject) => {
      asked.push({
        id,
        action,
        variantId: lines[0]?.variantId ?? '',
        signal,
        settle(answer) {
          this.answer = answer;
          this.wanted = !signal.aborted;
          if (answer instanceof Error) reject(answer);
          else resolve(answer);
        },
      });
    });
  };
  let bringAdapter = (): void => {};
  const adapter = new Promise<CartAdapter>((resolve) => (bringAdapter = () => resolve({apply})));
  const removal = new AbortController();
  const locks = new FakeLocks();
  const target = new EventTarget();
  const answerEvent = (event: Event): void => (event as CartRequestEvent).respondWith(apply);
  if (route === 'listener') target.addEventListener('live-shop-cart-request', answerEvent);
  const fixture = openCart({
    target,
    locks,
    signal: removal.signal,
    handler: () => (route === 'handler' ? apply : undefined),
    adapter: () => (route === 'adapter' ? adapter : undefined),
  });
  const taps: Tap[] = [];
  let otherTab: {leave(): void} | undefined;
  let otherTabs = 0;
  let removed = false;

  const tap = (wish: CartWish): void => {
    const tapped = {wish, variantId: wish.lines[0]?.variantId ?? '', outcomes: [] as CartOutcome[]};
    taps.push(tapped);
    void fixture.cart.request(wish).then((outcome) => tapped.outcomes.push(outcome));
  };
  const remove = (): void => {
    removed = true;
    if (random() < 0.5) removal.abort();
    else fixture.cart.close();
  };

  const steps: readonly (() => void)[] = [
    function buy() {
      tap(wishFor(pick(['a', 'b']) ?? 'a'));
    },
    function reserve() {
      if (random() < 0.5) tap({...wishFor(pick(['a', 'b']) ?? 'a'), action: 'reserve'});
    },
    function tryAgain() {
      const failed = taps.filter(({outcomes: [outcome]}) => outcome?.status === 'failed' && outcome.retryable);
      const again = failed.at(-1);
      if (again) tap(again.wish);
    },
    function answer() {
      const one = pick(asked.filter((it) => !it.answer));
      one?.settle(one.action === 'reserve' && random() < 0.5 ? held : pick(answers) ?? {status: 'added'});
    },
    function heedSignal() {
      for (const one of asked) if (one.signal.aborted && !one.answer) one.settle(new DOMException('aborted', 'AbortError'));
    },
    function wait() {
      fixture.advance(pick([1, TIMEOUT_MS / 2, TIMEOUT_MS]) ?? 1);
    },
    function loadAdapter() {
      bringAdapter();
    },
    function otherTabComesOrGoes() {
      if (otherTab) {
        otherTab.leave();
        otherTab = undefined;
        return;
      }
      otherTabs += 1;
      const busy = new Promise<void>((leave) => (otherTab = {leave}));
      void locks.request('live-shop-cart', () => busy);
    },
    function leave() {
      if (random() < 0.15) remove();
    },
  ];

  function check(): void {
    assert.deepEqual(faults, []);
    const waits = taps.some(({outcomes}) => outcomes.length === 0);
    const most = removed ? 0 : Number(waits) + 2;
    assert.ok(fixture.pending <= most, 'a timer for what is waited for, and one for the good news of each variant');
    for (const one of asked) assert.ok(!one.wanted || !succeeded(one) || !one.signal.aborted, 'what was granted is not called off');
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
        assert.ok(sameWish.some((it) => says(first?.outcome, it)), 'only a failure, or what another attempt came to, is corrected');
      }
    }
    for (const variantId of ['a', 'b']) {
      const {status, outcome, action} = fixture.buyState(variantId);
      const waiting = taps.filter((it) => it.variantId === variantId && it.outcomes.length === 0);
      assert.equal(status === 'busy', waiting.length > 0 && !removed, 'busy as long as an outcome is awaited');
      if (status === 'idle') continue;
      if (status === 'busy') {
        const adds = waiting.some(({wish}) => wish.action === 'add');
        assert.equal(action ?? 'add', adds ? 'add' : 'reserve', 'busy with an add as long as one is awaited');
        continue;
      }
      const ofVariant = asked.filter((it) => it.variantId === variantId && it.action === (action ?? 'add'));
      if (status !== 'failed') {
        assert.ok(ofVariant.some((it) => says(outcome, it)), 'what is shown, the shop has said of this very action');
      }
      if (status === 'failed' && outcome?.status === 'failed' && outcome.retryable) {
        const shown = ofVariant.at(-1);
        assert.ok(!ofVariant.some((it) => it.id === shown?.id && succeeded(it)), 'no second try is offered for what the shop has taken');
      }
    }
  }

  for (let step = 0; step < 30 && !removed; step += 1) {
    pick(steps)?.();
    await allSettled();
    check();
  }
  // Whatever is still open comes to its end by time alone.
  for (let rest = 0; rest <= 2 * taps.length; rest += 1) {
    fixture.advance(TIMEOUT_MS);
    await allSettled();
    check();
  }
  assert.ok(taps.every(({outcomes}) => outcomes.length === 1), 'every tap has its outcome');
  assert.equal(fixture.results.filter(({late}) => !late).length, fixture.requests.length, 'every request has its result');

  fixture.cart.close();
  otherTab?.leave();
  await allSettled();
  assert.deepEqual({timers: fixture.pending, held: locks.held, pending: locks.pending}, {timers: 0, held: 0, pending: 0});
  assert.equal(getEventListeners(removal.signal, 'abort').length, 0, 'nothing listens for the removal any more');
  for (const {signal} of asked) assert.equal(getEventListeners(signal, 'abort').length, 0, 'nor for the end of an attempt');

  // What comes when all is over: told once to the page, and to nobody else.
  const before = fixture.results.length;
  const open = asked.filter((it) => !it.answer);
  for (const one of open) one.settle({status: 'added'});
  await allSettled();
  check();
  assert.equal(fixture.results.length, before + open.length, 'each late answer is told once');
  assert.equal(fixture.pending, 0, 'and starts no timer');

  const ids = fixture.requests.map(({request}) => request.id);
  return {
    late: fixture.results.filter(({late}) => late).length,
    retried: ids.length - new Set(ids).size,
    removed: Number(removed),
    reserved: asked.filter(({answer}) => answer === held).length,
    aborted: asked.filter(({signal}) => signal.aborted).length,
    otherTabs,
  };
}

describe('createCart', () => {
  for (const route of ['handler', 'listener', 'adapter'] as const) {
    it(`tells one result for each request and shows nothing untrue, in 300 orders of events: ${route}`, async () => {
      const seen: Seen = {late: 0, retried: 0, removed: 0, reserved: 0, aborted: 0, otherTabs: 0};
      for (let seed = 1; seed <= 300; seed += 1) {
        const one = await live(seed, route).catch((error: unknown) => {
          throw new Error(`seed ${seed}: ${String(error)}`, {cause: error});
        });
        for (const what of Object.keys(seen) as (keyof Seen)[]) seen[what] += one[what];
      }
      // Orders that never come about prove nothing.
      for (const [what, times] of Object.entries(seen)) assert.ok(times > 20, `${what}: ${times} of ${JSON.stringify(seen)}`);
    });
  }
});
