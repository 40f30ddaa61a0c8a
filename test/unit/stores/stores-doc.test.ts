import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {json} from 'node:stream/consumers';
import {after, before, beforeEach, describe, it} from 'node:test';
import {parseManifest} from '@live-shop/sdk/protocol';
import {answerOf, RespondableEvent} from '#src/request/respondable-event.js';
import type {CartOutcome, CartRequest} from '#src/cart/cart.js';
import {readAnswer} from '#src/cart/outcome.js';
import {CartRequestEvent} from '#src/cart/request-event.js';
import {mug, openFloor, settled, type Floor} from './floor-fixture.js';
import {waitFor} from '../../support/wait-for.js';

const text = await readFile(new URL('../../../../docs/stores.md', import.meta.url), 'utf8');

function blockOf(name: string): string {
  const code = text.split(`\n\`\`\`${name}\n`)[1]?.split('\n```')[0];
  assert.ok(code, `the document has a block called ${name}`);
  return code;
}

describe('docs/stores.md', () => {
  let server: Server;
  let origin: string;
  let units: number;
  let broken: boolean;
  let seen: {readonly query: URLSearchParams}[];
  let keys: unknown[];

  before(async () => {
    server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://shop.example');
      const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
      if (broken) return answer(503, {});
      if (request.method === 'GET') {
        seen.push({query: url.searchParams});
        return answer(200, [{storeId: 'mitte', units, pickupFrom: '2026-11-22T17:00:00+01:00', meters: 900}]);
      }
      keys.push(request.headers['idempotency-key']);
      const {quantity, storeId} = (await json(request)) as {quantity: number; storeId: string};
      if (quantity > units) return answer(409, {left: units});
      units -= quantity;
      return answer(201, {code: `${storeId}-1`, until: 1_800_000_000_000});
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  beforeEach(() => {
    [units, broken, seen, keys] = [3, false, [], []];
  });

  /** Runs the document's code on a page of its own. */
  function openPage(): Floor {
    const floor = openFloor();
    const fetchHere: typeof fetch = (path, init) => fetch(origin + String(path), init);
    new Function('document', 'fetch', blockOf('js stores'))(floor.target, fetchHere);
    return floor;
  }

  async function reserve({target}: Floor, quantity: number): Promise<CartOutcome> {
    const request: CartRequest = {
      id: 'wish-1',
      action: 'reserve',
      lines: [{...mug, selectedOptions: [], quantity, title: 'Mug', fulfillment: {method: 'reserve', storeId: 'mitte'}}],
      source: {showId: 'spring', surface: 'sheet'},
    };
    const {signal} = new AbortController();
    const {claim} = RespondableEvent.dispatch(target, new CartRequestEvent(request, {signal}));
    assert.ok(claim, 'the reservation is answered');
    const {outcome, complaint} = readAnswer(await answerOf(claim, request, {signal}));
    assert.equal(complaint, undefined);
    return outcome;
  }

  it('shows a manifest that can be read', () => {
    const read = parseManifest(JSON.parse(blockOf('json')));
    assert.ok(read.ok && read.value.stores?.length === 2 && read.value.storeId === 'mitte');
  });

  it('answers for the stores with what the shop says', async () => {
    const floor = openPage();
    floor.stores.look({postalCode: '10 115'});
    floor.stores.ask(mug);
    const known = await waitFor('the answer', () => floor.known('mug')?.status !== 'asking' && floor.known('mug'));
    assert.deepEqual(floor.problems, []);
    assert.deepEqual(Object.fromEntries(seen[0]?.query ?? []), {variant: 'mug', postcode: '10 115'});
    assert.ok(known.status === 'known');
    const [row] = known.stores;
    assert.deepEqual(
      {...row, store: row?.store.id},
      {
        store: 'mitte',
        status: 'low-stock',
        quantity: 3,
        methods: [{method: 'pickup', readyAt: Date.UTC(2026, 10, 22, 16)}, {method: 'reserve'}],
        distanceMeters: 900,
      },
    );
    floor.stores.look({location: {latitude: 52.5, longitude: 13.4}});
    floor.stores.ask(mug);
    await waitFor('the second question', () => seen.length === 2);
    assert.deepEqual(Object.fromEntries(seen[1]?.query ?? []), {variant: 'mug', lat: '52.5', lon: '13.4'});
  });

  it('knows nothing while the shop is down, and does not call that sold out', async () => {
    broken = true;
    const floor = openPage();
    floor.stores.ask(mug);
    await waitFor('the end of it', () => floor.known('mug')?.status !== 'asking');
    assert.deepEqual(floor.known('mug'), {status: 'unknown'});
    assert.deepEqual(floor.problems, []);
  });

  it('reserves once, under the key of the wish, and says why not', async () => {
    const floor = openPage();
    assert.deepEqual(await reserve(floor, 2), {status: 'reserved', code: 'mitte-1', expiresAt: 1_800_000_000_000});
    assert.deepEqual(keys, ['wish-1']);
    assert.deepEqual(await reserve(floor, 2), {status: 'rejected', reason: 'insufficient-stock', available: 1});
    await reserve(floor, 1);
    assert.deepEqual(await reserve(floor, 1), {status: 'rejected', reason: 'out-of-stock', available: 0});
    broken = true;
    assert.deepEqual(await reserve(floor, 1), {status: 'failed', cause: 'error', retryable: false});
    await settled();
  });
});
