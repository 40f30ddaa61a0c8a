import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {atom} from '#src/atom/atom.js';
import {createWishlist} from '#src/wishlist/create-wishlist.js';
import type {WishlistAnswer, WishlistRequestEvent} from '#src/wishlist/wishlist-request-event.js';
import type {WishlistState} from '#src/wishlist/wishlist.js';
import {createFakeClock} from '../cart/fake-clock.js';
import {allSettled} from '../cart/cart-fixture.js';

const TIMEOUT_MS = 5000;

function open(productIds: readonly string[] | undefined = ['lamp']) {
  const target = new EventTarget();
  const state = atom<WishlistState>({productIds, pending: []});
  const complaints: string[] = [];
  const events: WishlistRequestEvent[] = [];
  const fake = createFakeClock();
  const listen = (listener: (event: WishlistRequestEvent) => void): void =>
    target.addEventListener('live-shop-wishlist-request', (event) => listener(event as WishlistRequestEvent));
  listen((event) => events.push(event));
  const list = createWishlist({
    target,
    state,
    showId: () => 'spring',
    complain: (message) => complaints.push(message),
    timeoutMs: TIMEOUT_MS,
    clock: fake.clock,
  });
  return {list, state, complaints, events, fake, listen, ids: () => state.get().productIds, pending: () => state.get().pending};
}

/** A page that answers when it is told to. */
function later(page: ReturnType<typeof open>): ((answer: WishlistAnswer) => void)[] {
  const answers: ((answer: WishlistAnswer) => void)[] = [];
  page.listen((event) => event.respondWith(new Promise<WishlistAnswer>((resolve) => answers.push(resolve))));
  return answers;
}

const add = (productId: string) => ({action: 'add', productId}) as const;
const remove = (productId: string) => ({action: 'remove', productId}) as const;

describe('createWishlist', () => {
  it('asks the page and changes the list once the page has done it', async () => {
    const page = open();
    const answers = later(page);
    const asked = page.list.request({...add('mug'), variantId: 'mug-blue'});
    await allSettled();
    assert.deepEqual(page.events[0]?.request, {action: 'add', productId: 'mug', variantId: 'mug-blue', showId: 'spring'});
    assert.deepEqual([page.ids(), page.pending()], [['lamp'], ['mug']], 'nothing is on the list before the page says so');
    answers[0]?.(true);
    assert.equal(await asked, true);
    assert.deepEqual([page.ids(), page.pending()], [['lamp', 'mug'], []]);
    assert.deepEqual([page.complaints, page.fake.pending], [[], 0]);
  });

  it('takes a product off, and takes nothing for an answer as well as true', async () => {
    const page = open(['lamp', 'mug']);
    page.listen((event) => event.respondWith(async () => undefined));
    assert.equal(await page.list.request(remove('lamp')), true);
    assert.deepEqual(page.ids(), ['mug']);
  });

  it('leaves the list alone where the page says no, fails or answers something else', async () => {
    const answers: readonly (() => unknown)[] = [
      () => false,
      () => Promise.reject(new Error('503')),
      () => {
        throw new Error('broken');
      },
      () => 'yes',
    ];
    for (const answer of answers) {
      const page = open();
      page.listen((event) => event.respondWith(answer as () => boolean));
      assert.equal(await page.list.request(add('mug')), false, String(answer));
      assert.deepEqual([page.ids(), page.pending()], [['lamp'], []]);
      assert.equal(page.complaints.length, answer === answers[0] ? 0 : 1, String(answer));
    }
  });

  it('says that nobody answers, to the developer too', async () => {
    const page = open();
    assert.equal(await page.list.request(add('mug')), false);
    assert.match(page.complaints.join(), /Listen for live-shop-wishlist-request/);
  });

  it('leaves the list to a page that shows its own interface', async () => {
    const page = open();
    page.listen((event) => event.preventDefault());
    assert.equal(await page.list.request(add('mug')), true);
    assert.deepEqual([page.ids(), page.complaints], [['lamp'], []]);
  });

  it('sends one request of a product after the other, and those of two products at once', async () => {
    const page = open();
    const answers = later(page);
    const first = page.list.request(add('mug'));
    const second = page.list.request(remove('mug'));
    const other = page.list.request(add('vase'));
    await allSettled();
    assert.deepEqual(page.events.map(({request: {action, productId}}) => [action, productId]), [['add', 'mug'], ['add', 'vase']]);
    answers[0]?.(true);
    answers[1]?.(true);
    assert.deepEqual(await Promise.all([first, other]), [true, true]);
    await allSettled();
    assert.equal(page.events[2]?.request.action, 'remove');
    assert.deepEqual([page.ids(), page.pending()], [['lamp', 'mug', 'vase'], ['mug']]);
    answers[2]?.(true);
    assert.equal(await second, true);
    assert.deepEqual([page.ids(), page.pending()], [['lamp', 'vase'], []]);
  });

  it('adds nothing twice to a list that the page has set itself meanwhile', async () => {
    const page = open();
    const answers = later(page);
    const asked = page.list.request(add('mug'));
    await allSettled();
    page.state.set({...page.state.get(), productIds: ['mug', 'lamp']});
    answers[0]?.(true);
    await asked;
    assert.deepEqual(page.ids(), ['mug', 'lamp']);
  });

  it('invents no list where the page has none any more', async () => {
    const page = open();
    const answers = later(page);
    const asked = page.list.request(add('mug'));
    await allSettled();
    page.state.set({...page.state.get(), productIds: undefined});
    answers[0]?.(true);
    await asked;
    assert.equal(page.ids(), undefined);
  });

  it('gives up after the timeout, tells the page so, and goes on with the next request', async () => {
    const page = open();
    const answers = later(page);
    const asked = page.list.request(add('mug'));
    await allSettled();
    page.fake.advance(TIMEOUT_MS);
    assert.equal(await asked, false);
    assert.equal(page.events[0]?.signal.aborted, true);
    assert.match(page.complaints.join(), /within 5000 ms/);
    const again = page.list.request(add('mug'));
    await allSettled();
    answers[0]?.(true);
    await allSettled();
    assert.deepEqual(page.ids(), ['lamp'], 'an answer that nobody waits for');
    answers[1]?.(true);
    assert.equal(await again, true);
    assert.deepEqual(page.ids(), ['lamp', 'mug']);
  });

  it('aborts what is under way when it closes, and sends nothing that waited', async () => {
    const page = open();
    const answers = later(page);
    const asked = page.list.request(add('mug'));
    const waiting = page.list.request(remove('mug'));
    await allSettled();
    page.list.close();
    assert.deepEqual(await Promise.all([asked, waiting]), [false, false]);
    assert.equal(page.events[0]?.signal.aborted, true);
    answers[0]?.(true);
    await allSettled();
    assert.deepEqual([page.ids(), page.events.length, page.fake.pending, page.complaints], [['lamp'], 1, 0, []]);
    assert.equal(await page.list.request(add('vase')), false);
  });
});
