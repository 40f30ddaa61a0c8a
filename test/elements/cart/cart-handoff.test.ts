import {expect, fixture, html} from '@open-wc/testing';
import {atom} from '#src/atom/atom.js';
import type {BuyState, Cart, CartOutcome, CartState, CartWish} from '#src/cart/cart.js';
import type {Clock} from '#src/cart/clock.js';
import {createCart} from '#src/cart/create-cart.js';
import type {CartRequestEvent} from '#src/cart/request-event.js';
import type {CartResultEvent} from '#src/cart/result-event.js';

const wish: CartWish = {
  action: 'add',
  lines: [{productId: 'mug', variantId: 'mug', selectedOptions: [], quantity: 1, title: 'Mug', url: '/products/mug'}],
  surface: 'shelf',
};

/** An element deep in the shadow trees of a page builder, with a cart of its own. */
async function nestedCart(clock?: Clock): Promise<{host: HTMLElement; target: HTMLElement; cart: Cart; followed: string[]}> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const section = document.createElement('section');
  host.attachShadow({mode: 'open'}).append(section);
  const target = document.createElement('div');
  section.attachShadow({mode: 'closed'}).append(target);
  const followed: string[] = [];
  const cart = createCart({
    target,
    state: atom<CartState>({}),
    buying: atom<ReadonlyMap<string, BuyState>>(new Map()),
    handler: () => undefined,
    source: (surface) => ({showId: 'spring', surface}),
    follow: (url) => followed.push(url),
    report: ({message}) => expect.fail(message),
    createId: () => crypto.randomUUID(),
    clock,
  });
  return {host, target, cart, followed};
}

describe('the cart handoff in a page', () => {
  const stops: (() => void)[] = [];

  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  async function open(clock?: Clock) {
    const opened = await nestedCart(clock);
    stops.push(() => opened.cart.close());
    return opened;
  }

  function onRequest(listener: (event: CartRequestEvent) => void): void {
    document.addEventListener('live-shop-cart-request', listener);
    stops.push(() => document.removeEventListener('live-shop-cart-request', listener));
  }

  function resultsOf(target: EventTarget): CartResultEvent[] {
    const results: CartResultEvent[] = [];
    const listener = (event: Event) => results.push(event as CartResultEvent);
    target.addEventListener('live-shop-cart-result', listener);
    stops.push(() => target.removeEventListener('live-shop-cart-result', listener));
    return results;
  }

  it('reaches a listener on the document across closed shadow roots, and so does the result', async () => {
    const {host, cart} = await open();
    const results = resultsOf(document);
    const targets: (EventTarget | null)[] = [];
    onRequest((event) => {
      targets.push(event.target);
      event.respondWith(async ({lines}, {signal}) => {
        expect(signal.aborted).to.equal(false);
        return {status: 'added', message: `${lines[0]?.title} is in your bag`};
      });
    });
    const outcome = await cart.request(wish);
    expect(outcome).to.deep.equal({status: 'added', message: 'Mug is in your bag'});
    expect(targets).to.deep.equal([host]);
    expect(results.map(({outcome, late}) => ({outcome, late}))).to.deep.equal([{outcome, late: false}]);
  });

  it('follows the link when the page answers nothing', async () => {
    const {cart, followed} = await open();
    expect((await cart.request(wish)).status).to.equal('unhandled');
    expect(followed).to.deep.equal(['/products/mug']);
  });

  it('puts both of two clicks in one task into a cart that loses one of two adds at once', async () => {
    const [one, other] = [await open(), await open()];
    let items = 0;
    onRequest((event) => event.respondWith(async () => {
      const before = items;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      items = before + 1;
    }));
    await Promise.all([one.cart.request(wish), one.cart.request(wish), other.cart.request(wish)]);
    expect(items).to.equal(3);
  });

  it('waits for another tab that holds the lock of the cart', async () => {
    const {cart} = await open();
    let asked = 0;
    onRequest((event) => {
      asked += 1;
      event.respondWith(true);
    });
    let outcome: Promise<CartOutcome> | undefined;
    // For the lock manager of the origin this is no different from another tab.
    await navigator.locks.request('live-shop-cart', async () => {
      outcome = cart.request(wish);
      await waitingForLock();
      expect(asked).to.equal(0);
    });
    expect(await outcome).to.deep.equal({status: 'added'});
    expect(asked).to.equal(1);
  });

  it('sends a request all the same when another tab keeps the lock for too long', async () => {
    let ring = (): void => {};
    const {cart} = await open((callback) => {
      ring = callback;
      return () => {};
    });
    onRequest((event) => event.respondWith(true));
    await navigator.locks.request('live-shop-cart', async () => {
      const outcome = cart.request(wish);
      await waitingForLock();
      ring();
      expect(await outcome).to.deep.equal({status: 'added'});
    });
  });

  it('leaves the line for the lock when the element goes, and sends nothing', async () => {
    const {cart} = await open();
    let asked = 0;
    onRequest(() => (asked += 1));
    await navigator.locks.request('live-shop-cart', async () => {
      const outcome = cart.request(wish);
      await waitingForLock();
      cart.close();
      expect((await outcome).status).to.equal('failed');
      expect(asked).to.equal(0);
    });
  });

  it('holds no lock once a request has ended', async () => {
    const {cart} = await open();
    onRequest((event) => event.respondWith(true));
    await cart.request(wish);
    const {held = [], pending = []} = await navigator.locks.query();
    expect([...held, ...pending].filter(({name}) => name === 'live-shop-cart')).to.deep.equal([]);
  });

  it('tells the document what came of a request whose element was removed', async () => {
    const {host, target, cart} = await open();
    const onDocument = resultsOf(document);
    const onElement = resultsOf(target);
    let signal: AbortSignal | undefined;
    const asked = new Promise<void>((resolve) => onRequest((event) => event.respondWith((_, context) => {
      signal = context.signal;
      resolve();
      return new Promise(() => {});
    })));
    const outcome = cart.request(wish);
    await asked;
    host.remove();
    cart.close();
    expect((await outcome).status).to.equal('failed');
    expect(signal?.aborted).to.equal(true);
    expect([onDocument.length, onElement.length]).to.deep.equal([1, 1]);
  });
});

/** Resolves when a request for the lock of the cart stands in the line. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const {pending = []} = await navigator.locks.query();
    if (pending.some(({name}) => name === 'live-shop-cart')) return;
  }
}
