import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CartRequest} from '#src/cart/cart.js';
import {CartRequestEvent, type CartResponse} from '#src/cart/request-event.js';

const request: CartRequest = {id: 'w1', action: 'add', lines: [], source: {showId: 'spring', surface: 'shelf'}};

function eventWithClaims(): {event: CartRequestEvent; claims: CartResponse[]} {
  const claims: CartResponse[] = [];
  const {signal} = new AbortController();
  return {event: new CartRequestEvent(request, {signal, claim: (response) => claims.push(response)}), claims};
}

const invalidState = {name: 'InvalidStateError'};

describe('CartRequestEvent', () => {
  it('bubbles, crosses shadow roots and can be prevented', () => {
    const {event} = eventWithClaims();
    assert.deepEqual(
      [event.type, event.bubbles, event.composed, event.cancelable],
      ['live-shop-cart-request', true, true, true],
    );
  });

  it('is claimed once, by the listener that answers first', () => {
    const {event, claims} = eventWithClaims();
    const target = new EventTarget();
    target.addEventListener(event.type, () => event.respondWith(true));
    target.addEventListener(event.type, () => assert.throws(() => event.respondWith(false), invalidState));
    target.dispatchEvent(event);
    assert.deepEqual(claims, [true]);
    assert.equal(event.claimed, true);
  });

  it('lets the listeners after the one that answers hear of it', () => {
    const {event} = eventWithClaims();
    const target = new EventTarget();
    let heard = 0;
    target.addEventListener(event.type, () => event.respondWith(true));
    target.addEventListener(event.type, () => (heard += 1));
    target.dispatchEvent(event);
    assert.equal(heard, 1);
  });

  it('cannot be claimed before or after its listeners run', async () => {
    const {event, claims} = eventWithClaims();
    assert.throws(() => event.respondWith(true), invalidState);
    const target = new EventTarget();
    const late = new Promise<void>((resolve) => {
      target.addEventListener(event.type, async () => {
        await undefined;
        assert.throws(() => event.respondWith(true), invalidState);
        resolve();
      });
    });
    target.dispatchEvent(event);
    await late;
    assert.deepEqual([claims, event.claimed], [[], false]);
  });
});
