import type {Fulfillment} from '@live-shop/sdk/protocol';
import {sendJson} from '../http/answer.js';
import {readObject} from '../http/body.js';
import type {Call, Routes} from '../http/routes.js';
import type {Carts} from './carts.js';
import {findVariant} from './catalog.js';
import {findStore} from './stores.js';
import {openSession, readSession} from './session.js';
import type {Taken} from './stock.js';

/** More in one wish is a slip of the finger. */
const MAX_QUANTITY = 99;

/**
 * The shop's cart over HTTP. Every write answers with the cart as it is then; 409 says
 * `{reason: 'out-of-stock' | 'insufficient-stock', available}` or `{reason: 'quantity-limit' | 'quantity-step'}`, 400 names
 * the field that was wrong, 404 a variant or a line that is not there.
 */
export function cartApi(carts: Carts): Routes {
  function answer({response}: Call, session: string | undefined, taken: Taken, done: 200 | 201): void {
    if (taken.ok) sendJson(response, carts.read(session), {status: done});
    else sendJson(response, {reason: taken.reason, available: taken.available}, {status: 409});
  }

  /** The line that the path names, or undefined when 404 has been answered. */
  function lineOf({request, response, params}: Call): {session: string; lineId: string} | undefined {
    const session = readSession(request);
    const lineId = params['id'] ?? '';
    if (session && carts.quantity(session, lineId) > 0) return {session, lineId};
    sendJson(response, {reason: 'no-such-line'}, {status: 404});
    return undefined;
  }

  return {
    'GET /api/cart': ({request, response}) => sendJson(response, carts.read(readSession(request))),

    'POST /api/cart/items': async (call) => {
      const body = await readObject(call.request);
      const variantId = body.get('variantId');
      const quantity = body.get('quantity') ?? 1;
      const fulfillment = fulfillmentOf(body.get('fulfillment'));
      if (typeof variantId !== 'string') return wrong(call, 'variantId');
      if (!isQuantity(quantity, 1)) return wrong(call, 'quantity');
      if (fulfillment === 'unavailable') return sendJson(call.response, {reason: 'fulfillment-unavailable'}, {status: 400});
      if (!findVariant(variantId)) return sendJson(call.response, {reason: 'unavailable'}, {status: 404});
      const session = openSession(call.request, call.response, carts);
      answer(call, session, carts.add(session, variantId, quantity, fulfillment), 201);
    },

    'PATCH /api/cart/items/:id': async (call) => {
      const quantity = (await readObject(call.request)).get('quantity');
      if (!isQuantity(quantity, 0)) return wrong(call, 'quantity');
      const line = lineOf(call);
      if (line) answer(call, line.session, carts.change(line.session, line.lineId, quantity), 200);
    },

    'DELETE /api/cart/items/:id': (call) => {
      const line = lineOf(call);
      if (line) answer(call, line.session, carts.change(line.session, line.lineId, 0), 200);
    },
  };
}

/** How a line is got: sent home where nothing is said; `unavailable` for what this shop cannot do. */
function fulfillmentOf(input: unknown): Fulfillment | 'unavailable' | undefined {
  if (input === undefined || input === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(input));
  const method = given.get('method');
  const store = findStore(String(given.get('storeId')));
  if (!store || (method !== 'pickup' && method !== 'ship-to-store')) return 'unavailable';
  return {method, storeId: store.id};
}

/** Whether a quantity from outside is a whole number that a cart takes. */
export function isQuantity(input: unknown, min: 0 | 1): input is number {
  return typeof input === 'number' && Number.isInteger(input) && input >= min && input <= MAX_QUANTITY;
}

function wrong({response}: Call, path: string): void {
  sendJson(response, {reason: 'invalid', path}, {status: 400});
}
