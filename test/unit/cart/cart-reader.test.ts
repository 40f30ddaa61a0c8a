import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createCartReader, type CartReader} from '#src/cart/cart-reader.js';
import type {CartState} from '#src/cart/cart.js';
import {allSettled} from './cart-fixture.js';
import {createFakeClock, type FakeClock} from './fake-clock.js';

const TIMEOUT_MS = 1000;

interface Read {
  readonly signal: AbortSignal;
  answer(cart: CartState): void;
  fail(error: unknown): void;
}

class Fixture {
  readonly reads: Read[] = [];
  readonly told: unknown[] = [];
  readonly complaints: string[] = [];
  readonly closing = new AbortController();
  readonly time: FakeClock = createFakeClock();
  counts = true;
  readonly reader: CartReader = createCartReader({
    adapter: {
      apply: () => true,
      read: ({signal}) => new Promise((answer, fail) => this.reads.push({signal, answer, fail})),
    },
    counts: () => this.counts,
    tell: (cart) => this.told.push(cart),
    complain: (message) => this.complaints.push(message),
    timeoutMs: () => TIMEOUT_MS,
    clock: this.time.clock,
    signal: this.closing.signal,
  });

  async answer(cart: CartState): Promise<void> {
    this.reads.at(-1)?.answer(cart);
    await allSettled();
  }
}

describe('createCartReader', () => {
  it('reads one at a time, and once more where it was asked to in the meantime', async () => {
    const fixture = new Fixture();
    for (let ask = 0; ask < 5; ask += 1) fixture.reader.read();
    assert.equal(fixture.reads.length, 1);
    await fixture.answer({count: 1});
    assert.equal(fixture.reads.length, 2);
    await fixture.answer({count: 2});
    assert.deepEqual([fixture.reads.length, fixture.told], [2, [{count: 1}, {count: 2}]]);
    assert.equal(fixture.time.pending, 0);
  });

  it('calls a read off for a change of the cart, whose answer could be older, and reads after it', async () => {
    const fixture = new Fixture();
    fixture.reader.read();
    let end = (): void => {};
    const change = fixture.reader.during(() => new Promise<string>((resolve) => (end = () => resolve('done'))));
    assert.equal(fixture.reads[0]?.signal.aborted, true);
    await fixture.answer({count: 1});
    fixture.reader.read();
    assert.deepEqual([fixture.reads.length, fixture.told], [1, []], 'nothing is read beside the change');
    end();
    assert.equal(await change, 'done');
    await allSettled();
    assert.equal(fixture.reads.length, 2);
    await fixture.answer({count: 2});
    assert.deepEqual([fixture.told, fixture.complaints], [[{count: 2}], []]);
  });

  it('reads nothing after a change that told what the cart holds', async () => {
    const fixture = new Fixture();
    await fixture.reader.during(() => fixture.reader.told());
    await allSettled();
    assert.equal(fixture.reads.length, 0);
    await assert.rejects(fixture.reader.during(() => Promise.reject(new Error('no'))), /no/);
    await allSettled();
    assert.equal(fixture.reads.length, 1, 'a change that failed may have done a part');
  });

  it('keeps what is not to count to itself', async () => {
    const fixture = new Fixture();
    fixture.reader.read();
    fixture.counts = false;
    await fixture.answer({count: 1});
    fixture.reader.read();
    assert.deepEqual([fixture.reads.length, fixture.told], [1, []]);
  });

  it('complains once of a cart that cannot be read, and again after it could', async () => {
    const fixture = new Fixture();
    const fails = async (error: unknown): Promise<void> => {
      fixture.reader.read();
      fixture.reads.at(-1)?.fail(error);
      await allSettled();
    };
    await fails(new Error('503'));
    await fails(new Error('503'));
    assert.deepEqual(fixture.complaints, ['What is in the cart could not be read: 503']);
    fixture.reader.read();
    await fixture.answer({count: 1});
    await fails('gone');
    assert.equal(fixture.complaints.length, 2);
    assert.deepEqual(fixture.told, [{count: 1}]);
  });

  it('gives up a read that takes too long, though its adapter heeds no signal', async () => {
    const fixture = new Fixture();
    fixture.reader.read();
    fixture.time.advance(TIMEOUT_MS);
    await allSettled();
    assert.match(fixture.complaints[0] ?? '', /within 1000 ms/);
    fixture.reader.read();
    assert.equal(fixture.reads.length, 2);
    fixture.reads[0]?.answer({count: 1});
    await fixture.answer({count: 2});
    assert.deepEqual(fixture.told, [{count: 2}], 'what comes too late is not told');
  });

  it('ends with its signal: the read is called off, and nothing is read, told or left running', async () => {
    const fixture = new Fixture();
    fixture.reader.read();
    fixture.closing.abort();
    assert.equal(fixture.reads[0]?.signal.aborted, true);
    await fixture.answer({count: 1});
    fixture.reader.read();
    await fixture.reader.during(() => undefined);
    await allSettled();
    assert.deepEqual([fixture.reads.length, fixture.told, fixture.complaints, fixture.time.pending], [1, [], [], 0]);
  });
});
