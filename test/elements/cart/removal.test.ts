import {expect, html} from '@open-wc/testing';
import type {CartOutcome} from '#src/cart/cart.js';
import type {CartHandler} from '#src/cart/handler.js';
import type {CartRequestEvent} from '#src/cart/request-event.js';
import type {CartResultEvent} from '#src/cart/result-event.js';
import {openLiveShop, ready, show, wishFor, type OpenLiveShop} from './open-live-shop.js';

type Route = 'handler' | 'listener' | 'adapter';

const TIMEOUT_MS = 15;

const answers: readonly (CartOutcome | Error)[] = [
  {status: 'added'},
  {status: 'rejected', reason: 'out-of-stock'},
  {status: 'failed', cause: 'error', retryable: false},
  new TypeError('Failed to fetch'),
];

interface Asked {
  readonly id: string;
  readonly signal: AbortSignal;
  answer?: CartOutcome | Error;
  settle(answer: CartOutcome | Error): void;
}

/** Numbers from 0 up to 1 that are the same in every run with the same seed (Park and Miller). */
function seededRandom(seed: number): () => number {
  let state = seed * 7919;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Waits until no request holds the lock of the cart or stands in its line: it is given back in another process. */
async function unlocked(): Promise<void> {
  for (;;) {
    const {held = [], pending = []} = await navigator.locks.query();
    if (![...held, ...pending].some(({name}) => name === 'live-shop-cart')) return;
  }
}

const macrotask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lets a real element live through taps, answers, timeouts, removals and moves in a random order. */
async function live(seed: number, route: Route): Promise<{late: number; removed: number; timedOut: number}> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const asked: Asked[] = [];
  const requests: CartRequestEvent[] = [];
  const results: CartResultEvent[] = [];
  const apply: CartHandler = ({id}, {signal}) =>
    new Promise((resolve, reject) => {
      asked.push({
        id,
        signal,
        settle(answer) {
          this.answer = answer;
          if (answer instanceof Error) reject(answer);
          else resolve(answer);
        },
      });
    });
  const listening = new AbortController();
  const {signal} = listening;
  document.addEventListener('live-shop-cart-request', (event) => {
    requests.push(event);
    if (route === 'listener') event.respondWith(apply);
  }, {signal});
  document.addEventListener('live-shop-cart-result', (event) => results.push(event), {signal});
  const shop = await openLiveShop(html`
    <open-live-shop
      .show=${show}
      .cartHandler=${route === 'handler' ? apply : undefined}
      .cartAdapter=${route === 'adapter' ? {apply} : 'none'}
      .cartTimeoutMs=${TIMEOUT_MS}
    ></open-live-shop>
  `);
  const home = shop.parentElement as HTMLElement;
  const taps: {readonly done: Promise<CartOutcome>; outcome?: CartOutcome}[] = [];
  let removed = 0;

  const buying = (it: OpenLiveShop): string => it.opened?.cart.buying.get().get('mug')?.status ?? 'idle';
  const steps: readonly (() => unknown)[] = [
    function tap() {
      const done = shop.opened?.cart.request(wishFor('mug'));
      if (!done) return;
      const tapped: (typeof taps)[number] = {done};
      taps.push(tapped);
      void done.then((outcome) => (tapped.outcome = outcome));
    },
    function answer() {
      pick(asked.filter((it) => !it.answer))?.settle(pick(answers) ?? {status: 'added'});
    },
    function waitForAnOutcome() {
      return taps.find(({outcome}) => !outcome)?.done;
    },
    function move() {
      home.append(shop);
    },
    async function removeAndComeBack() {
      if (random() < 0.5) return;
      removed += 1;
      shop.remove();
      await macrotask();
      expect(shop.opened).to.equal(undefined);
      expect(asked.every((it) => it.answer || it.signal.aborted), 'nothing that is under way goes on unwatched').to.equal(true);
      home.append(shop);
      await ready(shop);
      expect(buying(shop), 'what comes back knows nothing of before').to.equal('idle');
    },
  ];

  function check(): void {
    for (const {request} of requests) {
      const told = results.filter((result) => result.request === request);
      expect(told.map(({late}) => late)).to.deep.equal([false, true].slice(0, told.length));
    }
    const status = buying(shop);
    if (status !== 'idle' && status !== 'busy' && status !== 'failed') {
      const said = asked.some(({answer}) => answer && !(answer instanceof Error) && answer.status === status);
      expect(said, `${status}, as the shop has said`).to.equal(true);
    }
  }

  for (let step = 0; step < 14; step += 1) {
    await pick(steps)?.();
    await macrotask();
    check();
  }
  shop.remove();
  await Promise.all(taps.map(({done}) => done));
  for (const one of asked) if (!one.answer) one.settle({status: 'added'});
  await macrotask();
  check();
  expect(results.filter(({late}) => !late).length, 'a result for each request').to.equal(requests.length);
  expect(taps.every(({outcome}) => outcome), 'an outcome for each tap').to.equal(true);
  await unlocked();
  listening.abort();
  return {
    late: results.filter(({late}) => late).length,
    removed,
    timedOut: results.filter(({outcome}) => outcome.status === 'failed' && outcome.cause === 'timeout').length,
  };
}

describe('<live-shop> that leaves the page while it buys', () => {
  const {warn} = console;

  // Each timeout is told to the console, as it should be.
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));

  for (const route of ['handler', 'listener', 'adapter'] as const) {
    it(`tells one result for each request and shows nothing untrue, in 20 orders of events: ${route}`, async function () {
      this.timeout(60_000);
      const seen = {late: 0, removed: 0, timedOut: 0};
      for (let seed = 1; seed <= 20; seed += 1) {
        const one = await live(seed, route).catch((error: unknown) => {
          throw new Error(`seed ${seed}: ${String(error)}`, {cause: error});
        });
        for (const what of Object.keys(seen) as (keyof typeof seen)[]) seen[what] += one[what];
      }
      // Orders that never come about prove nothing.
      for (const [what, times] of Object.entries(seen)) expect(times, what).to.be.above(5);
    });
  }
});
