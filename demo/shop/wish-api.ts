import {randomUUID} from 'node:crypto';
import {sendJson} from '../http/answer.js';
import {readCookie, setCookie} from '../http/cookie.js';
import type {Call, Routes} from '../http/routes.js';
import {findProduct} from './catalog.js';

const COOKIE = 'hearth_wishes';

/** The lists of so many shoppers are kept; the oldest goes first. */
const MAX_LISTS = 1000;

/** The shop's wish list over HTTP, by product. Every answer is the list as it is then: `{productIds}`. */
export function wishApi(): Routes {
  const lists = new Map<string, Set<string>>();

  function answer({request, response}: Call): void {
    const list = lists.get(readCookie(request, COOKIE) ?? '');
    sendJson(response, {productIds: [...(list ?? [])]});
  }

  /** The shopper's list; a new one, under a name that nobody can have chosen, where there is none. */
  function listOf({request, response}: Call): Set<string> {
    const known = lists.get(readCookie(request, COOKIE) ?? '');
    if (known) return known;
    const session = randomUUID();
    const [oldest] = lists.keys();
    if (lists.size >= MAX_LISTS && oldest !== undefined) lists.delete(oldest);
    const list = new Set<string>();
    lists.set(session, list);
    setCookie(response, COOKIE, session);
    return list;
  }

  function change(call: Call, apply: (list: Set<string>, productId: string) => void): void {
    const product = findProduct(call.params['id'] ?? '');
    if (!product) return sendJson(call.response, {reason: 'no-such-product'}, {status: 404});
    const list = listOf(call);
    apply(list, product.id);
    sendJson(call.response, {productIds: [...list]});
  }

  return {
    'GET /api/wishes': answer,
    'PUT /api/wishes/:id': (call) => change(call, (list, id) => list.add(id)),
    'DELETE /api/wishes/:id': (call) => change(call, (list, id) => list.delete(id)),
  };
}
