import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Act} from '@live-shop/sdk/protocol';
import {freePort} from '../../../../demo/http/listen.js';
import {createActions, type Actions} from '../../../../demo/show/actions.js';
import {createStockNotice} from '../../../../demo/show/stock-notice.js';
import {serveUntilEnd} from './shop-server.js';

/** A show server whose answers the test gives, one by one. */
class HeldActions implements Actions {
  readonly asked: Act[] = [];
  #answer: ((done: boolean) => void) | undefined;
  #arrived: (() => void) | undefined;

  act(act: Act): Promise<boolean> {
    this.asked.push(act);
    this.#arrived?.();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  /** Answers what was asked last, and waits for what is asked next. */
  async answer(done: boolean): Promise<void> {
    const next = new Promise<void>((resolve) => (this.#arrived = resolve));
    this.#answer?.(done);
    await next;
  }
}

function quantities(acts: readonly Act[]) {
  return acts.map(({action}) => (action.type === 'change-product' ? [action.variantId, action.stock?.quantity] : action.type));
}

describe('createStockNotice', () => {
  it('tells one change at a time, and of a variant that changed meanwhile only the last', async () => {
    const show = new HeldActions();
    const notice = createStockNotice([show]);
    notice.changed('vase', 2);
    notice.changed('vase', 1);
    notice.changed('mug', 9);
    notice.changed('vase', 0);
    await show.answer(true);
    await show.answer(true);
    notice.close();
    assert.deepEqual(quantities(show.asked), [['vase', 2], ['vase', 0], ['mug', 9]]);
    assert.equal(new Set(show.asked.map(({id}) => id)).size, 3);
  });

  it('repeats under the same id what the server did not take', async () => {
    const show = new HeldActions();
    const notice = createStockNotice([show]);
    notice.changed('vase', 0);
    await show.answer(false);
    notice.close();
    assert.equal(show.asked.length, 2);
    assert.deepEqual(show.asked[1], show.asked[0]);
  });

  it('tells every show', () => {
    const shows = [new HeldActions(), new HeldActions()];
    createStockNotice(shows).changed('vase', 0);
    assert.deepEqual(shows.map(({asked}) => asked.length), [1, 1]);
  });
});

describe('createActions', () => {
  const act: Act = {id: 'a', action: {type: 'unpin-product'}};

  for (const [status, done] of [[200, true], [404, true], [409, true], [429, false], [503, false]] as const) {
    it(`counts ${status} as ${done ? 'done' : 'not done'}`, async (t) => {
      const asked: unknown[] = [];
      const {origin} = await serveUntilEnd(t, (request, response) => {
        asked.push([request.method, request.url, request.headers.authorization]);
        request.resume();
        response.writeHead(status, {'content-type': 'application/json'}).end('{}');
      });
      assert.equal(await createActions({showServerUrl: origin, showId: 'spring', token: 't'}).act(act), done);
      assert.deepEqual(asked, [['POST', '/shows/spring/actions', 'Bearer t']]);
    });
  }

  it('counts a server that is not there as not done', async () => {
    const port = await freePort({host: '127.0.0.1', port: 0});
    const actions = createActions({showServerUrl: `http://127.0.0.1:${port}`, showId: 'spring', token: 't'});
    assert.equal(await actions.act(act), false);
  });
});
