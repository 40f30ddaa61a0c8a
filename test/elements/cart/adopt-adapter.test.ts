import {expect} from '@open-wc/testing';
import type {AdapterOptions, CartAdapter} from '#src/cart/adapter.js';
import {adoptAdapter} from '#src/cart/adopt-adapter.js';
import type {CartRequest} from '#src/cart/cart.js';
import {pageClock} from '#src/cart/clock.js';

const request: CartRequest = {id: 'w1', action: 'add', lines: [], source: {showId: 'spring', surface: 'shelf'}};

describe('adoptAdapter', () => {
  const stops: (() => void)[] = [];

  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  /** An adapter that is brought by its name, and whose moments the test holds in its hand. */
  async function adopt({counts}: {readonly counts: boolean}) {
    const closing = new AbortController();
    stops.push(() => closing.abort());
    const told: unknown[] = [];
    const reads: AbortSignal[] = [];
    let given: AdapterOptions | undefined;
    let end: (publishes: boolean) => void = () => undefined;
    const brought: CartAdapter = {
      apply: () =>
        new Promise((resolve) => {
          end = (publishes) => {
            if (publishes) given?.publish({count: 2});
            resolve(true);
          };
        }),
      read: async ({signal}) => {
        reads.push(signal);
        return {count: 100 + reads.length};
      },
    };
    const adopted = await adoptAdapter('shopify', {
      page: window,
      follow: () => undefined,
      counts: () => counts,
      tell: (cart) => told.push(cart),
      complain: (message) => expect.fail(message),
      timeoutMs: () => 10_000,
      clock: pageClock,
      signal: closing.signal,
      load: async (_, options) => {
        given = options;
        return brought;
      },
    });
    await settled();
    told.length = 0;
    const publish = (count: number): void => given?.publish({count});
    const apply = () => adopted.adapter.apply(request, {signal: closing.signal});
    return {closing, told, reads, publish, apply, end: (publishes: boolean) => end(publishes)};
  }

  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('takes what comes with a request over what a read would say, even where the page has the word', async () => {
    for (const counts of [true, false]) {
      const {told, reads, apply, end} = await adopt({counts});
      const before = reads.length;
      const answer = apply();
      end(true);
      expect(await answer).to.equal(true);
      await settled();
      expect([told, reads.length - before]).to.deep.equal([[{count: 2}], 0]);
    }
  });

  it('reads after a request with which nothing came, where that counts', async () => {
    for (const counts of [true, false]) {
      const {told, apply, end} = await adopt({counts});
      const answer = apply();
      end(false);
      await answer;
      await settled();
      expect(told).to.deep.equal(counts ? [{count: 102}] : []);
    }
  });

  it('takes what comes between two requests only where the page has not the word', async () => {
    for (const counts of [true, false]) {
      const {told, publish} = await adopt({counts});
      publish(5);
      expect(told).to.deep.equal(counts ? [{count: 5}] : []);
    }
  });

  it('tells nothing any more once it is over', async () => {
    const {told, closing, publish, apply, end} = await adopt({counts: true});
    const answer = apply();
    closing.abort();
    end(true);
    publish(6);
    expect(await answer, 'the answer is still the truth').to.equal(true);
    await settled();
    expect(told).to.deep.equal([]);
  });
});
