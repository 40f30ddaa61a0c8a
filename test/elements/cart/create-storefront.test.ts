import {expect} from '@open-wc/testing';
import {atom, type WritableAtom} from '#src/atom/atom.js';
import type {CartAdapter} from '#src/cart/adapter.js';
import type {CartAction, CartProblem, CartRequest, CartState} from '#src/cart/cart.js';
import {createStorefront, type Storefront, type StorefrontSettings} from '#src/cart/create-storefront.js';
import {CartResultEvent} from '#src/cart/result-event.js';
import {shopifyHead, storefrontPage, type PageWindow} from './storefront-page.js';

/** The adapter of a page's own, which tells a cart that counts how often it was read. */
class OwnAdapter implements CartAdapter {
  reads = 0;
  changed: () => void = () => expect.fail('nobody watches');
  watching: AbortSignal | undefined;
  applied: CartAction[] = [];
  answerRead: () => Promise<CartState> = async () => ({count: this.reads, url: '/cart'});

  readonly apply = async ({action}: CartRequest): Promise<boolean> => {
    this.applied.push(action);
    return true;
  };

  readonly read = (): Promise<CartState> => {
    this.reads += 1;
    return this.answerRead();
  };

  readonly watch = (changed: () => void, {signal}: {readonly signal: AbortSignal}): void => {
    this.changed = changed;
    this.watching = signal;
  };
}

interface Opened {
  readonly page: PageWindow;
  readonly storefront: Storefront;
  readonly state: WritableAtom<CartState>;
  readonly settings: WritableAtom<StorefrontSettings>;
  readonly problems: CartProblem[];
}

const request = (action: CartAction): CartRequest => ({id: 'w1', action, lines: [], source: {showId: 'spring', surface: 'shelf'}});

/** Resolves when every promise that could settle by itself has. */
const allSettled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('createStorefront', () => {
  const opened: Opened[] = [];

  afterEach(() => opened.splice(0).forEach(({storefront}) => storefront.close()));

  async function open(settings: Partial<StorefrontSettings>, {cart = {}, page = window}: {cart?: CartState; page?: PageWindow} = {}) {
    const state = atom<CartState>(cart);
    const set = atom<StorefrontSettings>({cartAdapter: 'auto', cartTimeoutMs: 10_000, ...settings});
    const problems: CartProblem[] = [];
    const storefront = createStorefront({
      page,
      state,
      settings: set,
      follow: (url) => expect.fail(`goes to ${url}`),
      report: (problem) => problems.push(problem),
    });
    const one = {page, storefront, state, settings: set, problems};
    opened.push(one);
    await allSettled();
    return one;
  }

  /** The lines that the console gets meanwhile. */
  async function infosOf(act: () => Promise<unknown>): Promise<string[]> {
    const lines: string[] = [];
    const {info} = console;
    console.info = (line: string) => lines.push(line);
    try {
      await act();
    } finally {
      console.info = info;
    }
    return lines;
  }

  describe('reading', () => {
    it('comes at first, when the shopper is back, when the page changes the cart, and after the requests of others', async () => {
      const adapter = new OwnAdapter();
      const {state} = await open({cartAdapter: adapter});
      expect(state.get()).to.deep.include({count: 1, url: '/cart'});
      const reasons: readonly (() => unknown)[] = [
        () => window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})),
        () => document.dispatchEvent(new Event('visibilitychange')),
        () => adapter.changed(),
        () => document.body.dispatchEvent(new CartResultEvent(request('add'), {status: 'added'})),
        () => document.body.dispatchEvent(new CartResultEvent(request('remove'), {status: 'failed', cause: 'timeout', retryable: true})),
      ];
      for (const [index, happen] of reasons.entries()) {
        happen();
        await allSettled();
        expect(adapter.reads).to.equal(index + 2);
        expect(state.get().count).to.equal(index + 2);
      }
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
      document.body.dispatchEvent(new CartResultEvent(request('view'), {status: 'unhandled'}));
      await allSettled();
      expect(adapter.reads, 'a first load and a look change nothing').to.equal(reasons.length + 1);
    });

    it('comes once after a request of its own', async () => {
      const adapter = new OwnAdapter();
      const {storefront, state} = await open({cartAdapter: adapter});
      const own = request('add');
      expect(await (await storefront.adapter())?.apply(own, {signal: new AbortController().signal})).to.equal(true);
      document.body.dispatchEvent(new CartResultEvent(own, {status: 'added'}));
      await allSettled();
      expect([adapter.applied, adapter.reads, state.get().count]).to.deep.equal([['add'], 2, 2]);
      await (await storefront.adapter())?.apply(request('view'), {signal: new AbortController().signal});
      await allSettled();
      expect([adapter.applied, adapter.reads], 'a look changes nothing').to.deep.equal([['add', 'view'], 2]);
    });

    it('fails quietly: what was known stays, and the developer hears of it', async () => {
      const adapter = new OwnAdapter();
      const {state, problems} = await open({cartAdapter: adapter});
      adapter.answerRead = () => Promise.reject(new Error('GET /cart answered 503'));
      adapter.changed();
      await allSettled();
      expect(state.get().count).to.equal(1);
      expect(problems.map(({message, fatal}) => [message, fatal])).to.deep.equal([
        ['What is in the cart could not be read: GET /cart answered 503', false],
      ]);
    });

    it('takes nothing that is no cart', async () => {
      const adapter = new OwnAdapter();
      adapter.answerRead = async () => JSON.parse('{"count": "three"}') as CartState;
      const {state, problems} = await open({cartAdapter: adapter});
      adapter.answerRead = async () => Response.json({count: 3});
      adapter.changed();
      await allSettled();
      expect(state.get()).to.deep.equal({});
      expect(problems.map(({message}) => message).join(' ')).to.match(/"count", expected a whole number.*Response: read its body/);
    });

    it('ends with the storefront', async () => {
      const adapter = new OwnAdapter();
      const {storefront, state} = await open({cartAdapter: adapter});
      let answer: (cart: CartState) => void = () => undefined;
      adapter.answerRead = () => new Promise((resolve) => (answer = resolve));
      adapter.changed();
      storefront.close();
      answer({count: 9});
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      document.body.dispatchEvent(new CartResultEvent(request('add'), {status: 'added'}));
      await allSettled();
      expect([adapter.reads, state.get().count, adapter.watching?.aborted]).to.deep.equal([2, 1, true]);
      expect(await storefront.adapter()).to.equal(undefined);
    });
  });

  describe("the page's own word", () => {
    it('goes before what an adapter reads, until it says that nothing is known', async () => {
      const adapter = new OwnAdapter();
      const {state} = await open({cartAdapter: adapter});
      state.set({count: 40});
      adapter.changed();
      await allSettled();
      expect([adapter.reads, state.get().count]).to.deep.equal([1, 40]);
      state.set({});
      await allSettled();
      expect([adapter.reads, state.get().count]).to.deep.equal([2, 2]);
    });

    it('may be there from the beginning, or come while a read is under way', async () => {
      const adapter = new OwnAdapter();
      const first = await open({cartAdapter: adapter}, {cart: {count: 40}});
      expect([adapter.reads, first.state.get().count]).to.deep.equal([0, 40]);

      const other = new OwnAdapter();
      let answer: (cart: CartState) => void = () => undefined;
      other.answerRead = () => new Promise((resolve) => (answer = resolve));
      const {state} = await open({cartAdapter: other});
      state.set({count: 41});
      answer({count: 1});
      await allSettled();
      expect(state.get().count).to.equal(41);
    });

    it('is a cartHandler, too, for as long as there is one', async () => {
      const adapter = new OwnAdapter();
      const {settings, state} = await open({cartAdapter: adapter, cartHandler: () => true});
      expect(adapter.reads).to.equal(0);
      settings.set({...settings.get(), cartHandler: undefined});
      await allSettled();
      expect([adapter.reads, state.get().count]).to.deep.equal([1, 1]);
      settings.set({...settings.get(), cartHandler: () => true});
      adapter.changed();
      await allSettled();
      expect(adapter.reads).to.equal(1);
    });
  });

  describe('who is spoken to', () => {
    it('is found by itself, and said once per page', async () => {
      const page = await storefrontPage({head: shopifyHead});
      const other = await storefrontPage({head: shopifyHead});
      const lines = await infosOf(async () => {
        await open({}, {page});
        await open({}, {page: other});
      });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.match(/^<live-shop> found the cart of Shopify .*cart="none"/);
    });

    it('is nobody on a plain page, of which nothing is said before a request goes unanswered', async () => {
      const lines = await infosOf(async () => {
        const {storefront, problems} = await open({});
        expect(problems).to.deep.equal([]);
        expect(await infosOf(async () => void (await open({})))).to.deep.equal([]);
        expect(await storefront.adapter()).to.equal(undefined);
        expect(await storefront.adapter()).to.equal(undefined);
      });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.match(/found no cart of Shopify or WooCommerce.*live-shop-cart-request/);
    });

    it('is nobody where the page says so, and nothing is said', async () => {
      const page = await storefrontPage({head: shopifyHead});
      const lines = await infosOf(async () => {
        const {storefront, problems} = await open({cartAdapter: 'none'}, {page});
        expect([await storefront.adapter(), problems]).to.deep.equal([undefined, []]);
      });
      expect(lines).to.deep.equal([]);
    });

    it('is looked for again: scripts of a storefront may come late', async () => {
      const page = await storefrontPage({});
      const {storefront} = await open({}, {page});
      Object.assign(page, {Shopify: {routes: {root: '/'}}});
      expect(await storefront.adapter()).to.have.property('apply');
    });

    it('is an error where the page is none of the shop that it is said to be, and leads to the product', async () => {
      for (const name of ['shopify', 'woocommerce'] as const) {
        const {storefront, problems} = await open({cartAdapter: name});
        expect(await storefront.adapter()).to.equal(undefined);
        expect(problems.map(({code, fatal}) => [code, fatal]), 'once').to.deep.equal([['cart-failed', true]]);
        expect(problems[0]?.message).to.match(new RegExp(`cart="${name}", but this page has no cart`));
      }
    });

    it('may change while the show is on', async () => {
      const [one, other] = [new OwnAdapter(), new OwnAdapter()];
      const {settings, state} = await open({cartAdapter: one});
      other.answerRead = async () => ({count: 70});
      settings.set({...settings.get(), cartAdapter: other});
      await allSettled();
      expect([one.watching?.aborted, state.get().count]).to.deep.equal([true, 70]);
      settings.set({...settings.get(), cartAdapter: 'none'});
      await allSettled();
      expect([other.watching?.aborted, state.get()]).to.deep.equal([true, {}]);
    });

    it('is looked for by itself where the setting is none that is known, with an error that names it', async () => {
      const bad: readonly unknown[] = ['Shopify', '', 'magento', {read: 1}, 7, null];
      for (const cartAdapter of bad) {
        const page = await storefrontPage({head: shopifyHead});
        const {storefront, problems} = await open({cartAdapter: cartAdapter as 'auto'}, {page});
        expect(await storefront.adapter(), String(cartAdapter)).to.have.property('apply');
        // That there is no cart behind this page may be known by now, or not: the engines differ in it.
        const faults = problems.filter(({fatal}) => fatal);
        expect(faults.length).to.equal(1);
        expect(faults[0]?.message).to.match(/is none of auto, shopify, woocommerce, none/);
      }
    });
  });

  describe('the time to answer', () => {
    it("is the page's own, or ten seconds where it makes no sense, with an error", async () => {
      const {storefront, settings, problems} = await open({cartTimeoutMs: 2500});
      expect([storefront.timeoutMs(), problems.length]).to.deep.equal([2500, 0]);
      settings.set({...settings.get(), cartTimeoutMs: NaN});
      expect([storefront.timeoutMs(), storefront.timeoutMs()]).to.deep.equal([10_000, 10_000]);
      expect(problems.map(({message, fatal}) => [/cart-timeout-ms is NaN/.test(message), fatal])).to.deep.equal([[true, true]]);
    });
  });
});
