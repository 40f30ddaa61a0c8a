import type {Location} from '@live-shop/sdk/protocol';
import {sendJson} from '../http/answer.js';
import {readObject} from '../http/body.js';
import type {Routes} from '../http/routes.js';
import {isQuantity} from './cart-api.js';
import {findVariant} from './catalog.js';
import {isSoldAt, type StoreFloor} from './store-floor.js';
import {placeOf, storeStock} from './store-stock.js';
import type {StockRoom} from './stock.js';

export interface StoreApiOptions {
  readonly floor: StoreFloor;
  readonly stock: StockRoom;
  readonly now: () => number;
}

/**
 * The shop's stores over HTTP: what they have of a variant, and reservations. 404 names what is not there, 409 says
 * `{reason: 'out-of-stock' | 'insufficient-stock', available}`.
 */
export function storeApi({floor, stock, now}: StoreApiOptions): Routes {
  return {
    'GET /api/stores/stock': ({response, url: {searchParams}}) => {
      const variantId = searchParams.get('variant') ?? '';
      if (!findVariant(variantId)) return sendJson(response, {reason: 'unavailable'}, {status: 404});
      const answer = storeStock({floor, variantId, sendable: stock.units(variantId), near: nearOf(searchParams), now: now()});
      sendJson(response, answer);
    },

    'POST /api/reservations': async ({request, response}) => {
      const body = await readObject(request);
      const variantId = body.get('variantId');
      const storeId = body.get('storeId');
      const quantity = body.get('quantity') ?? 1;
      if (typeof variantId !== 'string' || typeof storeId !== 'string' || !isQuantity(quantity, 1)) {
        return sendJson(response, {reason: 'invalid'}, {status: 400});
      }
      if (!isSoldAt(storeId, variantId)) return sendJson(response, {reason: 'unavailable'}, {status: 404});
      const reserved = floor.reserve(storeId, variantId, quantity);
      if (reserved.ok) sendJson(response, {code: reserved.code, expiresAt: reserved.expiresAt}, {status: 201});
      else sendJson(response, {reason: reserved.reason, available: reserved.available}, {status: 409});
    },
  };
}

function nearOf(query: URLSearchParams): Location | undefined {
  const latitude = Number(query.get('latitude') ?? NaN);
  const longitude = Number(query.get('longitude') ?? NaN);
  if (Number.isFinite(latitude) && Number.isFinite(longitude)) return {latitude, longitude};
  return placeOf(query.get('postcode')?.replace(/\s/g, '') ?? '');
}
