import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CartRequest} from '#src/cart/cart.js';
import {CartRequestEvent} from '#src/cart/request-event.js';
import {RespondableEvent} from '#src/request/respondable-event.js';

const type = 'live-shop-cart-request';
const request: CartRequest = {id: 'w1', action: 'add', lines: [], source: {showId: 'spring', surface: 'shelf'}};
const {signal} = new AbortController();
const invalidState = {name: 'InvalidStateError'};

/** Dispatches a request to these listeners, in this order. */
function dispatchTo(...listeners: ((event: CartRequestEvent) => void)[]) {
  const target = new EventTarget();
  for (const listener of listeners) target.addEventListener(type, (event) => listener(event as CartRequestEvent));
  return RespondableEvent.dispatch(target, new CartRequestEvent(request, {signal}));
}

describe('CartRequestEvent', () => {
  it('bubbles, crosses shadow roots and can be prevented', () => {
    const event = new CartRequestEvent(request, {signal});
    assert.deepEqual([event.type, event.bubbles, event.composed, event.cancelable], [type, true, true, true]);
  });

  it('is claimed once, by the listener that answers first, whichever that is', () => {
    const seen: boolean[] = [];
    const listening = dispatchTo(
      ({claimed}) => seen.push(claimed),
      (event) => event.respondWith(true),
      (event) => assert.throws(() => event.respondWith(false), invalidState),
      ({claimed}) => seen.push(claimed),
    );
    assert.deepEqual(listening, {claim: {response: true}, prevented: false});
    assert.deepEqual(seen, [false, true]);
  });

  it('tells an answer of nothing from no answer', () => {
    assert.deepEqual(dispatchTo((event) => event.respondWith(undefined)).claim, {response: undefined});
    assert.equal(dispatchTo(() => {}).claim, undefined);
  });

  it('says when it was prevented', () => {
    assert.equal(dispatchTo((event) => event.preventDefault()).prevented, true);
  });

  it('cannot be claimed after its listeners have run', async () => {
    let late: Promise<void> | undefined;
    const {claim} = dispatchTo((event) => {
      late = (async () => {
        await undefined;
        assert.throws(() => event.respondWith(true), invalidState);
      })();
    });
    assert.equal(claim, undefined);
    assert.ok(late);
    await late;
  });
});
