import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {MAX_CART_MESSAGE_LENGTH, readAnswer, readFailure} from '#src/cart/outcome.js';

describe('readAnswer', () => {
  it('takes true and nothing for added, and false for not accepted', () => {
    assert.deepEqual(readAnswer(true), {outcome: {status: 'added'}});
    assert.deepEqual(readAnswer(undefined), {outcome: {status: 'added'}});
    assert.deepEqual(readAnswer(false), {outcome: {status: 'rejected', reason: 'not-accepted'}});
  });

  it('keeps a valid outcome, field by field, and nothing else', () => {
    const price = {amount: 1990, currency: 'EUR', exponent: 2};
    const outcomes = [
      {status: 'added', message: 'In your bag'},
      {status: 'partial', added: 2, reason: 'insufficient-stock'},
      {status: 'rejected', reason: 'price-changed', available: 3, price},
      {status: 'failed', cause: 'network', retryable: true},
      {status: 'handed-off'},
      {status: 'unhandled'},
    ];
    for (const outcome of outcomes) {
      assert.deepEqual(readAnswer({...outcome, html: '<b>'}), {outcome});
    }
  });

  it('fails without inviting another try, and says why, when it cannot tell what happened', () => {
    const nonsense: readonly [answer: unknown, complaint: RegExp][] = [
      [null, /an object/],
      ['added', /an object/],
      [1, /an object/],
      [[], /an object/],
      [{}, /status/],
      [{status: 'ok'}, /one of added, partial.* at "status"/],
      [{status: 'partial', reason: 'out-of-stock'}, /"added"/],
      [{status: 'partial', added: -1, reason: 'out-of-stock'}, /"added"/],
      [{status: 'rejected', reason: 'because'}, /"reason"/],
      [{status: 'rejected', reason: 'price-changed', price: {amount: 19.9, currency: 'EUR', exponent: 2}}, /"price\.amount"/],
      [{status: 'failed', cause: 'error', retryable: 'yes'}, /"retryable"/],
    ];
    for (const [answer, complaint] of nonsense) {
      const read = readAnswer(answer);
      assert.deepEqual(read.outcome, {status: 'failed', cause: 'error', retryable: false}, JSON.stringify(answer));
      assert.match(read.complaint ?? '', complaint);
    }
  });

  it('tells the developer what to do with a Response', () => {
    assert.match(readAnswer(new Response('{}')).complaint ?? '', /response\.ok/);
  });

  it('reads no field from the prototype', () => {
    assert.equal(readAnswer(Object.create({status: 'added'})).outcome.status, 'failed');
  });

  it('cuts a long message, cleans it, and drops one that is no text', () => {
    const long = readAnswer({status: 'added', message: '🛍'.repeat(5000)}).outcome.message ?? '';
    assert.equal([...long].length, MAX_CART_MESSAGE_LENGTH);
    assert.ok(long.endsWith('🛍…'));
    assert.equal(readAnswer({status: 'added', message: ' only\n 3\u202e\u0000 left '}).outcome.message, 'only 3 left');
    for (const message of [7, null, {}, '', ' \u0000 ']) {
      assert.equal(readAnswer({status: 'added', message}).outcome.message, undefined);
    }
  });
});

describe('readFailure', () => {
  const causeOf = (error: unknown) => {
    const {outcome} = readFailure(error);
    assert.equal(outcome.status, 'failed');
    return outcome.status === 'failed' && outcome.retryable ? outcome.cause : undefined;
  };

  it('knows a lost network in the words of every browser', () => {
    const words = ['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed', 'fetch failed'];
    for (const message of words) assert.equal(causeOf(new TypeError(message)), 'network');
    assert.equal(causeOf(new DOMException('gone', 'NetworkError')), 'network');
  });

  it('knows a mistake in the code from a lost network, and names it for the developer', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'items')");
    assert.equal(causeOf(error), 'error');
    assert.match(readFailure(error).complaint ?? '', /reading 'items'/);
  });

  it('takes a time limit of the page for a timeout', () => {
    assert.equal(causeOf(new DOMException('too slow', 'TimeoutError')), 'timeout');
  });

  it('says nothing to the developer of what was called off on purpose', () => {
    assert.equal(causeOf(new DOMException('off', 'AbortError')), 'error');
    assert.equal(readFailure(new DOMException('off', 'AbortError')).complaint, undefined);
  });

  it('survives anything that can be thrown', () => {
    for (const thrown of ['no', undefined, null, 7, {}, Object.create(null), Symbol('x')]) {
      assert.equal(causeOf(thrown), 'error');
    }
  });

  it('never shows the text of an error to the shopper', () => {
    assert.equal(readFailure(new Error('secret stack')).outcome.message, undefined);
  });
});
